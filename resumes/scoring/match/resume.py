"""A resume made ready for comparison: passages with their place, skills and moods, and jobs with their
spans of time.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

from core.skills import Found
from resumes.parsing.document import Reading, SectionKind
from resumes.scoring.match.alike import FAMILY, alike, of_one_family
from resumes.scoring.match.passages import Passage, Place, passages_of, studied
from resumes.scoring.match.phrasing import done_as

MOST_PASSAGES = 2000
"""Of a resume that are compared: thirty pages full of lines."""


@dataclass(frozen=True, slots=True)
class Job:
    """`begin` and `end` count months since year 0; None where the resume gives no date. `lines` of the
    document.
    """

    title: str
    employer: str
    begin: int | None
    end: int | None
    lines: frozenset[int]
    head: frozenset[int]


class Resume:
    """A reading, seen by the match."""

    def __init__(self, reading: Reading, *, today: date) -> None:
        self.today = today
        self.document = reading.document
        self.jobs = list(_jobs(reading, today))
        heads = frozenset(line for job in self.jobs for line in job.head)
        found = islice(passages_of(reading.document, heads), MOST_PASSAGES)
        self.passages = [studied(passage) for passage in found]
        self._saying: dict[str, dict[int, str]] = {}
        self.sayings: dict[tuple[str, bool], Any] = {}
        """What `sayings_of` has worked out, by the requirement's text."""

    @cached_property
    def by_place(self) -> list[Passage]:
        """Passages, those that show something at work first."""
        order = {Place.USE: 0, Place.HELD: 1, Place.NAMED: 2}
        return sorted(self.passages, key=lambda p: order[p.place])

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """Where each stem stands, as places in `by_place`."""
        places: dict[str, list[int]] = defaultdict(list)
        for n, passage in enumerate(self.by_place):
            for one in passage.stems:
                places[one].append(n)
        return places

    @cached_property
    def _families(self) -> dict[str, list[str]]:
        families: dict[str, list[str]] = defaultdict(list)
        for one in self.by_stem:
            families[one[:FAMILY]].append(one)
        return families

    def saying(self, one: str) -> dict[int, str]:
        """Places in `by_place` that say the stem, or a word like it, with the stem that says it there."""
        if one not in self._saying:
            near = {s for s in self._families.get(one[:FAMILY], ()) if of_one_family(one, s)}
            self._saying[one] = {
                n: said for said in sorted(alike(one) | near) for n in self.by_stem.get(said, ())
            }
        return self._saying[one]

    def with_all(self, stems: frozenset[str]) -> set[int]:
        """Places in `by_place` that hold every one of the stems."""
        places = [self.by_stem.get(one) for one in stems]
        if not all(places):
            return set()
        return set.intersection(*(set(p) for p in places if p))

    @cached_property
    def done(self) -> dict[int, frozenset[frozenset[str]]]:
        """By the place of a job's title: phrases for what whoever held it has done."""
        found: dict[int, frozenset[frozenset[str]]] = {}
        for job in self.jobs:
            bags = done_as(job.title) if job.head else frozenset()
            for n, passage in enumerate(self.by_place) if bags else ():
                if job.head.intersection(passage.lines) and passage.place is Place.USE:
                    found.setdefault(n, bags)
                    break
        return found

    @cached_property
    def finds(self) -> dict[str, list[tuple[Passage, Found]]]:
        """By canonical name: where it was found, in the order of `by_place`."""
        finds: dict[str, list[tuple[Passage, Found]]] = defaultdict(list)
        for passage in self.by_place:
            for found in passage.found:
                finds[found.name].append((passage, found))
        return finds

    def in_section(self, *kinds: SectionKind) -> list[Passage]:
        return [p for p in self.passages if p.section in kinds]

    def of_job(self, job: Job) -> list[Passage]:
        return [p for p in self.passages if job.lines.intersection(p.lines)]


JOBS_AT_MOST = 60
"""More than any life holds; a file pasted over and over has a thousand."""


def _jobs(reading: Reading, today: date) -> Iterator[Job]:
    """Jobs of the reading, each with all lines from its head to the next job's."""
    work = (reading.resume.get("work") or [])[:JOBS_AT_MOST]
    section = sorted(i for s in reading.document.sections if s.kind is SectionKind.WORK for i in s.lines)
    heads = [_lines_of(reading, f"work.{n}.", heads=True) for n in range(len(work))]
    for number, entry in enumerate(work):
        own = _lines_of(reading, f"work.{number}.", heads=False)
        following = min(
            (min(h) for h in heads if h and heads[number] and min(h) > max(heads[number])), default=None
        )
        if heads[number]:
            own |= {i for i in section if min(heads[number]) <= i and (following is None or i < following)}
        yield Job(
            title=str(entry.get("position") or ""),
            employer=str(entry.get("name") or ""),
            begin=months(entry.get("startDate"), last=False),
            end=months(entry.get("endDate"), last=True)
            if entry.get("endDate")
            else _now_if_begun(entry, today),
            lines=frozenset(own),
            head=frozenset(heads[number]),
        )


def _lines_of(reading: Reading, prefix: str, *, heads: bool) -> set[int]:
    wanted = {"position", "name", "startDate"}
    return {
        line
        for path, source in reading.sources.items()
        if path.startswith(prefix) and (not heads or path.removeprefix(prefix) in wanted)
        for line in source.lines
    }


def _now_if_begun(entry: dict[str, object], today: date) -> int | None:
    return today.year * 12 + today.month if entry.get("startDate") else None


def months(written: object, *, last: bool) -> int | None:
    """An ISO date of any precision as a count of months; a year alone is its first month, so 2015-2018 is
    three years.
    """
    match = re.match(r"(\d{4})(?:-(\d{2}))?", str(written or ""))
    if match is None:
        return None
    month = int(match.group(2) or 1)
    return int(match.group(1)) * 12 + month + (1 if last and match.group(2) else 0)
