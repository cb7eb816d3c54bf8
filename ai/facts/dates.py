"""Dates and years, however they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ai.facts.span import Span, proposes_time

_NAMES = "january february march april may june july august september october november december".split()
_MONTHS = {name[:length]: number for number, name in enumerate(_NAMES, 1) for length in (3, 4, len(name))}
_MONTH = r"(?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{1,6})?|May)\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_EDGE, _FINIS = r"(?<![\w.,/$€£-])", r"(?![\w%]|[.,/]\d)"
_WAYS = [
    re.compile(rf"{_EDGE}(?:{_DAY}\s+)?{_MONTH},?\s+(?:of\s+)?{_YEAR}{_FINIS}", re.IGNORECASE),
    re.compile(rf"{_EDGE}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_FINIS}", re.IGNORECASE),
    re.compile(rf"{_EDGE}{_YEAR}-(?P<month>[01]\d)(?:-(?P<day>[0-3]\d))?{_FINIS}"),
    re.compile(rf"{_EDGE}(?P<month>[01]?\d)/{_YEAR}{_FINIS}"),
    re.compile(rf"{_EDGE}(?P<day>[0-3]?\d)[./](?P<month>[0-3]?\d)[./]{_YEAR}{_FINIS}"),
    re.compile(rf"{_EDGE}(?:{_DAY}\s+{_MONTH}){_FINIS}"),
    re.compile(rf"{_EDGE}(?:{_MONTH}\s+{_DAY}){_FINIS}"),
    re.compile(rf"\b(?i:in|since|until|after|from|before)\s+(?:early |mid-?|late )?{_MONTH}(?!\w)"),
    re.compile(rf"(?<![\w.,/$€£]){_YEAR}(?=[-–—]|s?\b)(?![.,]\d|\s?%)"),
]


@dataclass(frozen=True, slots=True)
class Date:
    """Parts that are not told are None; `swapped` is the other reading of 03/04/2011."""

    span: Span
    year: int | None
    month: int | None
    day: int | None

    def is_told_by(self, other: "Date") -> bool:
        """Whether `other` says at least as much, and the same."""
        return any(self._fits(reading) for reading in (other.parts, other.swapped))

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        return self.year, self.month, self.day

    @property
    def swapped(self) -> tuple[int | None, int | None, int | None]:
        both = self.day is not None and self.month is not None
        return (self.year, self.day, self.month) if both and (self.day or 13) <= 12 else self.parts

    def _fits(self, told: tuple[int | None, int | None, int | None]) -> bool:
        return all(mine is None or mine == theirs for mine, theirs in zip(self.parts, told, strict=True))


def dates_in(text: str) -> Iterator[Date]:
    """Longest way of writing first; nothing is read twice."""
    taken: list[Span] = []
    for way in _WAYS:
        for found in way.finditer(text):
            told = [found.start(name) for name, value in found.groupdict().items() if value]
            span = Span(min(told), found.end())
            if not any(span.covers(other) for other in taken) and (date := _read(found, span)):
                taken.append(span)
                yield date


def is_a_proposal(text: str, date: Date) -> bool:
    """A day without a year in a sentence that suggests a meeting."""
    return date.year is None and proposes_time(text, date.span.start)


def _read(found: re.Match[str], span: Span) -> Date | None:
    parts = {name: value for name, value in found.groupdict().items() if value}
    year = int(parts["year"]) if "year" in parts else None
    month, day = _month(parts.get("month")), int(parts["day"]) if "day" in parts else None
    if "month" in parts and month is None:
        return None
    if month is not None and month > 12:
        month, day = day, month
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return Date(span, year, month, day)


def _month(name: str | None) -> int | None:
    if name is None:
        return None
    return int(name) if name.isdigit() else _MONTHS.get(name.lower().rstrip("."))
