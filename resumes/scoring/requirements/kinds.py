"""The words by which a posting says how much it wants something, and what is no requirement at all."""

import re

from resumes.scoring.requirements.shapes import Kind, Subject

WISH = re.compile(
    r"\b(?:(?<!you )prefer(?:red|ably|able|ence)?|nice[- ]to[- ]have|a (?:big |huge |strong |definite "
    r"|real )?plus|(?:is|are|as|an?) (?:\w+ )?(?:bonus|asset|advantage)|bonus"
    r"|ideally|desir(?:ed|able)|advantageous|(?:significant|strong|distinct|added) advantage"
    r"|an advantage|helpful|beneficial|(?:would|['’]d) be (?:\w+ )?(?:nice|great|good|useful|lovely"
    r"|bonus|plus)"
    r"|welcome|\bpluses\b|\bbonuses\b(?! (?:and|of|up))|nice but|(?:it|that|which) helps"
    r"|(?:extra|brownie) (?:points|credit)|not"
    r" (?:required|mandatory|essential"
    r"|necessary"
    r"|needed|a must)|optional"
    r"|strengthen|highly regarded|appreciated|good to have|a strength|favou?rabl[ey]|valued)\b",
    re.IGNORECASE,
)
DEMAND = re.compile(
    r"\b(?:(?<!not )(?<!n't )(?<!as )(?<!where )(?<!if )(?<!when )required|must|mandatory"
    r"|essential(?! (?:duties|functions|documents))|(?<!not )(?<!as )(?<!if )(?<!when )necessary"
    r"|(?<!not )(?<!as )(?<!if )(?<!where )(?<!when )needed|requires?|need to|no exceptions|a must"
    r"|compulsory)\b",
    re.IGNORECASE,
)
FIRM = re.compile(
    r"\bmust\b|\b(?:is|are) essential\b|\b(?:candidate|applicant)s?\b.{0,30}\b(?:will|should) (?:hold|have)\b"
    r"|(?<!not )(?<!as )(?<!where )(?<!if )(?<!when )\brequired\b|\bmandatory\b|\brequires?\b",
    re.IGNORECASE,
)
HARD_YEARS = re.compile(
    r"\bmust (?:have|possess|bring|hold)\b|\b(?:no less|not less) than\b|\bnon-negotiable\b"
    r"|\bmandatory\b|\bno exceptions\b|\bhard requirement\b",
    re.IGNORECASE,
)
NOT_ASKED = re.compile(
    r"\bno (?:prior |previous |formal )?(?:experience|degree|license|licen[cs]e"
    r"|qualifications?)\b[\w ]{0,20}\b(?:required|necessary|needed|is ok)\b|\bno experience\b"
    r"|\b(?:training|we(?:'ll| will) train|will train)\b.{0,20}\bprovided\b"
    r"|\bnew grads?\b.{0,12}\bwelcome|\bentry[- ]level ok",
    re.IGNORECASE,
)
BOILERPLATE = re.compile(
    r"equal[- ](?:opportunity|employment)|regardless of|without regard|protected (?:veteran|status"
    r"|class|by law|basis|characteristic)|sexual orientation|gender identity"
    r"|reasonable accommodation"
    r"|affirmative action|we (?:value|celebrate|embrace|encourage)\b|\b(?:401\(?k\)?|paid time off"
    r"|\bPTO\b|dental(?:,| and| insurance|/| coverage| plan| vision)|(?:medical"
    r"|health),? (?:and )?dental|vision insurance|health insurance|life insurance|tuition"
    r"|parental leave|bonus(?:es)? (?:and|of|up)|salary range|per hour|annual salary"
    r"|competitive (?:salary|pay|compensation|wage)|employee discount|stock options"
    r"|paid (?:vacation|holidays|sick))|apply (?:now|today|here|online|via|through|by)"
    r"|send (?:us )?(?:your|a) (?:resume|cv)|(?:submit|email|send|forward)\b.{0,30}\b(?:resume|cv"
    r"|cover letter|application)"
    r"|click (?:here|apply)|we look forward|https?://|www\.|\bjob type\b|\breports to\b"
    r"|\bEOE\b|M/F/D/V|nothing in this|other (?:reasonable )?duties|\bopportunity to\b|\byour career\b"
    r"|learn more about|visit our|\bis committed to\b|please ensure"
    r"|\bsubmit an? (?:online )?application|\bapplication (?:in person|form|process)"
    r"|online (?:employment )?application|(?:total |annual )?compensation (?:includes|is|package"
    r"|range)|base (?:pay|salary)\b|market location|\bpay range\b|your recruiter"
    r"|\bcommission (?:is|of|structure)|\?\s*$|^apply (?:on|at|in|with)\b|^no (?:phone )?calls"
    r"|^please (?!note)|^joining (?:us|our|\w+ means)\b|reviewing your application"
    r"|hear from you|^come (?:grow|join|work)\b"
    r"|\bsign-?on bonus|\b(?:same[- ]day|weekly|daily) pay\b|\bshift differential\b|\bplus differential\b",
    re.IGNORECASE,
)
PAY = re.compile(
    r"[$€£]\s?\d[\d,.]*[kK]?\s?(?:[-–—]|to)\s?[$€£]?\d|\$\s?\d{2,3}(?:,\d{3}|\.\d\d|[kK])",
    re.IGNORECASE,
)
MONEY_OF_THE_WORK = re.compile(
    r"\b(?:budgets?|quotas?|portfolios?|books? of|revenue|spend|projects?|P&L|deals?|territor\w+|contracts"
    r"|jobs|grants|sales)\b",
    re.IGNORECASE,
)
OF_THE_COMPANY = re.compile(
    r"^(?:we(?:'re| are| have|'ve| help| offer| provide| build| believe| serve| pay| work| support"
    r"| sit| also| make| run|\s+\w+s?\b(?<!need)(?<!require)(?<!want)(?<!seek)(?<!expect))|our"
    r"|(?-i:At [A-Z]\w+)|with (?:over|more than)|founded|the company|join (?:us|our)|since \d)\b",
    re.IGNORECASE,
)
LOOKS_FOR = re.compile(
    r"\b(?:contingent (?:up)?on|conditional (?:up)?on|subject to|looking for|seek(?:s|ing)?"
    r"|need(?:s|ed)?|require[sd]?|requiring|must|should (?:have|be"
    r"|know|possess)|candidates?|applicants?|you (?:have|are|know|can(?! expect| apply| also expect)|bring"
    r"|hold|possess|will have"
    r"|'ve)|you'(?:ve|re)"
    r"|years?['’]? (?:of )?(?:[\w&/-]+ ){0,4}experience|\d\+? years|preferred|plus\b|even better|bonus"
    r"|(?:extra|brownie) (?:credit|points)"
    r"|an asset|an advantage|ideally|desirable|helpful|proficien\w+|familiar\w*|knowledge of"
    r"|experience (?:with|in|using)|experienced (?:in|with)|licen[sc]e|certifi\w+|degree|diploma"
    r"|ability to|able to|skills?|calls for|we(?:['’]re| are) after|if you (?:can|have|know)|mastery"
    r"|fluen(?:t|cy)|travel)\b",
    re.IGNORECASE,
)
ON_THE_JOB = re.compile(
    r"^\W*(?:you(?:['’]ll| will) (?:be on|be working|work|need)\b"
    r"|(?:some|occasional|regular|frequent) \w+ing\b)",
    re.IGNORECASE,
)
"""Begins a sentence that tells of shifts, travel or lifting: "You'll be on nights", "Some lifting"."""
LICENCE = re.compile(
    r"\blicen[sc]\w*|\bpermit\b|\bbar (?:admission|member\w*)|\badmitted to\b|\bCDL\b|\bRN\b"
    r"|\bLPN\b|\bregistration\b|\bmedical card\b|\bregistered nurse\b|\bbar\b(?= (?:and|required"
    r"|admission))|\bcleared\b|\bendorsement\b.{0,12}\brequired",
    re.IGNORECASE,
)
BY_LAW = frozenset(
    {
        "RN license",
        "LPN license",
        "CDL",
        "CDL Class A",
        "CDL Class B",
        "driver's license",
        "DOT medical card",
        "bar admission",
        "forklift certification",
        "NMLS license",
    }
)


def kind_of(text: str, *, wished: bool, subject: Subject, terms: tuple[str, ...], bodily: bool) -> Kind:
    """`wished`: the part of the posting lists wishes. The words of the requirement itself count for"
    " more."""
    if WISH.search(text) and not re.search(r"\bhighly prefer\w* but required\b", text):
        return Kind.NICE
    demanded = bool(DEMAND.search(text))
    if wished and not demanded:
        return Kind.NICE
    if subject is Subject.CONDITION:
        return Kind.MUST if bodily else Kind.KNOCKOUT
    if subject is Subject.CREDENTIAL:
        return Kind.KNOCKOUT if demanded or LICENCE.search(text) or BY_LAW & set(terms) else Kind.MUST
    if subject is Subject.DEGREE:
        return Kind.KNOCKOUT if demanded else Kind.MUST
    if subject is Subject.YEARS:
        return Kind.KNOCKOUT if HARD_YEARS.search(text) else Kind.MUST
    return Kind.MUST


UNSPONSORED = re.compile(
    r"\b(?:not?|un(?:able|likely)|cannot|can['’]t|don['’]t|without|isn['’]t|aren['’]t)\b[^.;]{0,60}"
    r"\b(?:sponsor\w*|visas?)\b|\bsponsorship\b[^.;]{0,30}\b(?:not|un)\s?available\b",
    re.IGNORECASE,
)
"""Says that only who may work here already can apply; an offer to sponsor asks for nothing."""
SPONSORED = re.compile(
    r"\b(?:visa|sponsorship|relocation)\b[^.;]{0,25}\b(?:possible|available|offered|provided|considered"
    r"|support(?:ed)?|assistance)\b",
    re.IGNORECASE,
)


def is_boilerplate(text: str) -> bool:
    """Benefits, pay, how to apply, equal opportunity: nothing that a person has to bring."""
    if UNSPONSORED.search(text):
        return False
    if PAY.search(text) and not MONEY_OF_THE_WORK.search(text):
        return True
    return bool(BOILERPLATE.search(text) or NOT_ASKED.search(text) or SPONSORED.search(text))


COMPANY_DOES = re.compile(
    r"^(?!(?:It|This|That|You|Who|Candidates?"
    r"|Applicants?|[A-Z][a-z]+ing)\b)(?:[A-Z][\w&'’.-]*\s+(?:[+&]\s+)?){1,4}(?:pays|offers|provides|gives|covers|funds"
    r"|celebrates|values"
    r"|believes|serves|makes|sells|builds|helps|runs|wires|plans|publishes|operates|employs|welcomes"
    r"|invites"
    r"|supports|was|has (?:been|served|grown)"
    r"|is (?:an?|the|one|proud|developing|building|growing|opening|committed|part of|home to|located"
    r"|based)\b"
    r"(?! (?:big |huge |strong |definite |real )?(?:plus|must|bonus|asset|advantage|requirement)))\b"
)
OF_THE_JOB = re.compile(
    r"^(?:the|this|our)\s+(?:role|position|job|team|office|schedule|successful applicant will"
    r"|contract|company)\s+(?:is|will|reports|offers|sits|works|may|has)\b|^(?:full"
    r"|part)[- ]time\b|^(?:hybrid|remote)\b",
    re.IGNORECASE,
)


def speaks_of_company(text: str) -> bool:
    """Or of the job as such ("the role is hybrid"): a statement, not a demand."""
    if UNSPONSORED.search(text):
        return False
    if OF_THE_JOB.search(text) and not DEMAND.search(text) and not WISH.search(text):
        return True
    return bool(OF_THE_COMPANY.search(text) or COMPANY_DOES.search(text)) and not re.search(
        r"\b(?:looking for|seeking|need|requires?|want|must|calls for)\b", text, re.IGNORECASE
    )
