"""Words of a text with their positions, and the keys under which equal words meet."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import snowballstemmer

WORD = re.compile(r"\.NET\b|[^\W_]+(?:\+\+|#|\+(?![\w+]))?|Ω", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s\b")
# What may stand between two words of one name: "A/B testing", "lean-six sigma", "Node.js", "driver's
# license".
JOINT = re.compile(r"(?:[ \t]+|[ \t]?[-–/&+][ \t]?|\.|['’]s[ \t]+|['’][ \t]*|\n[ \t]*|[ \t]?\([ \t]?)")

IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "wrote:write written:write taught:teach led:lead ran:run built:build sold:sell drove:drive"
        " driven:drive bought:buy held:hold"
        " kept:keep made:make sent:send spoke:speak spoken:speak grew:grow grown:grow won:win"
        " caught:catch fed:feed bent:bend dealt:deal"
        " drew:draw drawn:draw wove:weave ground:grind shot:shoot bound:bind threw:throw"
        " thrown:throw took:take taken:take gave:give given:give"
        " found:find fought:fight flew:fly flown:fly hung:hang laid:lay lit:light met:meet"
        " paid:pay rang:ring rung:ring rode:ride ridden:ride"
        " sang:sing shown:show sewn:sew stood:stand swam:swim swept:sweep told:tell"
        " understood:understand wore:wear worn:wear withdrew:withdraw"
        " oversaw:oversee overseen:oversee chose:choose chosen:choose began:begin begun:begin"
        " broke:break broken:break brought:bring"
        " children:child people:person feet:foot men:man women:woman teeth:tooth mice:mouse"
        " geese:goose analyses:analysis"
    ).split()
)
STEMS = Path(__file__).parent / "data" / "stems.tsv"
_ENGLISH = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Word:
    """`text` as written, at [start, end) of its source; `lower` without accents and case."""

    text: str
    start: int
    end: int
    lower: str


def words_of(text: str) -> list[Word]:
    """The words in order. `C++`, `C#`, `.NET` and `Security+` keep their signs; a possessive 's is no
    word.
    """
    skipped = {match.start() + 1 for match in POSSESSIVE.finditer(text)}
    return [
        Word(match.group(), match.start(), match.end(), fold(match.group()))
        for match in WORD.finditer(text)
        if match.start() not in skipped
    ]


@cache
def fold(word: str) -> str:
    return word.casefold().translate(_PLAIN)


_PLAIN = str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüý", "aaaaaaceeeeiiiinooooouuuuy")


@cache
def singular(word: str) -> str:
    """A lower-case word without its plural ending: the key of names of one word."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@cache
def stem(word: str) -> str:
    """The stem of a lower-case word ("managing", "managed", "management" -> "manag"): the key in names of
    several.
    """
    return _known_stems().get(word) or work_out_stem(word)


def work_out_stem(word: str) -> str:
    word = IRREGULAR.get(word, word)
    if word.endswith(("ful", "less", "ous")):
        return word  # "powerful" is no form of "power"
    stemmed: str = _ENGLISH.stemWord(word)
    return stemmed


@cache
def _known_stems() -> dict[str, str]:
    """Stems of all words of the tables, worked out beforehand by `stem_table`."""
    lines = STEMS.read_text(encoding="utf-8").splitlines() if STEMS.exists() else []
    return dict(line.split("\t") for line in lines)
