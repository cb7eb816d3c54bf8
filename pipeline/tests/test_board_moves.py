"""Moves as the pages make them: by drag (htmx), by the page of a card (without script), and back again."""

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import User
from pipeline.models import Application, StageChange
from pipeline.tests.factories import make_application
from recruiters.models import Recruiter
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db
HX = {"HX-Request": "true"}
Make = Callable[..., Any]


def _recruiter(*, user: User, title: str, **fields: Any) -> Recruiter:
    return make_recruiter(user=user, first_name=title, last_name="", **fields)


BOARDS = pytest.mark.parametrize(
    ("make", "page", "first", "second"),
    [
        (make_application, "/pipeline/", "saved", "screening"),
        (_recruiter, "/pipeline/recruiters/", "new", "responded"),
    ],
    ids=["applications", "recruiters"],
)


def address(card: Any) -> str:
    kind = "applications" if isinstance(card, Application) else "recruiters"
    return f"/pipeline/{kind}/{card.pk}/move/"


def order(card: Any, stage: str) -> list[str]:
    rows = type(card).objects.filter(stage=stage).order_by("rank", "pk")
    return [str(row).partition(",")[0] for row in rows]


def toasts(answer: Any) -> list[dict[str, str]]:
    said: list[dict[str, str]] = json.loads(answer.headers["HX-Trigger"]).get("toasts", [])
    return said


@BOARDS
def test_a_drag_is_answered_with_both_columns_and_a_way_back(
    as_ana: Client, ana: User, make: Make, page: str, first: str, second: str
) -> None:
    names = ["Top", "Card", "Last"]
    card = [make(user=ana, title=name, stage=first, rank=n) for n, name in enumerate(names)][1]
    there = make(user=ana, title="There", stage=second)
    answer = as_ana.post(address(card), {"stage": second, "after": there.pk}, headers=HX)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert text.count('hx-swap-oob="true"') == 3  # the columns and the names of the stages
    assert f'id="column-{first}"' in text
    assert f'id="column-{second}"' in text
    assert order(card, second) == ["There", "Card"]
    (toast,) = toasts(answer)
    assert "Card" in toast["text"]
    assert toast["text"].endswith("2 of 2.")
    back = as_ana.post(toast["undo"], headers=HX)
    assert back.status_code == 200
    assert order(card, first) == names
    assert "is back in" in toasts(back)[0]["text"]
    again = as_ana.post(toast["undo"], headers=HX)
    assert "has moved since" in toasts(again)[0]["text"]


@BOARDS
def test_a_place_in_the_same_column_is_said_without_a_toast(
    as_ana: Client, ana: User, make: Make, page: str, first: str, second: str
) -> None:
    cards = [make(user=ana, title=t, stage=first, rank=n) for n, t in enumerate(["A", "B", "C"])]
    answer = as_ana.post(address(cards[2]), {"stage": first, "before": cards[0].pk, "after": ""}, headers=HX)
    assert order(cards[0], first) == ["C", "A", "B"]
    assert toasts(answer) == []
    told = json.loads(answer.headers["HX-Trigger"])["card-moved"]
    assert told["card"] == str(cards[2].pk)
    assert told["said"].endswith("1 of 3.")


@BOARDS
@pytest.mark.parametrize(
    ("step", "expected"), [("up", "BAC"), ("down", "ACB"), ("top", "BAC"), ("bottom", "ACB")]
)
def test_a_step_moves_a_card_without_naming_a_neighbour(
    as_ana: Client, ana: User, make: Make, page: str, first: str, second: str, step: str, expected: str
) -> None:
    cards = [make(user=ana, title=t, stage=first, rank=n) for n, t in enumerate("ABC")]
    as_ana.post(address(cards[1]), {"step": step}, headers=HX)
    assert "".join(order(cards[0], first)) == expected


@BOARDS
def test_without_script_a_page_moves_the_card_and_leads_back(
    as_ana: Client, ana: User, make: Make, page: str, first: str, second: str
) -> None:
    card = make(user=ana, title="Card", stage=first)
    make(user=ana, title="There", stage=second)
    form = as_ana.get(f"{address(card)}?q=ca").content.decode()
    assert f'action="{address(card)}?q=ca"' in form
    assert f'<option value="{first}" selected>' in form
    answer = as_ana.post(f"{address(card)}?q=ca", {"stage": second, "step": "bottom"}, follow=True)
    assert answer.redirect_chain == [(f"{page}?q=ca&stage={second}#card-{card.pk}", 302)]
    assert order(card, second) == ["There", "Card"]
    text = answer.content.decode()
    assert "moved to" in text
    undo = text.partition(f'action="{address(card)}undo/')[2].partition('"')[0].replace("&amp;", "&")
    assert as_ana.post(f"{address(card)}undo/{undo}").status_code == 302
    assert order(card, first) == ["Card"]


@BOARDS
@pytest.mark.parametrize(
    "values",
    [
        {"stage": ""},
        {"stage": "nowhere"},
        {"stage": "\x00"},
        {"step": "sideways"},
        {"stage": "offer", "before": "x"},
        {"stage": "offer", "after": "9" * 500},
    ],
)
def test_nonsense_moves_nothing_and_says_so(
    as_ana: Client, ana: User, make: Make, page: str, first: str, second: str, values: dict[str, str]
) -> None:
    card = make(user=ana, title="Card", stage=first)
    answer = as_ana.post(address(card), values, headers=HX)
    assert answer.status_code == 422
    assert "back where it was" in toasts(answer)[0]["text"]
    plain = as_ana.post(address(card), values)
    assert plain.status_code == 422
    assert "needs another look" in plain.content.decode() or "need another look" in plain.content.decode()
    card.refresh_from_db()
    assert card.stage == first


@BOARDS
def test_a_card_that_is_there_already_stays_and_is_told_so(
    as_ana: Client, ana: User, make: Make, page: str, first: str, second: str
) -> None:
    cards = [make(user=ana, title=t, stage=first, rank=n) for n, t in enumerate("AB")]
    answer = as_ana.post(address(cards[1]), {"stage": first}, headers=HX)
    assert "already" in toasts(answer)[0]["text"]
    assert order(cards[0], first) == ["A", "B"]


@BOARDS
def test_neighbours_that_have_gone_do_not_stop_a_move(
    as_ana: Client, ana: User, make: Make, page: str, first: str, second: str
) -> None:
    card = make(user=ana, title="Card", stage=first)
    make(user=ana, title="There", stage=second)
    answer = as_ana.post(address(card), {"stage": second, "after": uuid4()}, headers=HX)
    assert answer.status_code == 200
    assert order(card, second) == ["There", "Card"]


@BOARDS
def test_what_was_archived_or_belongs_to_another_is_gone(
    as_ana: Client, as_mallory: Client, ana: User, make: Make, page: str, first: str, second: str
) -> None:
    card = make(user=ana, title="Card", stage=first)
    for method in (as_mallory.get, as_mallory.post):
        assert method(address(card)).status_code == 404
    answer = as_mallory.post(address(card), {"stage": second}, headers=HX)
    assert answer.status_code == 404
    assert toasts(answer)
    change = as_ana.post(address(card), {"stage": second}, headers=HX)
    (toast,) = toasts(change)
    assert as_mallory.post(toast["undo"]).status_code == 404
    for wrong in (f"{address(card)}undo/", f"{address(card)}undo/?change=x"):
        assert "has moved since" in toasts(as_ana.post(wrong, headers=HX))[0]["text"]
    card.refresh_from_db()
    assert card.stage == second


def test_a_stranger_as_a_neighbour_tells_nothing(as_ana: Client, ana: User, mallory: User) -> None:
    card = make_application(user=ana, title="Card")
    hers = make_application(user=mallory, title="Hers", stage="offer")
    answer = as_ana.post(address(card), {"stage": "offer", "before": hers.pk}, headers=HX)
    assert answer.status_code == 200
    assert "Hers" not in answer.content.decode()
    assert toasts(answer)[0]["text"].endswith("1 of 1.")


@pytest.mark.parametrize("count", [3, 120])
def test_a_move_costs_the_same_for_any_number_of_cards(
    as_ana: Client, ana: User, count: int, django_assert_max_num_queries: Any
) -> None:
    cards = [Application(user=ana, title=f"Job {n}", stage="saved", rank=n * 1024) for n in range(count)]
    Application.objects.bulk_create(cards)
    with django_assert_max_num_queries(22):
        as_ana.post(address(cards[1]), {"stage": "screening"}, headers=HX)
    assert StageChange.objects.count() == 1
