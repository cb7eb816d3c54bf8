"""A draft as a JSON file holds it, for `score_message`."""

import json
from collections.abc import Mapping
from typing import Any

from messaging.scoring.draft import Channel, Contact, Draft, MessageType, Sender


class BrokenFile(Exception):
    """The message says in a sentence what is wrong with the file."""


def read_draft(content: bytes) -> Draft:
    """`{"type", "subject", "body", "sender": {}, "recruiter": {}, "evidence": [], "posting": ""}`.

    What is missing or null is empty, what nobody asked for is passed over. `channel` and `do_not_contact`
    may stand there too. Raises BrokenFile.
    """
    try:
        given = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BrokenFile("this is not JSON in UTF-8.") from error
    if not isinstance(given, dict):
        raise BrokenFile("the file must hold one JSON object.")
    return Draft(
        type=_one_of(MessageType, given, "type", MessageType.INITIAL_OUTREACH),
        channel=_one_of(Channel, given, "channel", Channel.EMAIL),
        subject=_text(given, "subject"),
        body=_text(given, "body"),
        sender=Sender(**_texts(_part(given, "sender"), ("first_name", "last_name", "role"))),
        recruiter=Contact(
            **_texts(
                _part(given, "recruiter"),
                ("first_name", "last_name", "company", "title", "specialty", "research"),
            )
        ),
        evidence=_lines(given, "evidence"),
        posting=_text(given, "posting"),
        do_not_contact=given.get("do_not_contact") is True,
    )


def _one_of[T: (MessageType, Channel)](kinds: type[T], given: Mapping[str, Any], key: str, usual: T) -> T:
    value = given.get(key)
    if value in (None, ""):
        return usual
    try:
        return kinds(value)
    except ValueError as error:
        listed = ", ".join(kind.value for kind in kinds)
        raise BrokenFile(f"“{key}” must be one of {listed}.") from error


def _part(given: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = given.get(key) or {}
    if not isinstance(value, dict):
        raise BrokenFile(f"“{key}” must be an object.")
    return value


def _texts(given: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, str]:
    return {key: _text(given, key) for key in keys}


def _text(given: Mapping[str, Any], key: str) -> str:
    """A text; a list of lines is one text."""
    value = given.get(key)
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        return "\n".join(value)
    if not isinstance(value, str):
        raise BrokenFile(f"“{key}” must be a text.")
    return value


def _lines(given: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = given.get(key) or []
    if isinstance(value, str):
        return tuple(value.splitlines())
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        raise BrokenFile(f"“{key}” must be a list of texts.")
    return tuple(value)
