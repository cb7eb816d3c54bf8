"""Cutting a sentence down to the thing that is required, in the posting's words."""

import re

SUBJECTS = re.compile(
    r"^(?:(?:it['’]s (?:an? )?(?:\w+ )?(?:bonus|plus|advantage) if\b|if (?=you (?:can|have|know))"
    r"|you(?:['’]re| (?:should|may|might|could|will"
    r"|are))?(?: probably)? (?:apply|be|a)?\s?(?:a )?"
    r"(?:good fit|great fit|right|love this job|the person)?\s?if\b|apply if|(?:it )?(?:would |also |really"
    r" )?helps? if"
    r"|(?:it would|it['’]d|we['’]d) be (?:\w+ )?if|we['’]d (?:also |really )?(?:like|love)(?: to see)?"
    r"|even better if|bonus (?:points )?if"
    r"|(?:we(?:['’]re)? (?:are )?(?:also )?)?(?:need|want|looking for|seeking) (?:someone|somebody|a person"
    r"|people"
    r"|candidates?) who\b|(?:someone|somebody|anyone|people) who\b|(?:knows? )?(?:your|their) way around"
    r"|(?:the|this|our) (?:role|job|position|post|work|team|opening)\s+(?:also )?(?:calls for|requires?"
    r"|needs"
    r"|demands|involves|asks for|wants)|and|but|also|or|with|plus|including|additionally|in addition"
    r"|you\b(?:'ll"
    r"| will)? (?:also )?(?:have|hold|bring|are|know(?: how to)?|possess|write|enjoy"
    r"|need(?: to have| to be)?|must|should(?: have| be| know how to| know)?|can|be|come with)"
    r"|you(?= (?!are\b|have\b|will\b|must\b|should\b|can\b|need\b)[a-z]+ )|you['’](?:ve|re)"
    r"|(?:the )?(?:ideal|successful|right|best|selected|perfect|qualified"
    r"|chosen)?\s*(?:candidates?|applicants?|person|incumbent|individual|employee|nurse|teacher"
    r"|hire)\s+(?:will be|will have|will|should have|should be|should|must have|must be|must|is"
    r"|are|has|have|holds?|brings?|combines?|demonstrates?|shows?|possess(?:es)?|needs?(?: to have)?)"
    r"|(?:the|this|our) (?-i:(?:[A-Z][\w-]*\s+){1,3})(?:must|should|will|needs to)\s+(?:be|have"
    r"|possess|hold|know)|(?:is|are|be) (?:an? )?(?:comfortable|skilled|proficient|experienced"
    r"|familiar|knowledgeable|able|well versed)\b|we (?:need|require|want|seek|expect"
    r"|are looking for|'re looking for)(?: (?:someone|a person|candidates|people|somebody) (?:with"
    r"|who (?:has|have|is)))?"
    r"|someone (?:with|who has)|must (?:have|be|possess|hold|know|also have)|must|should (?:have"
    r"|be|know|possess)|should|requires?|needs?|has|have|holds?|possess(?:es|ion of)?|knows?(?: how to)?"
    r"|can|who (?:has"
    r"|have|is)|having|being|is|are|a(?!/)|an|the|some|to|applicants? must)\b[\s,:]*)+",
    re.IGNORECASE,
)
BE = re.compile(r"^be\s+(?=\w)")
QUALITY = (
    r"(?:excellent|strong|solid|outstanding|exceptional|superior|great|good|proven|demonstrated"
    r"|demonstrable|extensive|deep|broad|advanced|basic|sound|thorough|in-depth|working|practical"
    r"|hands[- ]on|hands-on|prior|previous|relevant|direct|some|expert|intermediate"
    r"|effective|high|very|significant|substantial|considerable|clear|general|professional"
    r"|fundamental|detailed|real(?! estate)|recent|technical|intimate|comprehensive|current|adequate|keen"
    r"|track record of|verifiable|the|an?|well[- ]developed|highly|well|strongly|extremely)"
)
HEADS = (
    r"(?:(?:working |technical |industry )?knowledge|understanding|experience|expertise"
    r"|proficien(?:cy|t)|familiarity|familiar|skilled|skill|skills|ability|abilities|capability"
    r"|capacity|command|grasp|background|exposure|competen(?:ce|cy|t)|experienced|expert"
    r"|comfort(?:able)?|knowledgeable|fluen(?:cy|t)|fluently|record|mastery"
    r"|well[- ]versed|versed|aptitude|track record|understand|know|awareness|adept|confident"
    r"|training|qualified|talent|desire|willingness|willing|able|capable|passion|interest|talented"
    r"|facility|grip|handle|feel|eye|instinct|knack)"
)
LINKS = (
    r"(?:with|in|of|on|at|to|using|for|around|working (?:with|in|on|within)|handling|as|implementing"
    r"|operating within|developing|dealing with|being|knowledge of|or exposure to|by)"
)
INTRO = re.compile(
    rf"^(?:{QUALITY}[\s,/]+(?:and\s+|/\s*)?)*{HEADS}(?:\s*(?:/|,|and|&|or"
    rf"|in)\s*(?:{QUALITY}\s+)*{HEADS})*\s+(?:{LINKS}:?\s+)+(?:(?:a|an|the|various|all|any"
    rf"|one or more|multiple)\s+)?",
    re.IGNORECASE,
)
DONE = re.compile(
    rf"^(?:{QUALITY}[\s,]+)*(?:experienced?|comfort(?:able)?|success|skilled|ease)\s+(?=[a-z]+ing\b)",
    re.IGNORECASE,
)
"""Before things done: "experience taking depositions and drafting motions"."""
QUALITY_ONLY = re.compile(rf"^(?:{QUALITY}[\s,]+(?:and\s+)?)+(?=\S)", re.IGNORECASE)
TAKEN = re.compile(
    r"^(?:handl(?:e|ing)|us(?:e|ing)|perform(?:ing)?|operat(?:e|ing)|know(?:ing)?)\s+(?=[^,]+,[^,]+,)",
    re.IGNORECASE,
)
"""Before a list of things that tell more than the verb: "handle brakes, steering and engine work"."""
TRAILERS = re.compile(
    r"(?:[\s,;:(–—-]*(?:\b(?:(?:is|are|would be|will be|also|but|and|as|very|highly|strongly|a|an"
    r"|considered|definitely|greatly|both|all)\s+)*(?:(?:big |huge |strong |definite |real |lovely "
    r"|nice |great )*(?:plus(?:es)?|bonus|asset)"
    r"|preferred"
    r"|required|desired|desirable|mandatory|essential|necessary|needed|helpful|beneficial|bonus"
    r"|asset|advantage|significant advantage|advantageous|nice[- ]to[- ]have|a must|must|ideal"
    r"|useful"
    r"|nice|great|welcome|preferable|appreciated|valued|expected|not (?:required|mandatory"
    r"|essential|necessary|needed)|strengthen a candidate['’]s application|highly regarded|considered"
    r"|(?:viewed |considered |looked (?:up)?on |regarded )?favou?rably|will strengthen.*"
    r"|but not (?:required|mandatory|essential|necessary|needed))\b)[\s.)!]*)+$",
    re.IGNORECASE,
)
LEAD_WISH = re.compile(
    r"^(?:ideally|preferably|(?:bonus|extra|brownie)(?: points| credit)?(?: for| if)?|preferred"
    r"|desired|required|also|plus"
    r"|nice to have)\b[\s:,-]*",
    re.IGNORECASE,
)
MANNER = re.compile(
    r"(?<=\w)\s+(?:daily|well|fluently|confidently|day to day|every day|regularly|on a daily basis|yourself"
    r"|themselves)\W*$",
    re.IGNORECASE,
)
AS_NEEDED = re.compile(
    r",?\s+(?:as|when|if|where) (?:needed|required|necessary|appropriate)\W*$", re.IGNORECASE
)
LONG, SHORT = 12, 3
EXPLAINS = re.compile(
    r",?\s+(?:with the ability|in order to|so that|so as to|such that|while|whereas|because|where|when"
    r"|who|that|which|to ensure|to support|including|in accordance)\b|\s+[-–—]\s+|:\s",
    re.IGNORECASE,
)
EDGE = " \t,.;:!-–—*•·&/"


def core_of(text: str, *, strip_head: bool = True) -> str:
    """The phrase without "You have", "Strong knowledge of", "is a plus". Never empty for a text with a
    letter.
    """
    phrase = MANNER.sub("", text.strip(EDGE))
    for step in (without_trailers, without_subject, without_trailers):
        phrase = step(phrase) or phrase
    if strip_head:
        phrase = _without_intro(phrase) or phrase
    return balanced(phrase.strip(EDGE)) or text.strip()


def shortened(phrase: str) -> str:
    """A phrase of more than `LONG` words ends where it starts to explain itself."""
    if len(phrase.split()) <= LONG:
        return phrase
    for match in EXPLAINS.finditer(phrase):
        if len(phrase[: match.start()].split()) >= SHORT:
            return balanced(phrase[: match.start()])
    return phrase


def without_trailers(phrase: str) -> str:
    phrase = AS_NEEDED.sub("", phrase) or phrase
    return LEAD_WISH.sub("", TRAILERS.sub("", phrase)).strip(EDGE)


def without_subject(phrase: str) -> str:
    return BE.sub("", SUBJECTS.sub("", phrase).strip(EDGE))


def _without_intro(phrase: str) -> str:
    shorter = INTRO.sub("", phrase, count=1)
    if shorter == phrase:
        shorter = QUALITY_ONLY.sub("", phrase, count=1)
    return shorter.strip(EDGE)


def balanced(phrase: str) -> str:
    """Without a bracket that lost its partner."""
    if phrase.count("(") > phrase.count(")"):
        phrase = (
            phrase.replace("(", "", 1)
            if phrase.startswith("(")
            else phrase + ")"
            if "(" in phrase[-40:]
            else phrase
        )
    if phrase.count(")") > phrase.count("("):
        phrase = phrase[::-1].replace(")", "", 1)[::-1]
    return phrase.strip(EDGE)
