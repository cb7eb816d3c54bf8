"""Years of experience, as a posting asks for them and as a resume states them."""

import re
from dataclasses import dataclass

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"fifteen": 15, "twenty": 20}
NUMBER = r"(?:\d{1,2}(?:\.5)?|" + "|".join(NUMBERS) + r"|a|an)"
YEARS = re.compile(
    rf"(?<!within )(?<!in the first )(?<!in your first )(?<!per )(?:\b(?:a |the )?(?:minimum|min\.?"
    rf"|at least|more than|over|least)(?: of)?\s+(?:a "
    rf"|an )?)?\b(?P<low>{NUMBER})\s*(?:\(\d+\)\s*)?"
    rf"(?:\+|plus|or more)?\s*(?:(?:-|–|—|to"
    rf"|or)\s*(?P<high>{NUMBER})\s*\+?\s*)?(?:\+\s*)?(?:full\s)?(?P<unit>years?|yrs?\.?|yoe"
    rf"|months?)\b['’]?(?!\s+(?:old|of age|of (?:hire|hiring|employment|start)|after|history|degree|college"
    rf"|university|program|school))"
    r"(?:\s*\(?\+\)?|\s+(?:or more|plus|minimum)\b)?",
    re.IGNORECASE,
)
NOT_OF_A_PERSON = re.compile(
    r"\b(?:over|more than|nearly|almost|for)?\s*\d+\+?\s+years?\s+(?:in business|of (?:service|history"
    r"|excellence)|ago)",
    re.IGNORECASE,
)
OFTEN = re.compile(
    r"\b(?:once|twice|times|\d+%?|days?|weeks?|weekends?|nights?|evenings?|hours?|trips?)\s+$", re.I
)
EXPERIENCE = re.compile(
    r"\bexperience|\bas\b|\bin (?:a|an|the)?\s*[\w-]+|\bworking|\bpractice|\bexposure"
    r"|\bof [\w&/ -]+|\bbackground|\bwith\b|\brole|\b(?:years?|yrs?)\.?['’]? [a-z]{3}|\bfor (?:at least "
    r"|over |more than )?\w+ years",
    re.IGNORECASE,
)
VAGUE = frozenset(
    "experience experiences experienced work working related relevant professional progressive"
    " progressively responsible practical proven prior previous similar"
    " demonstrated direct hands on hand position role roles job field industry full time post"
    " graduate postgraduate level solid strong overall"
    " combined equivalent minimum least must have required preferred year years more plus using"
    " including successful paid recent total"
    " applied first setting environment capacity area areas any other an accredited".split()
)


@dataclass(frozen=True, slots=True)
class Years:
    """`low` years, stated at [start, end) of the text."""

    low: float
    start: int
    end: int


def years_in(text: str) -> Years | None:
    """The first statement of years of experience."""
    if NOT_OF_A_PERSON.search(text):
        return None
    for match in YEARS.finditer(text):
        if match["low"].lower() in {"a", "an"} and OFTEN.search(text, 0, match.start("low")):
            continue  # "one weekend a month"
        low = _number(match["low"])
        if match["unit"].lower().startswith("month"):
            low /= 12
        if low:
            return Years(low, match.start(), match.end())
    return None


def _number(text: str) -> float:
    text = text.lower()
    if text in {"a", "an"}:
        return 1.0
    return float(NUMBERS[text]) if text in NUMBERS else float(text)
