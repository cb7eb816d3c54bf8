"""Odd input in every field of every form: a clear answer, and never an error of ours."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from django.db import transaction
from django.test import Client

from accounts.models import User
from tests.belongings import ALL, filled, things_of
from tests.test_foreign_keys import APPS, Form, forms_of

ODD = {
    "nothing": b"",
    "NUL": b"a\x00b",
    "script link": b"javascript:alert(1)",
    "lone surrogate": b"\xed\xa0\x80",
    "not UTF-8": b"\xff\xfe",
    "emoji and bidi": "😀\u202etxt\u200b".encode(),
    "500 characters": b"x" * 500,
    "100 kB": b"word " * 20_000,
    "negative": b"-5",
    "huge": b"9" * 400,
    "infinite": b"1e999",
    "not a number": b"NaN",
    "no such day": b"2026-02-30",
    "first day": b"0001-01-01",
    "last day": b"9999-12-31",
    "no such time": b"25:61",
    "nobody's key": b"00000000-0000-4000-8000-000000000000",
    "template": b"{{ 7*7 }}{% debug %}",
    "brackets": b"http://[",
    "no such zone": b"../../etc/passwd",
}
FEWEST = 150
A_DAY = re.compile(r"day|date|deadline|week|hour|_on$|^on$")
NAMES = (
    "q page sort stage show status type due industry location recruiter of application activity week start"
    " key was change channel role skills count kind place name next"
).split()
FOR_LISTS = ("NUL", "lone surrogate", "not UTF-8", "500 characters", "negative", "huge", "last day")
type Sent = tuple[str, bytes]


def forms(client: Client, mine: dict[str, str]) -> Iterator[Form]:
    for name, route, pattern in ALL:
        space = name.partition(":")[0]
        known = all(f"{space}:{parameter}" in mine for parameter in pattern.pattern.converters)
        if known and space in {*APPS, "settings"}:
            address = filled(name, route, mine)
            answer = client.get(address)
            if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                yield from (form for form in forms_of(answer, address) if form.route != "account_logout")


def test_no_field_of_no_form_answers_with_an_error_of_ours(ana: User, as_ana: Client, settings: Any) -> None:
    """Each field gets what went through most checks before, and in its turn one of the others."""
    settings.RATELIMIT_ENABLE = False
    as_ana.raise_request_exception = False
    asked: set[tuple[str, str]] = set()
    wrong = []
    for form in forms(as_ana, things_of(ana)):
        tries: list[tuple[str, list[Sent]]] = []
        if not any(route == form.route for route, _ in asked):
            tries.append(("nothing at all", []))
        for name in dict.fromkeys([n for n, _ in form.fields] + [n for n, *_ in form.keys]):
            if (form.route, name) in asked:
                continue
            asked.add((form.route, name))
            rest = [(n, value.encode()) for n, value in form.fields if n != name]
            edge = ["last day"] if A_DAY.search(name) else []
            for what in ("NUL", *edge, list(ODD)[len(asked) % len(ODD)]):
                tries.append((f"{name}: {what}", [*rest, (name, ODD[what])]))
            tries[-1][1].append(tries[-1][1][-1])  # once more, as no form would
        wrong += [(form.route, what) for what, fields in tries if status(as_ana, form.action, fields) >= 500]
    assert wrong == [], wrong
    assert len(asked) > FEWEST


def status(client: Client, action: str, fields: list[Sent]) -> int:
    """The status of the answer; what it did is undone."""
    body = b"&".join(f"{name}={quote_from_bytes(value)}".encode() for name, value in fields)
    with transaction.atomic():
        answer = client.post(action, body, content_type="application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    return answer.status_code


@pytest.mark.parametrize("odd", FOR_LISTS)
def test_no_list_and_no_filter_answers_with_an_error_of_ours(ana: User, as_ana: Client, odd: str) -> None:
    """Every name that any list reads, given to each."""
    query = "&".join(f"{name}={quote_from_bytes(ODD[odd])}" for name in NAMES)
    for name, route, pattern in ALL:
        if name.partition(":")[0] in APPS and not pattern.pattern.converters:
            assert as_ana.get(f"/{route}?{query}").status_code < 500, name
