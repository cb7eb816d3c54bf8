"""A job title as the words that tell what the job is."""

import re
from dataclasses import dataclass
from functools import cache

from core.skills.words import WORD, fold, singular, stem
from labormarket.search.shorthand import EMPTY, ROOT_ENDINGS, beginnings, holder, in_full, is_somebody, noise
from labormarket.search.weights import BEHIND, BESIDE

IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
MORE_BEHIND = re.compile(r"\s+[-–—|@]\s*|\s*[|@;]\s*|,\s+|\s+to\s+")
LISTED = re.compile(r"([^,()\[\]|@;–—]+?)(?:,|\s+[-–—])\s+(.+)", re.DOTALL)
APOSTROPHE = re.compile(r"['’]s\b")
DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}(?![A-Za-z])")
# A part-time teller is "p/t" or a "teller PT"; an "outpatient PT" is a physical therapist.
HOURS = re.compile(
    r"\b[pf]/t\b"
    r"|(?<=er)[\s,(-]+pt\b|(?<=[^ni]or)[\s,(-]+pt\b|(?<=ist|ook|ost|ide|ate|erk)[\s,(-]+pt\b",
    re.IGNORECASE,
)
SLASHED = re.compile(r"\b([A-Za-z])[/&]([A-Za-z])\b")
LONGEST = 200


def spellings(title: str) -> list[str]:
    """Both names of a title with one in brackets: "Registered Nurse (RN)"."""
    outside = IN_BRACKETS.sub(" ", title).strip()
    inside = [part.strip() for part in IN_BRACKETS.findall(title) if part.strip()]
    return [part for part in (outside, *inside) if part]


def stems_of(title: str) -> list[str]:
    """Words in order without their plural endings, abbreviations in full, without function words."""
    return [singular(word) for word in _full(_plain(title)) if word not in EMPTY]


@dataclass(frozen=True, slots=True)
class Asked:
    """A word, folded and in full, and how much it tells (0-1). `in_front`: before dash, comma and bracket."""

    word: str
    weight: float
    ends_name: bool = False
    in_front: bool = False


def asked(text: str) -> list[Asked]:
    """The words of a title as somebody types it.

    What stands in brackets, behind a dash or behind a comma tells less; so do levels, shifts, kinds of
    contract and the like, which tell nothing where they stand there.
    """
    text = _in_order(HOURS.sub(" ", text[:LONGEST]))
    parts = [_told(part) for part in MORE_BEHIND.split(IN_BRACKETS.sub(" ", text))]
    parts += [_told(part) for part in IN_BRACKETS.findall(text)]
    front, *behind = [part for part in parts if part] or [[]]
    end = len(front) - 1
    telling = [
        place for place, word in enumerate(front) if not noise(word, first=place == 0, last=place == end)
    ] or list(range(len(front)))
    named = [front[place] for place in telling]
    if named and (meant := holder(named)) != named:
        front, telling = meant, list(range(len(meant)))
    words = [
        Asked(word, 1.0 if place in telling else BESIDE, place == telling[-1], in_front=True)
        for place, word in enumerate(front)
    ]
    more = [Asked(word, BEHIND) for part in behind for word in part if not noise(word)]
    known = {word.word for word in words}
    return words + [word for word in more if word.word not in known]


def _in_order(text: str) -> str:
    """ "Manager, Talent Acquisition" as "Talent Acquisition Manager"."""
    listed = LISTED.match(text)
    if listed is None or not is_somebody(_told(listed[1])):
        return text
    field, *more = MORE_BEHIND.split(listed[2], maxsplit=1)
    return ", ".join([f"{field} {listed[1]}", *more])


def _told(text: str) -> list[str]:
    return [word for word in _full(_plain(text)) if word not in EMPTY]


def _plain(text: str) -> list[str]:
    text = DOTTED.sub(lambda found: found.group().replace(".", ""), APOSTROPHE.sub("", text))
    text = SLASHED.sub(r"\1\2", text)
    return [fold(found) for found in WORD.findall(text)]


def _full(words: list[str]) -> list[str]:
    full: list[str] = []
    place = 0
    while place < len(words):
        for length in range(beginnings().get(words[place], 0), 0, -1):
            meant = in_full(" ".join(words[place : place + length]))
            if meant is not None and place + length <= len(words):
                full += meant
                place += length
                break
        else:
            full.append(words[place])
            place += 1
    return full


@cache
def root(word: str) -> str:
    """What a doer and the doing have in common: "driver" and "driving", "pickler" and "pickling"."""
    stemmed = stem(word)
    for ending in ROOT_ENDINGS:
        if stemmed.endswith(ending) and len(stemmed) - len(ending) >= 3:
            stemmed = stemmed[: -len(ending)]
            break
    if len(stemmed) > 3 and stemmed[-1] == stemmed[-2]:
        stemmed = stemmed[:-1]
    return stemmed[:-1] if len(stemmed) > 3 and stemmed.endswith("e") else stemmed
