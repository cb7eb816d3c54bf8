"""Structured answers: the schema as providers take it, and the judge of what they send back."""

import json
import re
from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator

_UNDERSTOOD = frozenset(
    "type properties required items enum const anyOf description title $ref $defs".split()
)
"""What both providers read; the rest (lengths, bounds, patterns) is refused by one or the other and is judged
here, on the answer."""

_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*)\n\s*```\s*\Z", re.DOTALL)
LONGEST = 200_000


class Misshapen(Exception):
    """The answer is no object of the schema; the message says what is wrong without quoting it."""


def schema_to_send(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Objects are closed, as both providers want them; the keywords are those both understand."""
    sent: dict[str, Any] = {}
    for key, value in schema.items():
        if key in {"properties", "$defs"}:
            sent[key] = {name: schema_to_send(inner) for name, inner in value.items()}
        elif key == "items":
            sent[key] = schema_to_send(value)
        elif key == "anyOf":
            sent[key] = [schema_to_send(inner) for inner in value]
        elif key in _UNDERSTOOD:
            sent[key] = value
    if sent.get("type") == "object":
        sent["additionalProperties"] = False
    return sent


def is_strict(schema: Any) -> bool:
    """OpenAI's strict mode wants every property of every object to be required."""
    if isinstance(schema, list):
        return all(is_strict(item) for item in schema)
    if not isinstance(schema, dict):
        return True
    if schema.get("type") == "object" and set(schema.get("properties", {})) - set(schema.get("required", [])):
        return False
    return all(is_strict(value) for value in schema.values())


def read_object(text: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Raises Misshapen. Models put JSON in a fence now and then; that much is forgiven."""
    if len(text) > LONGEST:
        raise Misshapen("too long")
    fenced = _FENCE.match(text)
    try:
        data = json.loads(fenced.group(1) if fenced else text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Misshapen("no JSON") from error
    check_object(data, schema)
    assert isinstance(data, dict)
    return data


def check_object(data: Any, schema: Mapping[str, Any]) -> None:
    """Raises Misshapen; a schema that is none is our own mistake and raises SchemaError."""
    if not isinstance(data, dict):
        raise Misshapen("no object")
    Draft202012Validator.check_schema(schema)
    try:
        wrong = next(Draft202012Validator(schema).iter_errors(data), None)
    except RecursionError as error:
        raise Misshapen("too deep") from error
    if wrong:
        raise Misshapen(f"{wrong.validator} in {'.'.join(_names(wrong.schema_path))}"[:150])


def _names(path: Any) -> list[str]:
    """The way through the schema, which is ours; the way through the answer could carry its words."""
    return [str(part) for part in path]


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")
