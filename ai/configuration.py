"""Which models are asked, in which order: read from the environment, checked at the start."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from ai.pricing import PUBLISHED, Price
from ai.reply import Writer

CLAUDE_URL = "https://api.anthropic.com"
OPENAI_URL = "https://api.openai.com/v1"
EFFORTS = ("", "none", "low", "medium", "high")
LONGEST_DEADLINE = 600


@dataclass(frozen=True, slots=True)
class Backend:
    """Where one writer is asked and by which names; `effort` "" sends none, as older models want it."""

    name: Writer
    url: str = ""
    key: str = field(default="", repr=False)
    model: str = ""
    fast_model: str = ""
    effort: str = ""

    @property
    def is_configured(self) -> bool:
        if self.name is Writer.TEMPLATE:
            return True
        return bool(self.url and self.model and (self.key or self.name is Writer.COMPATIBLE))


@dataclass(frozen=True, slots=True)
class Configuration:
    """The chain ends with the templates. One backend has `deadline` seconds, so a reply takes at most
    that times the number of models; the templates take no time to speak of."""

    chain: tuple[Backend, ...] = (Backend(Writer.TEMPLATE),)
    deadline: float = 30
    calls_per_minute: int = 10
    prices: Mapping[str, Price] = PUBLISHED

    @property
    def usable(self) -> tuple[Backend, ...]:
        return tuple(backend for backend in self.chain if backend.is_configured)

    @property
    def longest_wait(self) -> float:
        """Seconds after which a reply has come, whatever the providers do."""
        return self.deadline * (len(self.usable) - 1)


def from_environment(environment: Mapping[str, str]) -> Configuration:
    """Raises ImproperlyConfigured with a sentence that names the variable."""
    known = {
        Writer.CLAUDE: Backend(
            Writer.CLAUDE,
            url=_address(environment, "ANTHROPIC_BASE_URL", CLAUDE_URL),
            key=_key(environment, "ANTHROPIC_API_KEY"),
            model=_name(environment, "CLAUDE_MODEL", "claude-sonnet-5-5"),
            fast_model=_name(environment, "CLAUDE_FAST_MODEL", "claude-haiku-5-5"),
            effort=_effort(environment, "CLAUDE_EFFORT"),
        ),
        Writer.OPENAI: Backend(
            Writer.OPENAI,
            url=_address(environment, "OPENAI_BASE_URL", OPENAI_URL),
            key=_key(environment, "OPENAI_API_KEY"),
            model=_name(environment, "OPENAI_MODEL", "gpt-6.1-sol"),
            fast_model=_name(environment, "OPENAI_FAST_MODEL", "gpt-6-luna"),
            effort=_effort(environment, "OPENAI_EFFORT"),
        ),
        Writer.COMPATIBLE: _compatible(environment),
        Writer.TEMPLATE: Backend(Writer.TEMPLATE),
    }
    return Configuration(
        chain=tuple(known[name] for name in _chain(environment)),
        deadline=_number(environment, "AI_DEADLINE", 30, most=LONGEST_DEADLINE),
        calls_per_minute=_number(environment, "AI_CALLS_PER_MINUTE", 10),
        prices=_prices(environment),
    )


def without_models(configuration: Configuration) -> Configuration:
    """The same, with nobody to ask but the templates."""
    return replace(configuration, chain=(Backend(Writer.TEMPLATE),))


def _chain(environment: Mapping[str, str]) -> tuple[Writer, ...]:
    asked = environment.get("AI_CHAIN") or "claude,openai,compatible"
    names = [name.strip().lower() for name in asked.split(",") if name.strip()]
    unknown = [name for name in names if name not in set(Writer)]
    if unknown:
        raise ImproperlyConfigured(f"AI_CHAIN knows {', '.join(Writer)}, not {unknown[0]!r}.")
    if len(set(names)) < len(names):
        raise ImproperlyConfigured("AI_CHAIN names one backend twice.")
    if Writer.TEMPLATE in names[:-1]:
        raise ImproperlyConfigured("AI_CHAIN must end with template: nothing is asked after the templates.")
    return tuple(Writer(name) for name in names if name != Writer.TEMPLATE) + (Writer.TEMPLATE,)


def _compatible(environment: Mapping[str, str]) -> Backend:
    url = _address(environment, "AI_COMPATIBLE_URL", "")
    model = _name(environment, "AI_COMPATIBLE_MODEL", "")
    if bool(url) != bool(model):
        raise ImproperlyConfigured("Set AI_COMPATIBLE_URL and AI_COMPATIBLE_MODEL together, or neither.")
    return Backend(
        Writer.COMPATIBLE,
        url=url,
        key=_key(environment, "AI_COMPATIBLE_KEY"),
        model=model,
        fast_model=_name(environment, "AI_COMPATIBLE_FAST_MODEL", model),
    )


def _address(environment: Mapping[str, str], name: str, default: str) -> str:
    value = (environment.get(name) or default).rstrip("/")
    try:
        parts = urlsplit(value)
        fine = not value or (parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0)
    except ValueError:
        fine = False
    if not fine or "@" in value:
        raise ImproperlyConfigured(
            f"{name} must be an address such as {default or 'http://localhost:11434/v1'}."
        )
    return value


def _key(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "").strip()
    if not value.isascii() or any(not c.isprintable() or c.isspace() for c in value):
        raise ImproperlyConfigured(f"{name} holds characters that no key has.")
    return value


def _name(environment: Mapping[str, str], name: str, default: str) -> str:
    value = (environment.get(name) or default).strip()
    if len(value) > 200 or not value.isprintable():
        raise ImproperlyConfigured(f"{name} must be the name of a model, at most 200 characters.")
    return value


def _effort(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "low").strip().lower()
    if value not in EFFORTS:
        raise ImproperlyConfigured(f"{name} must be none, low, medium, high or empty, not {value!r}.")
    return value


def _number(environment: Mapping[str, str], name: str, default: int, *, most: int = 1_000_000) -> int:
    value = environment.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and len(value) < 8 and 0 < int(value) <= most):
        raise ImproperlyConfigured(f"{name} must be a whole number from 1 to {most}, not {value!r}.")
    return int(value)


def _prices(environment: Mapping[str, str]) -> Mapping[str, Price]:
    """`AI_PRICES` is a JSON object: a model's name, and its dollars per million tokens in and out."""
    text = environment.get("AI_PRICES")
    if not text:
        return PUBLISHED
    try:
        own = {str(model): _pair(pair) for model, pair in json.loads(text, parse_float=Decimal).items()}
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ImproperlyConfigured(
            'AI_PRICES must look like {"my-model": [0.5, 1.5]}: dollars per million tokens in and out.'
        ) from error
    return MappingProxyType({**PUBLISHED, **own})


def _pair(pair: Any) -> Price:
    of_input, of_output = pair
    price = Price(Decimal(of_input), Decimal(of_output))
    if not (price.input.is_finite() and price.output.is_finite() and min(price.input, price.output) >= 0):
        raise ValueError(pair)
    return price
