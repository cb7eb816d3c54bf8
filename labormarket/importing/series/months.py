import re
from datetime import date

MONTH = re.compile(r"(\d{4})-(\d{2})(?:-01)?", re.ASCII)
PERIOD = re.compile(r"M(0[1-9]|1[0-2])", re.ASCII)
NOT_A_MONTH = re.compile(r"M13|[QSAR]\d\d", re.ASCII)
"""Averages of a year, a half and a quarter, as the BLS writes them among the months."""
YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)


class NotAMonth(ValueError):
    """The message says what stands there instead."""


def month_of(text: str) -> date:
    """ "2025-10" or "2025-10-01". Raises NotAMonth."""
    found = MONTH.fullmatch(text.strip())
    return month_in(found[1], int(found[2])) if found else refuse(text)


def month_of_period(year: str, period: str) -> date | None:
    """ "2025" and "M10"; None for an average. Raises NotAMonth."""
    period = period.strip()
    if NOT_A_MONTH.fullmatch(period):
        return None
    found = PERIOD.fullmatch(period)
    return month_in(year.strip(), int(found[1])) if found else refuse(f"{year} {period}")


def month_in(year: str, month: int) -> date:
    if not YEAR.fullmatch(year) or not 1 <= month <= 12:
        return refuse(f"{year}-{month}")
    return date(int(year), month, 1)


def refuse(text: str) -> date:
    raise NotAMonth(f"{text.strip()!r} is no month")
