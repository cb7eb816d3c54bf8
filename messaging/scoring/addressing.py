"""Greeted, thanked or signing: names that belong neither to the recruiter nor to the sender."""

import re
from collections.abc import Iterator

from messaging.scoring.draft import Draft
from messaging.scoring.given import GIVEN_NAMES
from messaging.scoring.names import company_places, folded, same_company, same_person, tokens_of
from messaging.scoring.reading import Reading
from messaging.scoring.strangers import NO_COMPANIES

_GENERIC = frozenset(
    "all team there everyone everybody both folks friend friends sir madam maam hiring manager managers "
    "recruiter "
    "recruiters recruiting recruitment talent acquisition people operations hr human resources "
    "department committee "
    "partner partners the search who whom it may concern again colleague colleagues and or at of und "
    "damen herren sehr "
    "geehrte zusammen collègues tous equipo todos señores selección personal company group back new "
    "nurse".split()
)
_GROUP = re.compile(
    r"\b(?:team|hiring|recruit\w*|talent|hr|people|department|group|equipo|équipe)\b", re.IGNORECASE
)
_TITLED = re.compile(
    r"(?:mr|mrs|ms|mx|dr|prof|herrn?|frau|señora?|sra?|madame|monsieur|mme)\b", re.IGNORECASE
)

A_NAME = 30
"""Characters of a greeting whose one word in small letters is still a name: `hi maria,`. Ours."""


def find_other_greeted(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    """The name greeted, where it is nobody's we know; a team or the company may be greeted."""
    greeting = reading.greeting
    parts = _greeted(draft, reading)
    if not greeting or not parts or _is_group(greeting.name):
        return
    if not _matches(parts, draft, titled=bool(_TITLED.match(greeting.name))):
        yield greeting.name_start, greeting.name_start + len(greeting.name)


def find_greeted_company(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    """`Dear Globex team` in a message to Acme."""
    greeting = reading.greeting
    parts = _greeted(draft, reading)
    if not greeting or not parts or not draft.recruiter.company or not _is_group(greeting.name):
        return
    if not same_person(" ".join(parts), draft.recruiter):
        start = greeting.name_start + greeting.name.index(parts[0])
        yield start, start + len(parts[0])


def _is_group(name: str) -> bool:
    return bool(_GROUP.search(name))


def _greeted(draft: Draft, reading: Reading) -> list[str]:
    """What of the greeting names somebody: nothing general, no title of hers, not her company."""
    person, greeting = draft.recruiter, reading.greeting
    if not greeting or not greeting.name[:1].isalnum() or not (person.first_name or person.last_name):
        return []
    if same_company(greeting.name, person.company) or any(company_places(greeting.name, person.company)):
        return []
    words = tokens_of(greeting.name)
    general = _GENERIC | {folded(word) for word in tokens_of(person.title)}
    parts = [part for part in words if part.casefold() not in general and folded(part) not in general]
    named = [part for part in parts if part[0].isupper()]
    alone = len(words) == 1 and greeting.end - greeting.start < A_NAME
    return named or (parts if alone else [])


def _matches(parts: list[str], draft: Draft, *, titled: bool) -> bool:
    """A surname after a title must be the surname, and after a first name it must not be another's."""
    person = draft.recruiter
    if not same_person(" ".join(parts), person):
        return False
    last = tokens_of(person.last_name)
    if not last or (len(parts) == 1 and not titled):
        return True
    surname = [
        part
        for part in parts
        if any(folded(part) == folded(name) or folded(name).startswith(folded(part)) for name in last)
    ]
    return bool(surname) or same_person(parts[-1], person)


_SIGNED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?:[ \t]+(?:[A-Z]\.[ \t]*)?[A-ZÀ-Þ][\w'’-]+){0,2})[ \t]*(?:\n|,|\||\Z)"
)


def find_other_signed(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    """The name under the goodbye, where it is not the sender's."""
    sign = reading.signature
    if not sign or not (draft.sender.first_name or draft.sender.last_name):
        return
    formula, newline, rest = sign.text.partition("\n")
    if not newline or same_person(rest, draft.sender):
        return
    lead = len(rest) - len(rest.lstrip())
    match = _SIGNED.match(rest.lstrip())
    if not match or any(part.casefold() in NO_COMPANIES for part in match["name"].split()):
        return
    start = sign.start + len(formula) + 1 + lead
    yield start, start + len(match["name"])


_THANKED = re.compile(
    r"(?:thanks(?: again| so much| a lot)?|thank you(?: again| so much| very much)?|merci|gracias"
    r"|danke),? (?P<name>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,})(?=[,.!]| for\b)(?![ \t]*\Z)"
)


def find_other_thanked(draft: Draft, reading: Reading, known: str) -> Iterator[tuple[int, int]]:
    """`Thank you, Maria` in a message to John."""
    if not draft.recruiter.first_name:
        return
    end = reading.signature.start if reading.signature else len(reading.text)
    for match in _THANKED.finditer(reading.text, 0, end):
        name = match["name"]
        ours = same_person(name, draft.recruiter) or same_person(name, draft.sender)
        if not ours and folded(name) not in folded(known) and name.casefold() not in NO_COMPANIES:
            yield match.span("name")


_CALLED = re.compile(
    r"\b[Yy]ou\b(?P<between>[^.!?,;:\n]{0,40}), (?P<aside>[A-ZÀ-Þ][\w'’-]{2,})"
    r"(?=,(?! (?:and|or|und|et|y)\b)|[.!?](?:\s|$))"
    r"|\A\s*(?P<first>[A-ZÀ-Þ][\w'’-]{2,})(?=\s*[,:!–—]|\s+-\s)"
    r"(?!\s*,\s*(?:who\w*|your|my|our|from|at|of|the|an?|and|which|de|der|die|das|qui|que|votre|mon|ma|mein\w*)\b)"
    r"|(?:^|[.!?] |\n)(?:(?:So|Well|Again|Anyway|Please|And|But),? )?(?P<opening>[A-ZÀ-Þ][\w'’-]{2,}), "
    r"(?=(?i:i|i['’]\w+|you|your|we|would|could|can|do|did|are|is|if|may|thanks?|what|please)\b)"
)
_APPOSED = re.compile(
    r"(?:\b(?i:my|your|our|the|an?|his|her|their|former|with|to|by|from|and|for|of)(?: \w+){0,3}"
    r"| [A-ZÀ-Þ]\S*)$"
)


def find_other_called(draft: Draft, reading: Reading, known: str) -> Iterator[tuple[int, int]]:
    """`As you know, Maria, …` in a message to John. A colleague who is named (`your manager, Maria,`) is not
    called."""
    if not draft.recruiter.first_name:
        return
    start = reading.greeting.end if reading.greeting else 0
    end = reading.signature.start if reading.signature else len(reading.text)
    for match in _CALLED.finditer(reading.text, start, end):
        group = "aside" if match["aside"] else match.lastgroup or "opening"
        name = match[group]
        if folded(name) not in GIVEN_NAMES or folded(name) in folded(known):
            continue
        if match["aside"] and _APPOSED.search(match["between"]):
            continue
        if not same_person(name, draft.recruiter) and not same_person(name, draft.sender):
            yield match.span(group)
