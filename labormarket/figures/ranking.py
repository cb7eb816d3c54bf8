from dataclasses import dataclass

from labormarket.scoring.facts import Cell, Figure, Industry


@dataclass(frozen=True, slots=True)
class Ranked:
    """An occupation among all: percent over the ten years projected, openings a year, median pay in the
    nation. None is not published."""

    code: str
    title: str
    industry: Industry
    shortage: int | None
    growth: float | None
    openings: int | None
    jobs: int | None
    median: Cell


@dataclass(frozen=True, slots=True)
class Trend:
    """An industry: projected change of the jobs of the occupations we assign to it, and its JOLTS rates (mean
    of twelve months), unknown where they are not loaded. `roles` are its fastest growing occupations."""

    industry: Industry
    growth: Figure
    openings: Figure
    openings_rate: Figure
    hires_rate: Figure
    quits_rate: Figure
    roles: tuple[Ranked, ...]


def ranking() -> list[Ranked]:
    """All occupations by title; kept in the process until the next import."""
    raise NotImplementedError


def trends() -> list[Trend]:
    """Industries by growth, fastest first; kept in the process until the next import."""
    raise NotImplementedError
