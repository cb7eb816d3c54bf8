"""Tags for what models wrote and cost."""

from decimal import Decimal

from django import template

from ai.reply import byline

register = template.Library()


@register.simple_tag
def written_by(writer: str, model: str = "") -> str:
    """The plain line for people: "Written by Claude", "Written from templates"."""
    return byline(writer, model)


@register.filter
def dollars(millionths: int) -> str:
    """$0.0042, $1.20: as many digits as say something."""
    amount = Decimal(millionths) / 1_000_000
    if amount and amount < Decimal("0.0001"):
        return "under $0.0001"
    return f"${amount:,.2f}" if not amount or amount >= 1 else f"${amount:.4f}"


@register.filter
def seconds(milliseconds: int | None) -> str:
    return "" if milliseconds is None else f"{milliseconds / 1000:.1f} s"
