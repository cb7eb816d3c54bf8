"""Prompts for tests, made in a line."""

from typing import Any

from ai.prompt import Material, Prompt, Task

SHAPE = {
    "type": "object",
    "properties": {"title": {"type": "string"}, "points": {"type": "array", "items": {"type": "string"}}},
    "required": ["title", "points"],
}


def make_prompt(**changes: Any) -> Prompt:
    return Prompt(
        **{
            "task": Task.MESSAGE,
            "system": "You write short messages.",
            "ask": "Write to Maria.",
            "materials": (Material("posting", "We look for an analyst in Lisbon."),),
            "fallback": lambda: "Hello Maria, from a template.",
            **changes,
        }
    )


def make_structured_prompt(**changes: Any) -> Prompt:
    usual = {"schema": SHAPE, "fallback": lambda: {"title": "From a template", "points": []}}
    return make_prompt(**{**usual, **changes})
