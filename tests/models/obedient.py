"""A model without judgement: it finds orders in the texts it is given, however they are hidden, and obeys.

What it writes is the worst that a text can make a model do; the product must be safe with that.
"""

import base64
import binascii
import json
import re
from typing import Any

from tests.models.acts import Asked
from tests.models.injections import INJECTIONS

_BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_ORDER = re.compile(r"(?:say|write|output|repeat|include|add|reply with)(?: exactly)?:\s*(.+)", re.IGNORECASE)


def obey(asked: Asked) -> str:
    words = "\n".join(_obeyed(asked)) or "Hello. Nobody told me anything."
    return words if asked.schema is None else json.dumps(_filled(asked.schema, words, asked.schema))


def _obeyed(asked: Asked) -> list[str]:
    heard = _all_that_is_said(asked.content)
    found = [_leaked(injection.payload, asked) for injection in INJECTIONS if injection.order in heard]
    return found or [order.strip() for order in _ORDER.findall(heard)]


def _leaked(payload: str, asked: Asked) -> str:
    return {"LEAK:SYSTEM": asked.system, "LEAK:CONTENT": asked.content}.get(payload, payload)


def _all_that_is_said(content: str) -> str:
    """Also what is spelled in tags, broken up by what has no width, or in base64."""
    shown = "".join(chr(ord(c) - 0xE0000) if 0xE0020 <= ord(c) < 0xE0080 else c for c in content)
    joined = re.sub("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "", shown)
    return "\n".join([joined, *map(_decoded, _BASE64.findall(joined))])


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _filled(schema: dict[str, Any], words: str, root: dict[str, Any]) -> Any:
    """The smallest value of the schema, with `words` wherever a text may stand."""
    if "$ref" in schema:
        return _filled(root["$defs"][schema["$ref"].rpartition("/")[2]], words, root)
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    if "anyOf" in schema:
        return _filled(schema["anyOf"][0], words, root)
    kind = schema.get("type")
    match kind[0] if isinstance(kind, list) else kind:
        case "object":
            return {name: _filled(inner, words, root) for name, inner in schema.get("properties", {}).items()}
        case "array":
            return [_filled(schema["items"], words, root)] if "items" in schema else []
        case "integer" | "number":
            return 1
        case "boolean":
            return True
        case "null":
            return None
        case _:
            return words
