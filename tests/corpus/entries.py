"""The order in which employer, title, place and dates of a job stand, and what shares a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.corpus.dates import Style, write_range
from tests.corpus.shapes import Job, School
from tests.corpus.wording import AT, ENTRY_LABELS, IN


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words; `weight` is "strong", "em" or "plain"."""

    text: str
    weight: str = "plain"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: runs that follow one another on the left, and words set apart on the right."""

    left: tuple[Span, ...]
    right: str = ""

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.left)


@dataclass(slots=True)
class Entry:
    """`aside` are the dates where the layout gives them a column of their own."""

    rows: list[Row]
    bullets: tuple[str, ...] = ()
    aside: str = ""


def strong(text: str) -> Span:
    return Span(text, "strong")


def em(text: str) -> Span:
    return Span(text, "em")


@dataclass(frozen=True, slots=True)
class Order:
    """`head` writes title, employer, place, dates (each may be empty) as rows.

    `groups` tells that a promotion may stand under the employer's name without repeating it;
    `apart` that title and employer are told apart by more than a comma.
    """

    name: str
    head: Callable[[str, str, str, str, str], list[Row]]
    groups: bool = True
    apart: bool = True
    inline_dates: bool = True


def joined(joint: str, *parts: str) -> str:
    return joint.join(part for part in parts if part)


def title_first(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(title),), dates), Row((em(joined(", ", employer, place)),))]


def employer_first(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(employer),), place), Row((em(title),), dates)]


def employer_and_dates(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(employer), Span(f", {place}" if place else "")), dates), Row((em(title),))]


def title_at_employer(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(title), Span(f" {AT[lang]} "), strong(employer)), dates)]


def piped(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    spans = [strong(employer), Span(" | "), Span(title)]
    return [Row((*spans, Span(f" | {dates}")) if dates else tuple(spans))]


def dates_first(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    rows = [Row((Span(dates),))] if dates else []
    return [*rows, Row((strong(title),)), Row((Span(joined(", ", employer, place)),))]


def dates_under(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(title),)), Row((Span(employer),)), Row((em(joined(" | ", dates, place)),))]


def place_between(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    between = [Row((Span(place),))] if place else []
    return [Row((strong(employer),)), *between, Row((strong(title),), dates)]


def comma_separated(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    tail = joined(", ", "", employer, place)
    return [
        Row(
            (
                strong(title),
                Span(f", {joined(', ', employer, place)}" if tail else ""),
                Span(f" ({dates})" if dates else ""),
            )
        )
    ]


def employer_dash_title(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(employer), Span(" — "), em(title)), dates)]


def dated_line(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((Span(f"{dates}: " if dates else ""), strong(title), Span(f" – {employer}")))]


def dotted_line(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(title),)), Row((Span(joined(" · ", employer, place, dates)),))]


def labelled(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    period, position, company = ENTRY_LABELS[lang]
    rows = [Row((strong(f"{period}: "), Span(dates)))] if dates else []
    return [
        *rows,
        Row((strong(f"{position}: "), Span(title))),
        Row((strong(f"{company}: "), Span(joined(", ", employer, place)))),
    ]


def bracketed(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [
        Row((strong(employer), Span(f" ({place})" if place else ""))),
        Row((em(title), Span(f" [{dates}]" if dates else ""))),
    ]


def employer_opposite(title: str, employer: str, place: str, dates: str, lang: str) -> list[Row]:
    return [Row((strong(title),), employer), Row((em(place),), dates)]


TITLE_FIRST = Order("title-first", title_first, groups=False)
EMPLOYER_FIRST = Order("employer-first", employer_first)
ORDERS = (
    TITLE_FIRST,
    EMPLOYER_FIRST,
    Order("employer-and-dates", employer_and_dates),
    Order("title-at-employer", title_at_employer, groups=False),
    Order("piped", piped, groups=False),
    Order("dates-first", dates_first, groups=False),
    Order("dates-under", dates_under, groups=False),
    Order("place-between", place_between),
    Order("comma", comma_separated, groups=False, apart=False),
    Order("employer-dash-title", employer_dash_title, groups=False),
    Order("dated-line", dated_line, groups=False),
    Order("dotted-line", dotted_line, groups=False),
    Order("labelled", labelled, groups=False),
    Order("bracketed", bracketed),
    Order("employer-opposite", employer_opposite, groups=False),
)


@dataclass(slots=True)
class Arrangement:
    """What a resume does the same way for all of its jobs."""

    order: Order
    style: Style
    lang: str
    aside: bool = False
    grouped: bool = False
    total: bool = field(default=False)


def runs(jobs: Sequence[Job]) -> list[list[Job]]:
    """Neighbours with the same employer together."""
    out: list[list[Job]] = []
    for job in jobs:
        if out and out[-1][0].employer == job.employer:
            out[-1].append(job)
        else:
            out.append([job])
    return out


def arrange_jobs(jobs: Sequence[Job], how: Arrangement) -> list[Entry]:
    entries: list[Entry] = []
    for run in runs(jobs):
        if how.grouped and len(run) > 1:
            entries += promotions(run, how)
        else:
            entries += [one_job(job, how) for job in run]
    return entries


def one_job(job: Job, how: Arrangement) -> Entry:
    dates = write_range(how.style, job.start, job.end, how.lang)
    rows = how.order.head(job.title, job.employer, job.place, "" if how.aside else dates, how.lang)
    return Entry(rows, job.bullets, dates if how.aside else "")


def promotions(run: Sequence[Job], how: Arrangement) -> list[Entry]:
    """The employer once, then each title with its dates."""
    whole = write_range(how.style, run[-1].start, run[0].end, how.lang) if how.total and not how.aside else ""
    head = Row((strong(run[0].employer), Span(f", {run[0].place}" if run[0].place else "")), whole)
    entries = []
    for job in run:
        dates = write_range(how.style, job.start, job.end, how.lang)
        row = Row((em(job.title),), "" if how.aside else dates)
        rows = [head, row] if job is run[0] else [row]
        entries.append(Entry(rows, job.bullets, dates if how.aside else ""))
    return entries


def degree(school: School, lang: str) -> str:
    return f"{school.degree}{IN[lang]}{school.area}" if school.area else school.degree


def school_years(school: School) -> str:
    return (
        f"{school.start} – {school.end}" if school.start and school.start != school.end else str(school.end)
    )


def arrange_schools(schools: Sequence[School], lang: str, *, shape: str, aside: bool) -> list[Entry]:
    """`shape`: degree-first, school-first or line."""
    entries = []
    for school in schools:
        years = "" if aside else school_years(school)
        where = joined(", ", school.institution, school.place)
        if shape == "degree-first":
            rows = [Row((strong(degree(school, lang)),), years), Row((em(where),))]
        elif shape == "school-first":
            rows = [Row((strong(school.institution),), school.place), Row((em(degree(school, lang)),), years)]
        else:
            rows = [
                Row(
                    (
                        strong(degree(school, lang)),
                        Span(f", {school.institution}"),
                        Span(f", {years}" if years else ""),
                    )
                )
            ]
        entries.append(Entry(rows, (), school_years(school) if aside else ""))
    return entries
