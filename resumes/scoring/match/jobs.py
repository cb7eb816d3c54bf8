"""The jobs of a resume with their spans of time and their lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from resumes.parsing.dates import find_spans, without_dates
from resumes.parsing.document import Document, Reading, SectionKind

JOBS_AT_MOST = 60
"""More than any life holds; a file pasted over and over has a thousand."""
NO_JOBS = frozenset(
    {SectionKind.EDUCATION, SectionKind.CERTIFICATES, SectionKind.AWARDS, SectionKind.REFERENCES}
)
PARTS = re.compile(r"\s+[-–—|·]\s+|\t|,\s+|\s+at\s+|\(|\s*\|\s*")


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


def jobs_of(reading: Reading, today: date) -> list[Job]:
    """As the reading has them; of a resume without a part for work, what its lines with dates begin."""
    return list(_jobs(reading, today)) or list(_by_dates(reading.document, today))


def _by_dates(document: Document, today: date) -> Iterator[Job]:
    placed = {index: section for section in document.sections for index in section.lines}
    lines = [line for line in document.lines if line.index in placed and not line.hidden]
    heads = [
        n
        for n, line in enumerate(lines)
        if placed[line.index].kind not in NO_JOBS and not line.bullet and find_spans(line.text)
    ][:JOBS_AT_MOST]
    for n, following in pairwise([*heads, len(lines)]):
        head = lines[n]
        section = placed[head.index]
        span = find_spans(head.text)[0]
        parts = [part.strip() for part in PARTS.split(without_dates(head.text)) if part.strip()]
        if not parts and n and placed[lines[n - 1].index] is section:
            parts = [lines[n - 1].text.strip()]
        own = {line.index for line in lines[n:following] if placed[line.index] is section}
        yield Job(
            title=parts[0] if parts else "",
            employer=parts[1] if len(parts) > 1 else "",
            begin=months(span.start, last=False),
            end=months(span.end, last=True) if span.end else today.year * 12 + today.month,
            lines=frozenset(own),
            head=frozenset({head.index}),
        )


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
            title=str(entry.get("position") or entry.get("name") or ""),
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
