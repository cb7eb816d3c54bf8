"""What a call costs, from the providers' published prices.

Prices are US dollars per million tokens of the standard tier, as the providers' pricing pages named them on
1 November 2026 (platform.claude.com/docs/en/about-claude/pricing, developers.openai.com/api/docs/pricing).
`AI_PRICES` adds models or replaces a price. A model that is not in the table has no known cost.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Price:
    """Dollars per million tokens. Past `threshold` input tokens the whole call is billed as `beyond`."""

    input: Decimal
    output: Decimal
    threshold: int | None = None
    beyond: "Price | None" = None


def _price(of_input: str, of_output: str) -> Price:
    return Price(Decimal(of_input), Decimal(of_output))


def _tiered(below: Price, threshold: int, beyond: Price) -> Price:
    return Price(below.input, below.output, threshold, beyond)


_SOL = _tiered(_price("2", "10"), 272_000, _price("4", "15"))
_LUNA = _tiered(_price("0.10", "0.50"), 272_000, _price("0.20", "0.75"))

PUBLISHED: Mapping[str, Price] = MappingProxyType(
    {
        "claude-fable-5-1": _price("10", "50"),
        "claude-opus-5-5": _price("4", "20"),
        "claude-sonnet-5-5": _price("2", "10"),
        "claude-sonnet-5": _price("2", "10"),
        "claude-sonnet-4-6": _price("3", "15"),
        "claude-haiku-5-5": _tiered(_price("0.10", "0.50"), 100_000, _price("0.50", "2.50")),
        "claude-haiku-4-5": _price("1", "5"),
        "gpt-6.1-sol": _SOL,
        "gpt-6-sol": _SOL,
        "gpt-6-luna": _LUNA,
    }
)
_DATE_AT_THE_END = re.compile(r"-(?:20\d{2}-\d{2}-\d{2}|20\d{6})$")


def cost_of(
    model: str, input_tokens: int | None, output_tokens: int | None, prices: Mapping[str, Price] = PUBLISHED
) -> int | None:
    """Millionths of a dollar, or None where the price or the tokens are not known.

    A dated name ("gpt-6-luna-2026-09-22") costs what its model costs.
    """
    price = prices.get(model) or prices.get(_DATE_AT_THE_END.sub("", model))
    if price is None or input_tokens is None or output_tokens is None:
        return None
    if price.beyond and price.threshold is not None and input_tokens > price.threshold:
        price = price.beyond
    exact = price.input * input_tokens + price.output * output_tokens
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
