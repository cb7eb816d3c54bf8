"""A person as she is, before any layout: the labels of the corpus are taken from here."""

from dataclasses import dataclass

type Month = tuple[int, int]
"""Year and month, 1-12."""


@dataclass(frozen=True, slots=True)
class Job:
    """`end is None` for a job that goes on."""

    employer: str
    title: str
    start: Month
    end: Month | None
    place: str = ""
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class School:
    """`degree` as the person writes it, without the field of study."""

    institution: str
    degree: str
    area: str
    start: int | None
    end: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    name: str
    description: str
    year: int


@dataclass(frozen=True, slots=True)
class Person:
    """`jobs` newest first; neighbours with the same employer are promotions.

    `credentials` are letters after the name, which are shown but are no part of it.
    `skills` are groups of a label and its skills; a layout shows the labels or leaves them out.
    """

    key: str
    name: str
    label: str
    email: str
    phone: str
    place: str
    summary: str
    jobs: tuple[Job, ...]
    schools: tuple[School, ...]
    skills: tuple[tuple[str, tuple[str, ...]], ...]
    lang: str = "en"
    links: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    certificates: tuple[str, ...] = ()
    projects: tuple[Project, ...] = ()
    credentials: str = ""
    held_out: bool = False
