"""Who offers the job."""

import re

from pipeline.postings.labels import head_of, label, labelled, looks_like_a_place, parts_of, until_next_label
from pipeline.postings.shapes import Found, Where
from pipeline.postings.titles import AT_COMPANY, SURE
from resumes.parsing.fields.titles import title_score

LONGEST_NAME = 80
LABEL = label(
    r"company(?:\s+name)?|employer|hiring\s+organi[sz]ation|organi[sz]ation|unternehmen|firma|arbeitgeber|"
    r"entreprise|employeur|empresa"
)
_WORD = r"[A-Z0-9][\w&'’.+/-]*"
_NAME = (
    rf"(?P<name>{_WORD}(?:,?\s+(?:of|and|the|for|de|&|{_WORD}|\([A-Z][\w]*\))){{0,7}}?"
    r"(?:,?\s+(?:Inc|LLC|Ltd|GmbH|LLP|Corp|PLC|AG|SE|SA)\b\.?)?)"
)
_LEAD = r"^\W*(?:(?:Company\s+(?:Description|Profile|Overview)|Overview|OVERVIEW|About\s+[Uu]s)\s*:?\s*)?"
_NOW = r"(?:is|are)\s+(?:now\s+|currently\s+|actively\s+)?"
SENTENCES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}{_NAME}(?:\s+\([^)]{{1,40}}\))?,?\s+{_NOW}(?:seeking|hiring|looking|recruiting|searching)\b",
        rf"{_LEAD}{_NAME}(?:\s+\([^)]{{1,40}}\))?,?\s+(?:is\s+an?\s|is\s+the\s|sucht\b|seeks\b|recherche\b|recrute\b|busca\b)",
        rf"^(?:At|Bei|Chez|En)\s+{_NAME},?\s+(?:we|our|you|wir|nous|everyone)\b",
        rf"^About\s+{_NAME}\s*(?:[:.]?$|(?=At\s))",
        rf"^As\s+an?\s+[A-Z][^.,]{{2,60}}?\s+at\s+{_NAME},\s+you\b",
    )
)  # fmt: skip
NOT_A_NAME = re.compile(
    r"^(?:(?:about\s+)?(?:us|you|me|it|this|the|our|role|job|we|they|he|she|an?|position|team|company|opportunity|"
    r"candidate|employer|client|department|there|here|what|that|who|duties|responsibilities|location|part\s+of|"
    r"well-known|summary|overview|description)\b.*|\d+.*)$",
    re.IGNORECASE,
)
GLUED = re.compile(r"[a-z][A-Z][a-z]+\s")
LEGAL = re.compile(r"\b(?:Inc|Ltd|Corp|Co|S\.A|e\.V)\.$")


def company_in(lines: list[str], *, title: Found | None) -> Found | None:
    return labelled(lines, LABEL, _clean) or _beside_title(lines, title) or _in_sentence(lines)


def _clean(value: str) -> str:
    value = until_next_label(value)
    return value if 2 <= len(value) <= LONGEST_NAME and not re.search(r"[.!?]\s+[a-zA-Z]", value) else ""


def _beside_title(lines: list[str], title: Found | None) -> Found | None:
    """`Analyst at Acme`, `Analyst | Acme | Austin, TX`, or the line under the title."""
    head = head_of(lines)
    at = next((i for i, (number, _) in enumerate(head) if title and number == title.where.line), None)
    if title is None or at is None:
        return None
    number, line = head[at]
    first, *rest = parts_of(line)
    beside = AT_COMPANY.match(first)
    if beside and beside["title"] == title.value:
        rest = [beside["name"], *rest]
    if rest and (name := _name(rest[0])) and title_score(name) < SURE:
        return Found(name, Where.at(number, line))
    return _under_title(head[at + 1 : at + 2])


def _under_title(lines: list[tuple[int, str]]) -> Found | None:
    for number, line in lines:
        parts = parts_of(line)
        stands_there = any(map(looks_like_a_place, parts[1:])) or _is_names(line)
        if stands_there and (name := _name(parts[0])) and title_score(name) < SURE:
            return Found(name, Where.at(number, line))
    return None


def _is_names(line: str) -> bool:
    """A short line of names only, such as `Riverbend Foods`."""
    words = line.split()
    named = all(word[0].isupper() or word in {"&", "of", "and", "the"} for word in words)
    return 0 < len(words) <= 5 and named and ":" not in line


def _name(text: str) -> str:
    ends = text.endswith((".", "!", "?", ":")) and not LEGAL.search(text)
    fits = 2 <= len(text) <= LONGEST_NAME and not ends and not NOT_A_NAME.match(text)
    return text if fits and not looks_like_a_place(text) else ""


def _in_sentence(lines: list[str]) -> Found | None:
    for number, line in enumerate(lines):
        for form in SENTENCES:
            match = form.match(line.strip()[:300])
            if match and not GLUED.search(match["name"]) and (name := _name(match["name"].strip(" ,"))):
                return Found(name, Where.at(number, line))
    return None
