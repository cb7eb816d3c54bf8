"""Figures of an application in words. Plain Python."""

from decimal import Decimal

PERIODS = {"year": "a year", "month": "a month", "week": "a week", "day": "a day", "hour": "an hour"}


def pay_in_words(low: Decimal | None, high: Decimal | None, currency: str, period: str) -> str:
    """`55,000 to 65,000 EUR a year`, `up to 90,000 USD`, `28.50 USD an hour`; empty without an amount."""
    if low is None and high is None:
        return ""
    if low is None or high is None:
        amount = f"up to {_amount(high)}" if low is None else f"from {_amount(low)}"
    else:
        amount = _amount(low) if low == high else f"{_amount(low)} to {_amount(high)}"
    return " ".join(filter(None, (amount, currency, PERIODS.get(period, ""))))


def _amount(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,.2f}".removesuffix(".00")


def counted(count: int, one: str, many: str) -> str:
    """`1 application was`, `3 applications were`."""
    return f"1 application {one}" if count == 1 else f"{count} applications {many}"
