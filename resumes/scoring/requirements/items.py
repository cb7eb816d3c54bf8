"""A clause taken apart into its requirements: by its doings, its licences and conditions, its list."""

import re

from core.skills import Sort, find_skills, vocabulary
from resumes.scoring.requirements.conditions import condition_in
from resumes.scoring.requirements.degrees import ANY_DEGREE, level_of
from resumes.scoring.requirements.grammar import changes_of_doing
from resumes.scoring.requirements.lists import any_of, outside_brackets, split_list
from resumes.scoring.requirements.subjects import SCHOOLING, SPOKEN, of_sort
from resumes.scoring.requirements.years import EXPERIENCE, years_in

LONGEST_PART = 8
MANY, LONG_ITEM = 2, 3
"""Items after the years, and their mean number of words, that make a list of demands."""


def items_of(text: str, *, lead: str) -> list[tuple[int, int]]:
    """Spans of the parts of a clause that are requirements of their own."""
    whole = [(0, len(text))]
    inside = bool(lead)
    if years_in(text) and EXPERIENCE.search(text):
        return _after_years(text)
    doings = _doings(text, able=lead.rstrip().lower().endswith(" to"))
    if len(doings) > 1:
        return [
            (begin + s, begin + e)
            for begin, end in doings
            for s, e in split_list(text[begin:end], inside=inside or begin > 0)
        ]
    by_hand = _by_subject(text)
    if len(by_hand) > 1:
        return by_hand
    parts = split_list(text, inside=inside)
    among = _among_others(text) if len(parts) < 2 and text.count(",") >= MANY else whole
    if len(among) > 1:
        return among
    if (
        len(parts) > 1
        and condition_in(text)
        and len({_hard_subject(text[s:e]) for s, e in parts} - {""}) > 1
        and not level_of(text)
    ):
        return parts
    if level_of(text) or (ANY_DEGREE.search(text) and len(parts) < 2) or condition_in(text):
        return whole
    if names_language(text) and len(parts) < 2 and not SPOKEN.search(text):
        parts = _apart_from_language(text)
    if names_language(text) and all(names_language(text[s:e]) for s, e in parts):
        return whole if any_of(text) or SPOKEN.search(text) else parts
    return parts


def _after_years(text: str) -> list[tuple[int, int]]:
    """ "5 years supporting executives, travel booking across zones, and board minutes": what follows a comma
    in long items is asked for by itself; "5 years in sales, marketing or retail" is one demand.
    """
    cuts = [match.span() for match in re.finditer(r",\s+(?:and\s+)?", outside_brackets(text))]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    items = list(zip(starts, ends, strict=True))
    lengths = [len(text[start:end].split()) for start, end in items[1:]]
    if len(lengths) < MANY or sum(lengths) < LONG_ITEM * len(lengths) or re.search(r"\bor\b", text):
        return [(0, len(text))]
    return [
        items[0],
        *(
            (start + s, start + e)
            for start, end in items[1:]
            for s, e in split_list(text[start:end], inside=True)
        ),
    ]


def _doings(text: str, *, able: bool) -> list[tuple[int, int]]:
    joints = (
        []
        if any_of(text) and re.search(r"\bor\b", text) and "," not in text
        else changes_of_doing(outside_brackets(text), able=able)
    )
    starts, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(text)]
    return list(zip(starts, ends, strict=True))


def _among_others(text: str) -> list[tuple[int, int]]:
    """ "Points for banquets, a sommelier pin, or French": a language, degree or condition among other things,
    and not before them: "a degree in finance, accounting or economics".
    """
    cuts = [match.span() for match in re.finditer(r",\s+(?:or\s+|and\s+)?", outside_brackets(text))]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    spans = list(zip(starts, ends, strict=True))
    parts = [text[start:end] for start, end in spans]
    hard = [names_language(part) or bool(_hard_subject(part)) for part in parts]
    apart = len(spans) > MANY and any(hard) and not hard[0]
    short = all(
        len(part.split()) <= LONGEST_PART and (held or len(part.split()) > 1)
        for part, held in zip(parts, hard, strict=True)
    )
    return spans if apart and short else [(0, len(text))]


def _apart_from_language(text: str) -> list[tuple[int, int]]:
    """ "knowledge of zoning, Spanish": the language is a requirement of its own."""
    match = re.search(r"\s*(?:,|\band\b|&)\s+(?=[A-Z]\w+\W*$)", text)
    if match is None or not names_language(text[match.end() :]) or names_language(text[: match.start()]):
        return [(0, len(text))]
    return [(0, match.start()), (match.end(), len(text))]


def _by_subject(text: str) -> list[tuple[int, int]]:
    """Parts joined by "and" that speak of different conditions, licences or degrees."""
    cuts = [match.span() for match in re.finditer(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s+", text)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    spans = list(zip(starts, ends, strict=True))
    kinds = [_hard_subject(text[start:end]) for start, end in spans]
    if len(spans) < 2 or not all(kinds) or len(set(kinds)) < len(kinds):
        return [(0, len(text))]
    return spans


def _hard_subject(part: str) -> str:
    credentials = of_sort(find_skills(part), Sort.CREDENTIAL)
    if credentials:
        return credentials[0]
    condition = condition_in(part)
    if condition:
        return condition.name
    return "degree" if level_of(part) or SCHOOLING.search(part) else ""


def names_language(text: str) -> bool:
    return bool(SPOKEN.search(text)) or any(
        vocabulary().terms[f.name].sort is Sort.LANGUAGE for f in find_skills(text)
    )
