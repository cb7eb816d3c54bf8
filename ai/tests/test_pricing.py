from decimal import Decimal

import pytest

from ai.pricing import PUBLISHED, Price, cost_of

CASES = [
    ("claude-sonnet-5-5", 1_000_000, 0, 2_000_000),
    ("claude-sonnet-5-5", 0, 1_000_000, 10_000_000),
    ("claude-sonnet-5-5", 1, 0, 2),
    ("claude-haiku-5-5", 1, 0, 0),
    ("claude-haiku-5-5", 5, 0, 1),
    ("claude-haiku-5-5", 100_000, 1_000, 10_500),
    ("claude-haiku-5-5", 100_001, 1_000, 52_501),
    ("gpt-6-luna", 272_000, 0, 27_200),
    ("gpt-6-luna", 272_001, 1_000, 55_150),
    ("gpt-6.1-sol", 1_000, 200, 4_000),
    ("gpt-6.1-sol-2026-09-29", 1_000, 200, 4_000),
    ("claude-haiku-4-5-20251001", 1_000, 0, 1_000),
]


@pytest.mark.parametrize(("model", "tokens_in", "tokens_out", "cost"), CASES)
def test_a_call_costs_what_the_provider_publishes(
    model: str, tokens_in: int, tokens_out: int, cost: int
) -> None:
    """In millionths of a dollar, which is dollars per million tokens times tokens."""
    assert cost_of(model, tokens_in, tokens_out) == cost


@pytest.mark.parametrize(
    "model", ["", "llama-of-mine", "claude-sonnet-5-5-turbo", "gpt-6.1-sol-mini", "claude"]
)
def test_an_unknown_model_has_no_cost(model: str) -> None:
    assert cost_of(model, 1_000, 200) is None


@pytest.mark.parametrize(("tokens_in", "tokens_out"), [(None, 200), (1_000, None), (None, None)])
def test_without_tokens_there_is_no_cost(tokens_in: int | None, tokens_out: int | None) -> None:
    assert cost_of("claude-sonnet-5-5", tokens_in, tokens_out) is None


def test_a_price_of_ones_own_counts() -> None:
    own = {**PUBLISHED, "llama-of-mine": Price(Decimal("0.5"), Decimal("1.5"))}
    assert cost_of("llama-of-mine", 1_000, 200, own) == 800
