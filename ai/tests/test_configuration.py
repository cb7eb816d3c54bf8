"""Which models are asked comes from the environment; what makes no sense stops the start with a sentence."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from ai.configuration import CLAUDE_URL, from_environment, without_models
from ai.pricing import cost_of
from ai.reply import Writer

KEYS = {"ANTHROPIC_API_KEY": "sk-a", "OPENAI_API_KEY": "sk-o"}
LOCAL = {"AI_COMPATIBLE_URL": "http://localhost:11434/v1/", "AI_COMPATIBLE_MODEL": "llama-4"}


def names(environment: dict[str, str]) -> list[str]:
    return [backend.name.value for backend in from_environment(environment).usable]


def test_without_keys_there_are_only_templates() -> None:
    assert names({}) == ["template"]
    assert from_environment({}).longest_wait == 0


def test_claude_comes_first_and_templates_last() -> None:
    assert names({**KEYS, **LOCAL}) == ["claude", "openai", "compatible", "template"]
    assert from_environment({**KEYS, **LOCAL}).longest_wait == 90
    assert names({"OPENAI_API_KEY": "sk-o"}) == ["openai", "template"]
    assert names(LOCAL) == ["compatible", "template"]


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        ("openai,claude", ["openai", "claude", "template"]),
        ("OpenAI, template", ["openai", "template"]),
        ("template", ["template"]),
        ("compatible", ["template"]),
    ],
)
def test_the_chain_is_a_setting(chain: str, expected: list[str]) -> None:
    assert names({**KEYS, "AI_CHAIN": chain}) == expected


def test_defaults_and_changes() -> None:
    claude = from_environment(KEYS).chain[0]
    assert (claude.url, claude.model, claude.fast_model, claude.effort) == (
        CLAUDE_URL,
        "claude-sonnet-5-5",
        "claude-haiku-5-5",
        "low",
    )
    changed = from_environment({**KEYS, "CLAUDE_MODEL": "claude-opus-5-5", "CLAUDE_EFFORT": ""}).chain[0]
    assert (changed.model, changed.effort) == ("claude-opus-5-5", "")
    local = from_environment(LOCAL).usable[0]
    assert (local.url, local.model, local.fast_model) == ("http://localhost:11434/v1", "llama-4", "llama-4")


WRONG: list[tuple[dict[str, str], str]] = [
    ({"AI_CHAIN": "claude,gemini"}, "AI_CHAIN knows .* not 'gemini'"),
    ({"AI_CHAIN": "claude,claude"}, "AI_CHAIN names one backend twice"),
    ({"AI_CHAIN": "template,claude"}, "AI_CHAIN must end with template"),
    ({"AI_DEADLINE": "0"}, "AI_DEADLINE must be a whole number from 1 to 600"),
    ({"AI_DEADLINE": "601"}, "AI_DEADLINE"),
    ({"AI_DEADLINE": "soon"}, "AI_DEADLINE"),
    ({"AI_DEADLINE": "-5"}, "AI_DEADLINE"),
    ({"AI_CALLS_PER_MINUTE": "٣"}, "AI_CALLS_PER_MINUTE"),
    ({"OPENAI_BASE_URL": "ftp://x"}, "OPENAI_BASE_URL must be an address"),
    ({"OPENAI_BASE_URL": "api.openai.com"}, "OPENAI_BASE_URL"),
    ({"ANTHROPIC_BASE_URL": "https://user:secret@host"}, "ANTHROPIC_BASE_URL"),
    ({"ANTHROPIC_BASE_URL": "https://[bad"}, "ANTHROPIC_BASE_URL"),
    ({"AI_COMPATIBLE_URL": "http://localhost:1/v1"}, "AI_COMPATIBLE_URL and AI_COMPATIBLE_MODEL together"),
    ({"AI_COMPATIBLE_MODEL": "llama"}, "together"),
    ({"ANTHROPIC_API_KEY": "sk a"}, "ANTHROPIC_API_KEY holds characters"),
    ({"OPENAI_API_KEY": "schlüssel"}, "OPENAI_API_KEY"),
    ({"CLAUDE_MODEL": "x" * 201}, "CLAUDE_MODEL must be the name"),
    ({"CLAUDE_EFFORT": "much"}, "CLAUDE_EFFORT must be none, low, medium, high or empty, not 'much'"),
    ({"AI_PRICES": "cheap"}, "AI_PRICES must look like"),
    ({"AI_PRICES": '{"m": [1]}'}, "AI_PRICES"),
    ({"AI_PRICES": '{"m": [-1, 2]}'}, "AI_PRICES"),
    ({"AI_PRICES": '{"m": [NaN, 2]}'}, "AI_PRICES"),
    ({"AI_PRICES": '{"m": ["a", 2]}'}, "AI_PRICES"),
    ({"AI_PRICES": "[1]"}, "AI_PRICES"),
]


@pytest.mark.parametrize(("environment", "sentence"), WRONG)
def test_what_makes_no_sense_is_named(environment: dict[str, str], sentence: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=sentence):
        from_environment(environment)


@pytest.mark.parametrize(
    "environment", [{"ANTHROPIC_API_KEY": "sk secret"}, {"ANTHROPIC_BASE_URL": "x://secret@y"}]
)
def test_no_sentence_quotes_a_secret(environment: dict[str, str]) -> None:
    with pytest.raises(ImproperlyConfigured) as told:
        from_environment(environment)
    assert "secret" not in str(told.value)
    assert "sk-a" not in repr(from_environment(KEYS))


def test_prices_of_ones_own() -> None:
    prices = from_environment({"AI_PRICES": '{"llama-4": [0.5, 1.5], "gpt-6-luna": [1, 2]}'}).prices
    assert cost_of("llama-4", 1_000, 200, prices) == 800
    assert cost_of("gpt-6-luna", 1_000, 200, prices) == 1_400
    assert cost_of("claude-sonnet-5-5", 1_000, 200, prices) == 4_000


def test_no_test_asks_a_real_model(settings: Any) -> None:
    assert [backend.name for backend in settings.AI.usable] == [Writer.TEMPLATE]
    assert [b.name for b in without_models(from_environment(KEYS)).usable] == [Writer.TEMPLATE]
