"""A structured answer is an object of its schema, or the next backend is asked."""

import json
from typing import Any

import pytest

from ai.completing import complete, stream
from ai.reply import Writer
from ai.structured import Misshapen, check_object, is_strict, read_object, schema_to_send
from ai.tests.prompts import SHAPE, make_structured_prompt
from tests.models.server import FakeProvider

GOOD = {"title": "Hello", "points": ["one"]}


@pytest.mark.django_db
@pytest.mark.parametrize("first", ["claude", "openai_fake", "compatible_fake"])
def test_the_data_of_an_answer(first: str, request: pytest.FixtureRequest) -> None:
    fake: FakeProvider = request.getfixturevalue(first)
    fake.says_json(GOOD)
    reply = complete(make_structured_prompt())
    assert (reply.data, reply.text) == (GOOD, "")
    assert fake.asked[0].schema == {**SHAPE, "additionalProperties": False}


@pytest.mark.django_db
def test_a_stream_shows_no_half_object(claude: FakeProvider) -> None:
    claude.says_json(GOOD)
    pieces = list(stream(make_structured_prompt()))
    assert [(piece.text, piece.reply is not None) for piece in pieces] == [("", True)]


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Hello", "[]", "{}", '{"title": 1, "points": []}', '{"title": "x"', "null"])
def test_another_shape_moves_on(text: str, claude: FakeProvider, openai_fake: FakeProvider) -> None:
    claude.says(text)
    openai_fake.says_json(GOOD)
    assert complete(make_structured_prompt()).writer is Writer.OPENAI


@pytest.mark.django_db
def test_templates_give_data_too_and_are_held_to_the_shape() -> None:
    assert complete(make_structured_prompt()).data == {"title": "From a template", "points": []}
    with pytest.raises(Misshapen):
        complete(make_structured_prompt(fallback=lambda: {"title": 1}))


@pytest.mark.django_db
def test_what_remains_after_cleaning_is_judged_again(claude: FakeProvider) -> None:
    title, points = {"type": "string", "minLength": 1}, {"type": "array"}
    shape = {**SHAPE, "properties": {"title": title, "points": points}}
    claude.says_json({"title": "![x](https://evil.test)", "points": []})
    assert complete(make_structured_prompt(schema=shape)).writer is Writer.TEMPLATE


WRONG: list[tuple[str, Any]] = [
    ("no JSON", "Sure! Here it is"),
    ("no JSON", '{"title": NaN}'),
    ("no JSON", '{"title": Infinity, "points": []}'),
    ("no JSON", "[" * 100_000),
    ("no object", "[1]"),
    ("too long", " " * 200_001),
    ("required in required", '{"title": "x"}'),
    ("type in properties.title.type", '{"title": 5, "points": []}'),
]


@pytest.mark.parametrize(("reason", "text"), WRONG)
def test_what_is_wrong_is_named(reason: str, text: str) -> None:
    with pytest.raises(Misshapen, match=reason):
        read_object(text, SHAPE)


FENCED = [f"```json\n{json.dumps(GOOD)}\n```", f"```\n{json.dumps(GOOD)}\n```\n"]


@pytest.mark.parametrize("text", [json.dumps(GOOD), *FENCED])
def test_a_fence_around_the_object_is_forgiven(text: str) -> None:
    assert read_object(text, SHAPE) == GOOD


def test_lengths_and_bounds_are_judged_here_and_not_sent() -> None:
    shape = {
        "type": "object",
        "properties": {
            "n": {"type": "integer", "minimum": 1},
            "inner": {"type": "object", "properties": {"minimum": {"type": "string", "maxLength": 3}}},
            "many": {
                "type": "array",
                "items": {"anyOf": [{"type": "string", "pattern": "a"}]},
                "maxItems": 2,
            },
        },
        "required": ["n"],
    }
    assert schema_to_send(shape) == {
        "type": "object",
        "properties": {
            "n": {"type": "integer"},
            "inner": {
                "type": "object",
                "properties": {"minimum": {"type": "string"}},
                "additionalProperties": False,
            },
            "many": {"type": "array", "items": {"anyOf": [{"type": "string"}]}},
        },
        "required": ["n"],
        "additionalProperties": False,
    }
    assert not is_strict(schema_to_send(shape))
    assert is_strict(schema_to_send(SHAPE))
    with pytest.raises(Misshapen, match=r"minimum in properties\.n\.minimum"):
        check_object({"n": 0}, shape)
