"""Where the job is."""

import re

from pipeline.postings.labels import head_of, label, labelled, looks_like_a_place, parts_of, until_next_label
from pipeline.postings.shapes import Found, Where

LONGEST_PLACE = 100
LONGEST_LINE = 160
LABEL = label(
    r"(?:job\s+|work\s+|office\s+)?locations?|work\s*place|place\s+of\s+work|based\s+in|standort|arbeitsort|"
    r"einsatzort|ort|lieu(?:\s+de\s+travail)?|ubicación|lugar(?:\s+de\s+trabajo)?"
)
SENTENCE_END = re.compile(r"(?<=[a-z\d)])\.\s|·\s|[!?]\s")


def place_in(lines: list[str], *, title: Found | None) -> Found | None:
    return labelled(lines, LABEL, _clean) or _in_head(lines, title)


def _clean(value: str) -> str:
    value = until_next_label(SENTENCE_END.split(value)[0]).rstrip(".")
    return value if 2 <= len(value) <= LONGEST_PLACE and re.search(r"[^\W\d_]", value) else ""


def _in_head(lines: list[str], title: Found | None) -> Found | None:
    for number, line in head_of(lines):
        if len(line) > LONGEST_LINE:
            continue
        for part in (line.strip(" ,"), *parts_of(line)):
            if looks_like_a_place(part) and (title is None or part != title.value):
                return Found(part, Where.at(number, line))
    return None
