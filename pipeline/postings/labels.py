"""Lines of a posting: what stands behind a label, and the few lines at its head."""

import re
from collections.abc import Callable

from pipeline.postings.shapes import Found, Where
from resumes.parsing.fields.places import is_place, place_of

HEAD_LINES = 6
LONGEST_LABELLED = 400
_LABELS = (
    r"job\s*title|title|position(?:\s+title)?|role|job|department|(?:work\s+|job\s+)?location|company|employer|"
    r"organi[sz]ation|reports?\s+to|salary(?:\s+range)?|pay|compensation|level|duration|status|schedule|hours|"
    r"deadline|(?:job\s+|employment\s+)?type|(?:job\s+)?description|summary|overview|responsibilities|industry|"
    r"start\s+date|contract|category|date\s+posted|stelle|stellenbezeichnung|standort|arbeitsort|unternehmen|firma|"
    r"arbeitgeber|gehalt|poste|intitulé\s+du\s+poste|lieu|entreprise|employeur|salaire|puesto|empresa|ubicación|"
    r"lugar|salario|ort"
)
NEXT_LABEL = re.compile(
    rf"(?:(?<=[a-z\d)])(?=(?-i:[A-Z]))|(?<=[\s|,;·])|(?<=[A-Z]))(?:{_LABELS})\s*:", re.IGNORECASE
)
GLUED = re.compile(r"(?<=[a-z)])(?=[A-Z][a-z]+(?:[- ][A-Za-z]+){0,5}\s*:)|(?<=, [A-Z]{2})(?=[A-Z][a-z])")
BRACKETS = re.compile(r"\s*\([^)]*\)\s*")
PARTS = re.compile(r"\s+[|·•–—-]\s+|\s*[|·•]\s*")


def label(words: str) -> re.Pattern[str]:
    """A label at the start of a line, or further on in it; its text is `value` or `inner`."""
    return re.compile(
        rf"^\W{{0,4}}(?:{words})(?:\s*[:：]\s*|(?<=title)(?=(?-i:[A-Z])))(?P<value>\S.*)$|"
        rf"(?:(?<=[\s.|)])|(?<=[a-z\d])(?=(?-i:[A-Z])))(?:{words}):\s*(?P<inner>\S.*)$",
        re.IGNORECASE,
    )


def labelled(lines: list[str], form: re.Pattern[str], clean: Callable[[str], str]) -> Found | None:
    """The first text behind the label that `clean` leaves something of."""
    for number, line in enumerate(lines):
        match = form.search(line[:LONGEST_LABELLED])
        if match and (value := clean(match["value"] or match["inner"])):
            return Found(value, Where.at(number, line))
    return None


def until_next_label(value: str) -> str:
    """Without what a lost line end has glued to it: `Tampa, FLFull-time`, `AnalystLocation: Tampa`."""
    value = NEXT_LABEL.split(value)[0]
    return GLUED.split(value)[0].strip(" \t|·•,;–-")


def head_of(lines: list[str]) -> list[tuple[int, str]]:
    """The first lines that are not empty, with their numbers."""
    return [(at, line.strip()) for at, line in enumerate(lines) if line.strip()][:HEAD_LINES]


def parts_of(line: str) -> list[str]:
    """`Analyst | Acme · Austin, TX` and `Acme, Austin, TX (hybrid)` in their parts."""
    parts = [part.strip(" ,") for part in PARTS.split(line)]
    if len(parts) > 1:
        return parts
    place = place_of(BRACKETS.sub(" ", line).strip())
    name, comma, rest = line.partition(f", {place}") if place else (line, "", "")
    return [name.strip(), f"{place}{rest}"] if comma else parts


def looks_like_a_place(text: str) -> bool:
    """Also with brackets behind it: `Austin, TX (hybrid)`."""
    bare = BRACKETS.sub(" ", text).strip(" ,")
    town = bare.split(",")[0]
    return len(town.split()) <= 4 and not re.search(r"\w[-:] ", bare) and is_place(bare)
