"""Search strings for finding people, each in the grammar of one site. Plain Python, nothing is fetched.

LinkedIn reads AND, OR and NOT in capitals, quotes and brackets. Google joins words by itself, takes a minus
for "without" and looks at 32 words at most. GitHub looks for words in names, companies and descriptions, has
fields for place and language, and takes 256 characters and five operators at most (GitHub's documentation,
"Limitations on query length").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

GOOGLE_WORDS = 32
GITHUB_CHARACTERS, GITHUB_OPERATORS = 256, 5
_BARE = re.compile(r"[^\W_]+", re.UNICODE)
_OPERATORS = {"and", "or", "not"}


class Who(StrEnum):
    RECRUITERS = "recruiters"
    MANAGERS = "managers"
    PEERS = "peers"


WORDS_FOR = {
    Who.RECRUITERS: ("recruiter", "talent acquisition", "sourcer", "headhunter"),
    Who.MANAGERS: ("head", "director", "manager", "lead"),
    Who.PEERS: (),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to look for: any one of `roles`, all of `skills`, any one of `places`, none of `without`."""

    who: Who = Who.RECRUITERS
    roles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.roles or self.skills or self.places)


@dataclass(frozen=True, slots=True)
class Ready:
    """A string to search with, where it opens, and what had to be left out of it."""

    site: str
    text: str
    url: str
    notes: tuple[str, ...] = ()


def searches(wanted: Wanted) -> tuple[Ready, ...]:
    """One for each site; none where nothing is asked for."""
    return () if wanted.is_empty else (_linkedin(wanted), _google(wanted), _github(wanted))


def term(text: str) -> str:
    """One word as it is, anything else in quotes, so that no letter of it is taken for an operator."""
    words = " ".join(text.replace('"', " ").split())
    return words if _BARE.fullmatch(words) and words.lower() not in _OPERATORS else f'"{words}"'


def _terms(texts: Iterable[str]) -> list[str]:
    found = (term(text) for text in texts)
    return list(dict.fromkeys(each for each in found if each != '""'))


def _any(texts: Iterable[str]) -> str:
    terms = _terms(texts)
    return f"({' OR '.join(terms)})" if len(terms) > 1 else "".join(terms)


def _linkedin(wanted: Wanted) -> Ready:
    asked = [_any(WORDS_FOR[wanted.who]), _any(wanted.roles), *_terms(wanted.skills), _any(wanted.places)]
    text = " AND ".join(part for part in asked if part)
    if without := _any(wanted.without):
        text += f" NOT {without}"
    return Ready("LinkedIn", text, _address("https://www.linkedin.com/search/results/people/", keywords=text))


def _google(wanted: Wanted) -> Ready:
    """Profiles on LinkedIn as Google knows them."""
    parts = ["site:linkedin.com/in", _any(WORDS_FOR[wanted.who]), _any(wanted.roles)]
    parts += [*_terms(wanted.skills), _any(wanted.places), *(f"-{each}" for each in _terms(wanted.without))]
    text, dropped = _fitting([part for part in parts if part], GOOGLE_WORDS)
    return Ready(
        "Google", text, _address("https://www.google.com/search", q=text), _left_out("Google", dropped)
    )


def _github(wanted: Wanted) -> Ready:
    """GitHub's profiles name a place and languages, and seldom a job title beyond the first word for it."""
    if wanted.who is Who.PEERS:
        first = [*(f"language:{each}" for each in _terms(wanted.skills)[:1]), *_terms(wanted.roles)[:1]]
        dropped = [*_terms(wanted.roles)[1:], *_terms(wanted.skills)[1:]]
    else:
        first = _terms(WORDS_FOR[wanted.who])[:1]
        dropped = [*_terms(wanted.roles), *_terms(wanted.skills)]
    places = _terms(wanted.places)
    first += [f"location:{each}" for each in places[:1]]
    dropped += places[1:]
    without = _terms(wanted.without)
    first += [f"NOT {each}" for each in without[:GITHUB_OPERATORS]]
    dropped += without[GITHUB_OPERATORS:]
    kept: list[str] = []
    for part in first:
        fits = len(" ".join([*kept, part])) <= GITHUB_CHARACTERS
        (kept if fits else dropped).append(part)
    text = " ".join(kept)
    return Ready(
        "GitHub",
        text,
        _address("https://github.com/search", type="users", q=text),
        _left_out("GitHub", dropped),
    )


def _fitting(parts: Sequence[str], most: int) -> tuple[str, list[str]]:
    """As many whole parts as `most` words hold, and the parts that are left over."""
    kept: list[str] = []
    dropped: list[str] = []
    words = 0
    for part in parts:
        size = len(part.replace(" OR ", " ").split())
        fits = words + size <= most
        (kept if fits else dropped).append(part)
        words += size if fits else 0
    return " ".join(kept), dropped


def _left_out(site: str, dropped: Sequence[str]) -> tuple[str, ...]:
    return (f"Left out, because {site} would not find more with it: {', '.join(dropped)}",) if dropped else ()


def _address(base: str, **query: str) -> str:
    return f"{base}?{urlencode(query, errors='replace')}"
