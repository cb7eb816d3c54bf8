"""A resume made ready for comparison: passages with their place, skills and moods, and jobs with their
spans of time.
"""

from collections import defaultdict
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

from core.skills import Found
from resumes.parsing.document import Reading, SectionKind
from resumes.scoring.match.alike import FAMILY, alike, of_one_family
from resumes.scoring.match.jobs import Job, jobs_of
from resumes.scoring.match.passages import Passage, Place, passages_of, studied
from resumes.scoring.match.phrasing import done_as

MOST_PASSAGES = 2000
"""Of a resume that are compared: thirty pages full of lines."""


class Resume:
    """A reading, seen by the match."""

    def __init__(self, reading: Reading, *, today: date) -> None:
        self.today = today
        self.document = reading.document
        self.jobs = jobs_of(reading, today)
        heads = frozenset(line for job in self.jobs for line in job.head)
        worked = frozenset(line for job in self.jobs for line in job.lines)
        found = islice(passages_of(reading.document, heads, worked), MOST_PASSAGES)
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
