"""Levels and fields of education, in postings and in resumes."""

import re
from typing import Final

SCHOOL: Final = 1
ASSOCIATE: Final = 2
BACHELOR: Final = 3
MASTER: Final = 4
DOCTORATE: Final = 5

LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        DOCTORATE,
        re.compile(
            r"\bPh\.?\s?D\b|\bdoctorate\b|\bdoctoral\b|\bDoctor of\b|\bM\.?D\.?\b(?=\s+(?:degree"
            r"|program|from)|$)|\bJ\.?D\.?(?=[\s,.)]|$)|\bEd\.?D\b"
            r"|\bPharm\.?D\b|\bDPT\b|\bDNP\b|\bPsy\.?D\b|\bjuris doctor\b|\bD\.?V\.?M\b"
        ),
    ),
    (
        MASTER,
        re.compile(
            r"\bmaster['’]?s?['’]?\s+(?:degree|of|in|level|program|or|and|required|preferred)\b"
            r"|\bmaster['’]s\b|\bMasters?\b(?= (?:degree|of|in)\b)|\bM\.?B\.?A\b"
            r"|\bM\.?Sc?\.?(?=[\s,/)]|$)(?! (?:Office|Word|Excel|SQL|Project|Access|Teams|Outlook"
            r"|Visio|Power))|\bM\.S\b|\bM\.A\b|\bMA(?= (?:in|or|degree|,)|/)"
            r"|(?<!, )\bMA(?= [A-Z][a-z])"
            r"|\bMS(?:ME|EE|CE|CS|IT)\b|\bM\.?Tech\b|\bM\.?Ed\b|\bMSW\b|\bMPH\b|\bMPA\b|\bMFA\b"
            r"|\bM\.?Eng\b|\bMSN\b|\bLL\.M\b|\bLLM(?= (?:degree|in [A-Z]))"
            r"|\bgraduate degree\b|\badvanced degree\b",
        ),
    ),
    (
        BACHELOR,
        re.compile(
            r"\bbachelor['’]?s?\b|\bB\.?Sc?\.?(?=[\s,/)+]|$)|\bB\.S\b|\bB\.A\b|\bBA(?=[\s,/)]|$)"
            r"|\bBS(?:ME|EE|CE|CS|IT)\b|\bB\.?Tech\b|\bBE(?= [A-Z])|\bBFA\b|\bBBA\b|\bBSN\b|\bBSW\b"
            r"|\bB\.?Eng\b|\bB\.?Ed\b|\bBArch\b|\bLL\.?B\b"
            r"|\bundergraduate degree\b|\b(?:4|four)[- ]year\b(?:[\w /]*)\bdegree\b"
            r"|\bcollege degree\b|\buniversity degree\b|\bcollege graduate\b|\bcollege diploma\b"
        ),
    ),
    (
        ASSOCIATE,
        re.compile(
            r"\bassociate['’]?s?['’]?\s+(?:degree|of|in)\b|\bassociate['’]s\b|\bA\.?A\.?S\b|\bA\.A\b"
            r"|\bA\.S\b|\b(?:2|two)[- ]year degree\b|\bAA(?= degree)"
        ),
    ),
    (
        SCHOOL,
        re.compile(
            r"\bhigh[- ]school\b|\bG\.?E\.?D\b|\bA[- ]levels?\b|\bsecondary school\b|\bHS diploma\b"
            r"|\bH\.?S\.? diploma\b"
        ),
    ),
)
ANY_DEGREE = re.compile(r"\bdegree\b(?! of\b)", re.IGNORECASE)
UNFINISHED = re.compile(
    r"\bno degree\b|\battended\b|\bincomplete\b|\bsome college\b|\bexpected\b|\bin progress\b"
    r"|\bpursuing\b|\banticipated\b|\bcoursework\b|\bcandidate\b"
    r"|\bcredits? (?:toward|completed)|\bcurrently (?:enrolled|studying)\b|\bongoing\b|\bdropped\b"
    r"|\bnot (?:yet )?(?:completed|finished)\b",
    re.IGNORECASE,
)
EQUIVALENT = re.compile(
    r"equivalent (?:combination|work|professional|practical|related|relevant|industry)?\s*(?:of "
    r"|in )?(?:education|experience|work)|or equivalent\b(?! (?:degree|field))|experience in lieu"
    r"|equivalent experience|\bor (?:\w+ ){0,2}\w+\+? (?:additional )?years of\b",
    re.IGNORECASE,
)
OPEN_FIELD = re.compile(
    r"\b(?:related|relevant|similar|equivalent|comparable|other|quantitative|technical"
    r"|any)\b[\w ]*\b(?:field|discipline|subject|area|degree|major|fields|disciplines)?",
    re.IGNORECASE,
)
CASELESS = re.compile(r"[a-z]{4}")

GROUPS: dict[str, str] = {
    "engineering": "engineering mechanical electrical civil industrial mechatronics aerospace chemical"
    " manufacturing robotics",
    "computing": "computer computing software informatics information data mathematics math statistics"
    " cybersecurity analytics physics",
    "business": "business finance accounting economics marketing management commerce administration"
    " entrepreneurship sales supply logistics",
    "people": "human resources psychology sociology social counseling organizational labor",
    "life": "biology biochemistry chemistry molecular microbiology genetics ecology zoology botany"
    " biotechnology life neuroscience",
    "health": "nursing health medicine pharmacy therapy kinesiology exercise nutrition epidemiology"
    " biostatistics physiology medical",
    "words": "communication communications journalism english literature advertising public relations media"
    " marketing writing",
    "arts": "art arts design visual graphic fine illustration fashion architecture interior photography"
    " film animation",
    "law": "law legal paralegal criminal justice political government policy",
    "teaching": "education teaching curriculum childhood instruction",
    "building": "construction building civil architecture surveying",
    "numbers": "statistics mathematics economics econometrics epidemiology biostatistics physics data"
    " quantitative operations",
    "food": "culinary hospitality hotel food baking restaurant tourism",
    "earth": "environmental ecology geology geography forestry biology conservation earth",
}
FIELDS: dict[str, frozenset[str]] = {
    word: frozenset(name for name, words in GROUPS.items() if word in words.split())
    for words in GROUPS.values()
    for word in words.split()
}
"""Word of a field of study -> the groups it belongs to; fields of one group are related."""


def level_of(text: str) -> int | None:
    """The lowest level named, so that "Bachelor's or Master's" asks for a bachelor's."""
    levels = levels_in(text)
    return min(levels) if levels else None


def levels_in(text: str) -> list[int]:
    lowered = text.lower()
    return [
        level
        for level, pattern in LEVELS
        if pattern.search(text) or (CASELESS.search(lowered) and _in_any_case(pattern, text))
    ]


def _in_any_case(pattern: re.Pattern[str], text: str) -> bool:
    """Words of a degree ("BACHELOR OF ARTS") in any case; its short forms (BA, MS) only as written."""
    return any(len(m.group()) > 4 for m in re.finditer(pattern.pattern, text, re.IGNORECASE))


def field_words(text: str) -> tuple[str, ...]:
    """Words of `text` that name a field of study, lower case, in order."""
    return tuple(word for word in re.findall(r"[a-z]+", text.lower()) if word in FIELDS)


def same_field(asked: tuple[str, ...], held: tuple[str, ...]) -> bool:
    """Whether the fields share a word that is a field of its own ("engineering" alone is not)."""
    weak = {
        "engineering",
        "administration",
        "management",
        "public",
        "information",
        "data",
        "social",
        "arts",
        "business",
    }
    shared = set(asked) & set(held)
    strong_asked = set(asked) - weak
    return bool(shared - weak) or (bool(shared) and not strong_asked)


def near_field(asked: tuple[str, ...], held: tuple[str, ...]) -> bool:
    return bool({g for w in asked for g in FIELDS[w]} & {g for w in held for g in FIELDS[w]})
