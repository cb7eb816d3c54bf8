import pytest
from django.http import HttpRequest
from django.template import Context, Template
from django.test import RequestFactory

from core import slots


@pytest.fixture(autouse=True)
def empty_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "_fillers", {})


def drawn(rf: RequestFactory, subject: object) -> str:
    page = Template('{% load ui %}[{% slot "somebody" subject %}]')
    return page.render(Context({"request": rf.get("/"), "subject": subject}))


def test_a_slot_that_nobody_fills_is_empty(rf: RequestFactory) -> None:
    assert drawn(rf, "Ana") == "[]"


def test_a_part_is_drawn_with_its_own_context_and_escaped(rf: RequestFactory) -> None:
    @slots.fills("somebody")
    def show(request: HttpRequest, subject: str) -> slots.Part:
        return slots.Part("components/badge.html", {"label": f"<b>{subject}</b>"})

    assert "&lt;b&gt;Ana&lt;/b&gt;" in drawn(rf, "Ana")


def test_parts_come_in_their_order_and_none_is_nothing(rf: RequestFactory) -> None:
    for label in ("first", "", "second"):

        @slots.fills("somebody")
        def show(request: HttpRequest, subject: str, label: str = label) -> slots.Part | None:
            return slots.Part("components/badge.html", {"label": label}) if label else None

    text = drawn(rf, "Ana")
    assert text.index("first") < text.index("second")
    assert text.count("badge") == 2
