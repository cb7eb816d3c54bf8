"""Jobs: title, employer, place, dates and what was done, in whatever order they were written."""

import re
from typing import Any

from resumes.parsing.dates import Span
from resumes.parsing.document import Line, Source
from resumes.parsing.fields.entries import Entry, split_entries
from resumes.parsing.fields.heads import BESIDE, Job, Part
from resumes.parsing.fields.prose import highlights
from resumes.parsing.fields.roles import read_jobs
from resumes.parsing.fields.rows import make_rows

_BREAK = re.compile(
    r"^\W*(?:(?:planned|paid|unpaid|full[- ]time)\s+)?(?:(?:parental|maternity|paternity|family|medical|sick|"
    r"carer'?s?)\s+leave|career break|sabbatical|gap year|unemployed|"
    r"elternzeit|mutterschutz|erziehungsurlaub|erziehungszeit|arbeitslos|arbeit(?:s)?suchend|"
    r"congé\s+(?:parental|de maternité|maternité|sabbatique)|excedencia|baja maternal|"
    r"congedo (?:parentale|di maternità))\b",
    re.IGNORECASE,
)
"""Time between jobs that people account for: it has dates and a name and is no job."""


def read_work(lines: list[Line]) -> tuple[list[dict[str, Any]], dict[str, Source]]:
    """JSON Resume `work`, in the order of the page, and sources under `work.…` paths."""
    work: list[dict[str, Any]] = []
    sources: dict[str, Source] = {}
    rows = [row for row in make_rows(lines) if row.bullet or row.date or not BESIDE.match(row.text)]
    entries = [entry for entry in split_entries(rows) if not _BREAK.match(entry.head[0].text)]
    for job in _promotions(read_jobs(entries)):
        if job.title is None and job.employer is None:
            continue
        if job.entry.date is None and (job.title is None or job.employer is None):
            continue
        work.append(_written(job, f"work.{len(work)}", sources))
    return work, sources


def _promotions(jobs: list[Job]) -> list[Job]:
    """One employer over several titles: each title is a job there; the line over all of them is none."""
    result: list[Job] = []
    employer: Part | None = None
    place = ""
    for at, job in enumerate(jobs):
        following = jobs[at + 1] if at + 1 < len(jobs) else None
        umbrella = (
            job.title is None
            and job.employer is not None
            and following is not None
            and following.employer is None
            and following.title is not None
        )
        if job.employer is not None:
            employer, place = job.employer, job.place
        elif employer is not None and job.title is not None:
            job.employer = employer
            job.place = job.place or place
        if umbrella and following is not None and _is_roof(job.entry, following.entry):
            continue
        result.append(job)
    return result


def _is_roof(above: Entry, below: Entry) -> bool:
    """Whether an employer's line heads the title below it; what it says of the employer is then told there.

    A title without dates has the employer's. Points under the employer's own line are of a job there.
    """
    if any(row.bullet for row in above.body):
        return False
    if above.body and not _holds(above.date, below.date):
        return False
    below.body = [*above.body, *below.body]
    if below.date is None:
        below.date, below.head = above.date, [*above.head, *below.head]
    return True


def _holds(whole: Span | None, part: Span | None) -> bool:
    """By years: one hand seldom writes both to the month."""
    if whole is None or part is None:
        return True
    first, last = (part.start or part.end or "")[:4], (part.end or "9999")[:4]
    return (whole.start or whole.end or "")[:4] <= first and last <= (whole.end or "9999")[:4]


def _written(job: Job, path: str, sources: dict[str, Source]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    confidence = 0.9 if job.sure else 0.6
    if job.employer is not None:
        row["name"] = _clean(job.employer.text)
        sources[f"{path}.name"] = Source(confidence, [job.employer.line])
    if job.title is not None:
        row["position"] = _clean(job.title.text)
        sources[f"{path}.position"] = Source(confidence, [job.title.line])
    if job.place:
        row["location"] = job.place
        sources[f"{path}.location"] = Source(0.85, job.entry.lines)
    write_dates(row, job.entry, path, sources)
    summary, points, lines = highlights(job.entry.body)
    if summary:
        row["summary"] = summary[0]
        sources[f"{path}.summary"] = Source(0.8, summary[1])
    if points:
        row["highlights"] = points
        for number, numbers in enumerate(lines):
            sources[f"{path}.highlights.{number}"] = Source(0.9, numbers)
    return row


def write_dates(row: dict[str, Any], entry: Entry, path: str, sources: dict[str, Source]) -> None:
    """A single date is both start and end of a job: `Nov. 2011`."""
    span = entry.date
    if span is None:
        return
    lines = [r.line.index for r in entry.head if r.date is not None] or entry.lines
    row["startDate"] = span.start or span.end
    row["endDate"] = span.end
    for key in ("startDate", "endDate"):
        sources[f"{path}.{key}"] = Source(0.7 if span.single else 0.95, lines)


def _clean(text: str) -> str:
    text = text.strip(" ,;:|/·•–—-\t")
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    return text.strip()
