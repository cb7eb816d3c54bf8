"""What part of a posting a line opens: requirements, wishes, duties, offers, the company."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    OPENING = "opening"
    REQUIRED = "required"
    NICE = "nice"
    DUTIES = "duties"
    PHYSICAL = "physical"
    OFFER = "offer"
    COMPANY = "company"


PATTERNS: tuple[tuple[Part, str], ...] = (
    (
        Part.NICE,
        r"prefer|^nice$|nice[- ]to[- ]have|bonus(?! (?:plan|pay|scheme|structure)| and)|good to have"
        r"|ideally"
        r"|also (?:good|nice|handy|useful|great|a help)"
        r"|even better|extra credit|we'?d (?:also )?(?:love|like|be)|delighted|wonderful|lovely|welcome"
        r"|(?:would|will) be (?:an? )?(?:nice|great|good|helpful|useful|asset)|not (?:required|essential"
        r"|needed)"
        r"|(?:would|will) be (?:cool|fun|neat|sweet|wonderful)|flip for|nice if|sweeten|wow us|impress"
        r"|\bcool\b"
        r"|above and beyond|better still|better yet|even more|dream candidate|(?:gives"
        r"|give) you an edge|standouts?"
        r"|no worries if|not a must|go the extra|plus(?:es)?$|a plus|advantage|desirable"
        r"|sets? you apart|brownie|stand ?out"
        r"|it (?:would|will|also )?\s?helps?\b|would help|helpful|optional|icing|cherry on|extras?$|points"
        r" for|points if|if"
        r" you have (?:them|it|any)|extra points",
    ),
    (
        Part.REQUIRED,
        r"^you(?:'ll| will)$"
        r"|(?:^|\b(?:what|things|skills|experience|that) )you(?:'ll| will)? (?:bring|need|have|must"
        r"|should)\b"
        r"|you(?:'ve| have)? got\b|can't do without|non-negotiables?|deal[- ]?breakers?|we(?:'re"
        r"| are) (?:after|hoping)"
        r"|fit right in|looking for|must[- ]haves?\b|about you\b|who you are|you are$|^you$|ideal candidate"
        r"|(?:right|successful|perfect|best) (?:candidate|person|applicant|hire)"
        r"|we(?:'re| are)? (?:ask|asking|seek|seeking|want|expect|need|require|hope)\b|asks? (?:for|of)\b"
        r"|expect (?:from|of) you|(?:to|you'll|you will) (?:succeed|thrive|be successful)|your (?:profile"
        r"|background)"
        r"|might be (?:a|the) (?:good |great |right )?fit|good fit|great fit|you should apply"
        r"|(?:minimum|basic|required|key) (?:qualifications|requirements)|needed for (?:the|this)|you fit"
        r"|what it takes|what makes you|you'll love this (?:job|role) if|this is for you if"
        r"|right for you if",
    ),
    (
        Part.OFFER,
        r"benefit|we offer|perks|compensation|salary|\bpay\b|why (?:join|work|us|you)"
        r"|in it for you|(?:what|why|things) you(?:'ll| will)? (?:also )?(?:get|gain|learn|love|enjoy|earn)"
        r"|our offer|we(?:'ll| will| can)? (?:give|provide|pay)|for you$|you can (?:look forward|expect)"
        r"|rewards|expect\b",
    ),
    (
        Part.PHYSICAL,
        r"physical|^conditions$|working conditions|work(?:ing)? environment|demands|conditions of employment"
        r"|special conditions",
    ),
    (
        Part.DUTIES,
        r"responsib|\bdut(?:y|ies)\b|you(?:'ll| will) (?:do|be doing|own)|what you do"
        r"|you(?:'ll| will)(?: also)? (?:spend|work|help|be (?:working|responsible))|your (?:day|days|week"
        r"|work)\b"
        r"|a (?:typical|usual) (?:day|week)|how you(?:'ll| will)|the work$|in this (?:role|job|position)"
        r"|what (?:the|this) (?:job|role|work)|what needs doing|first (?:\d+|ninety|thirty) days"
        r"|day[- ]to[- ]day|job functions|essential functions"
        r"|key tasks|your (?:tasks|role|mission)|scope of work|job (?:description|summary|purpose)"
        r"|role (?:description|overview|summary)"
        r"|position (?:summary|overview|description)|^summary$|^overview$|about the (?:role|job"
        r"|position)|^the (?:role|job|position)$"
        r"|^description$|general description|the opportunity|accountabilit",
    ),
    (
        Part.COMPANY,
        r"about us|who we are|our team|the team$|about the company"
        r"|company (?:description|profile|overview)|our (?:mission|story"
        r"|values|company|culture)"
        r"|equal (?:opportunity|employ)|\beeo\b|how to apply|to apply|apply now|location|contact"
        r"|disclaimer|diversity|privacy|next steps"
        r"|^about (?!you)[A-Z]\w+$|job type|work remotely|reports to|application (?:process"
        r"|question)|hours$|^schedule$|posting date",
    ),
    (
        Part.REQUIRED,
        r"require|qualif|must[- ]have|you must|need|looking for|you(?:'ll)? (?:have|bring|are"
        r"|know)|you will have|who (?:you|we) (?:are|want)"
        r"|\bskills?\b|experience|about you|candidate|criteria|^education|certificat|licen[cs]"
        r"|competenc|knowledge|what it takes"
        r"|your (?:profile|background|skills|experience)|background|abilities|basic|essential"
        r"|minimum|desired|the ideal|profil|anforderungen"
        r"|person specification|attributes|clearance",
    ),
)
COMPILED = tuple((part, re.compile(pattern, re.IGNORECASE)) for part, pattern in PATTERNS)
LABEL = re.compile(r"([A-Z][^.:!?•\n]{1,58}?)\s*[:：]\s*(?=\S|$)")
FACT = re.compile(
    r"(?:\w+ )?(?:pay|salary|compensation|hours|location|schedule|job type|reports to|contact|rate"
    r"|salary range|pay range|work location|work hours)",
    re.IGNORECASE,
)
SAID = re.compile(r"(?:it|it['’]s|this|there|we|that)\b", re.IGNORECASE)
"""Begins a sentence with a colon in it, no heading: "It's physical work: you'll stand all day"."""
# A line that consists of these words only is a heading; "Benefits administration" and "Strong Python
# skills" are not.
WORDS = frozenset(
    "a about ability abilities above accountabilities additional advantage advantageous all also"
    " am an and application apply are as"
    " at attributes aware background basic be being benefit benefits bonus brief bring can"
    " candidate candidates certification"
    " certifications certificates clearance company compensation competencies competency"
    " competences conditions contact"
    " core credentials criteria culture day day-to-day demands description desirable desired"
    " details do duties duty education"
    " educational eligibility employment environment equal essential even expect expectations"
    " experience experiences extra"
    " for from functions general get good great have help hold how hours ideal ideally if in"
    " information is it job join key"
    " know knowledge licenses licensure licences like location looking love main makes me minimum"
    " mission must must-have"
    " must-haves need needed needs nice nice-to-have nice-to-haves of offer offers on only"
    " opportunity optional or other our overview own"
    " package part pay per perks person personal physical plus pluses points position preferred"
    " preferences preferably"
    " primary principal profile professional purpose qualification qualifications qualified"
    " qualities really requested"
    " require required requirement requirements responsibilities responsibility rewards role"
    " salary schedule scope seek"
    " seeking set should skill skills skillset soft special specific specification stand strongly"
    " successful summary task tasks"
    " technical that the these things this to tools training travel type us values want we we'd"
    " we're we've what what'll what's when"
    " who why will wish with work working would you you'd you'll you're you've your yours"
    " knowledges apart sets takes requires ask asks asking hope hoping expecting seeks wants needing"
    " succeed"
    " success succeeds thrive fit fits ideal helps helpful useful welcome wonderful lovely delighted happy"
    " mandatory obligatory minimums musts wishes candidate's applicant applicants ability-to extras who'll"
    " you'd-have suit suits suited right yes if-you"
    " looking-for qualifications-external external internal anforderungen profil".split()
)


@dataclass(frozen=True, slots=True)
class Heading:
    """`length` is how many characters of the segment belong to the heading; `whole` if all of them."""

    part: Part
    length: int
    whole: bool
    wished: bool = False
    passing: bool = False
    """It names a fact of the job ("Pay: $20") and speaks for its own sentence only."""
    """The heading says "desired": a wish only where another part says what is required."""


def heading_in(text: str, *, alone: bool) -> Heading | None:
    """The heading that `text` is or begins with. `alone`: it has the line to itself."""
    label = LABEL.match(text)
    if label and len(label.group(1).split()) <= 8:
        part = part_of(label.group(1).replace("’", "'"))
        if part is None and len(label.group(1).split()) > 4:
            return None
        if part is not None:
            whole = label.end() >= len(text.rstrip())
            passing = not whole and bool(FACT.fullmatch(label.group(1).strip()) or SAID.match(label.group(1)))
            return Heading(part, label.end(), whole, "desired" in label.group(1).lower(), passing)
    bare = text.strip(" :*#_-–—()")
    words = re.findall(r"[^\W_][\w'’-]*", bare.lower().replace("’", "'"))
    if not alone or not words or len(words) > 9 or not WORDS.issuperset(words):
        return None
    part = part_of(bare.replace("’", "'"))
    return Heading(part, len(text), True, "desired" in words) if part else None


RUN_UP = re.compile(r"(?:[\w'’&/-]+[ ]){0,6}[\w'’&/-]+\s?$")


def inline_headings(line: str) -> Iterator[int]:
    """Where a heading with a colon begins inside a line: "... its needs. Minimum Qualifications: ..."."""
    for colon in re.finditer(r":", line):
        run = RUN_UP.search(line, max(0, colon.start() - 60), colon.start())
        words = list(re.finditer(r"\S+", run.group())) if run else []
        begin = None
        for word in reversed(words):
            bare = re.sub(r"[’]", "'", word.group().lower().strip("&/"))
            if bare and bare not in WORDS:
                break
            if word.group()[0].isupper():
                begin = word.start()
        if run and begin is not None and part_of(run.group()[begin:].strip()):
            yield run.start() + begin


def is_heading(text: str) -> bool:
    """Whether the text consists of words of headings only and names a part."""
    words = re.findall(r"[^\W_][\w'’-]*", text.lower().replace("’", "'"))
    return WORDS.issuperset(words) and part_of(text) is not None


def part_of(label: str) -> Part | None:
    for part, pattern in COMPILED:
        if pattern.search(label):
            return part
    return None
