"""Where a resume says that something is not so, not yet so, or no longer so."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Mood(StrEnum):
    DENIED = "denied"
    LEARNING = "learning"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Reach:
    """The mood holds for [start, end) of the text."""

    mood: Mood
    start: int
    end: int


DENIES = re.compile(
    r"\bno (?:(?!recordable|lost)\w+ ){0,2}(?:experience|knowledge|background|exposure|familiarity|training"
    r"|skills?"
    r"|use|certification|licen[cs]e|education|degree)\b"
    r"|\bno\b(?= (?:longer|formal|prior)\b)|\b(?:not|n['’]t)(?: yet| very| currently| been"
    r"| really)? (?:familiar|experienced|proficient|certified|licensed|comfortable|used|trained"
    r"|fluent|involved|worked|skilled|knowledgeable|know|have|hold|touched|exposed"
    r"|performed|run|built|managed|operated|administered|deployed|written|led|taught)\b"
    r"|(?:(?<=^)|(?<=[.\n]))[^.\n]{0,120}\bnot (?:yet )?(?:performed|done|tried|run|held|led)"
    r" (?:one|it|any|them)\b"
    r"|\bnever (?:\w+ )?(?:used|worked|done|had|held|learned|touched|tried|managed|led|taught"
    r"|studied)?\b|\black(?:s|ing|ed)?(?: of)?\b|\bunfamiliar\b|\bunable to\b|\binexperienced\b"
    r"|\bwithout (?:any )?(?:experience|knowledge|training|using)\b|\bhave yet to\b"
    r"|\b(?:no|zero)(?= (?-i:[A-Z])[\w+#.]+(?: or (?-i:[A-Z])[\w+#.]+)?(?: yet)?[.;,)]?(?:\s|$))",
    re.IGNORECASE,
)
LEARNS = re.compile(
    r"\b(?:currently|now|still|just|am|started|starting|begun|began"
    r"|presently) (?:\w+ )?(?:learning|studying|teaching myself|training in|picking up)\b"
    r"|\b(?:learning|studying)(?= (?:for|to use|to become|the basics)\b)|^\W*(?:learning"
    r"|studying)(?!\s+(?:and|management|specialist|coordinator|platform|objectives|support|plans?"
    r"|outcomes|center|styles))\b"
    r"|\b(?:plan(?:ning)?|want(?:ing)?|eager|keen|hop(?:e|ing)|wish(?:ing)?|interested|willing"
    r"|aspir\w+|looking forward) (?:to|in) (?:learn\w*|study\w*|become|becoming|gain\w*|start\w*"
    r"|get\w* into)\b|\b(?:in progress|working toward|preparing for|candidate for)\b"
    r"|\bbeginner (?:in|at|with)\b",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(
    r"[\s:(–—-]+(?P<denied>none|no experience|not (?:yet )?(?:used|familiar|known|certified)"
    r"|never used|no knowledge)\b|[\s:(,–—-]+(?P<learning>(?:currently |still )?(?:learning"
    r"|studying)|in progress|(?:exam )?(?:planned|scheduled)|beginner level)(?=\s*(?:$|[).;,\n]))"
    r"|[\s:(,–—-]+(?P<lapsed>(?:\w+ ){0,2}(?:expired|lapsed|inactive|suspended|revoked|surrendered))\b",
    re.IGNORECASE,
)
LAPSED_BEFORE = re.compile(
    r"\b(?:expired|lapsed|inactive|suspended|revoked|former)\b(?=\s+[A-Z\w])", re.IGNORECASE
)
TURN = re.compile(
    r"[;\n•]|\.(?=\s|$)|\b(?:but|however|although|though|yet i|whereas|while|except|instead|which)\b"
    r"|,\s*(?:and (?:i|have|am)|i\b|experienced|proficient|skilled|expert|strong)",
    re.IGNORECASE,
)


def reaches_in(text: str) -> list[Reach]:
    """Every stretch of the text that is said with a reservation, up to the end of its clause."""
    found = [Reach(Mood.DENIED, m.start(), _clause_end(text, m.end())) for m in DENIES.finditer(text)]
    found += [Reach(Mood.LEARNING, m.start(), _clause_end(text, m.end())) for m in LEARNS.finditer(text)]
    found += [Reach(Mood.LAPSED, m.start(), _clause_end(text, m.end())) for m in LAPSED_BEFORE.finditer(text)]
    return found


def mood_at(text: str, start: int, end: int, reaches: list[Reach]) -> Mood | None:
    """How what stands at [start, end) is meant; None if it is simply said."""
    for reach in reaches:
        if reach.start <= start < reach.end:
            return reach.mood
    after = AFTERWARDS.match(text, end, min(len(text), end + 45))
    if after is None:
        return None
    return Mood(next(name for name, value in after.groupdict().items() if value))


def _clause_end(text: str, begin: int) -> int:
    match = TURN.search(text, begin)
    return match.start() if match else len(text)
