"""All applications in one table: found, filtered, ordered, and changed many at once."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from pipeline.models import Activity, Application, Submission
from pipeline.tests.factories import make_application, make_interview

pytestmark = pytest.mark.django_db
TABLE, MANY = "/pipeline/applications/", "/pipeline/applications/many/"


def titles(client: Client, query: str = "") -> list[str]:
    text = client.get(f"{TABLE}{query}").content.decode()
    return re.findall(r'<th scope="row"><span class="job">(?:<a [^>]*>)?([^<]+)', text)


def undo_in(text: str) -> str:
    found = re.search(r"/pipeline/applications/undo/\?key=[\w-]+", text)
    assert found
    return found[0]


def test_without_an_application_the_page_teaches(as_ana: Client) -> None:
    text = as_ana.get(TABLE).content.decode()
    assert "No application yet" in text
    assert "/pipeline/applications/new/" in text


@pytest.mark.parametrize("count", [3, 30])
def test_it_costs_at_most_six_queries_for_any_number_of_rows(
    as_ana: Client, ana: User, count: int, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        job = make_application(user=ana, title=f"Job {number}", posting="x" * 1000, source=f"Board {number}")
        make_interview(application=job)
    with django_assert_num_queries(5):
        assert as_ana.get(TABLE).status_code == 200


def test_names_stay_text(as_ana: Client, ana: User) -> None:
    make_application(user=ana, title="<script>alert(1)</script>", company="O'Brien & Söhne")
    text = as_ana.get(TABLE).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "O&#x27;Brien &amp; Söhne" in text


@pytest.fixture
def many(ana: User) -> list[Application]:
    today = timezone.localdate()
    plan = {"source": "LinkedIn", "deadline": today + timedelta(days=3)}
    cook = make_application(user=ana, title="Cook", company="Acme", match_total=40, **plan)
    waiter = make_application(user=ana, title="Waiter", company="Zeta", stage="interviewing", match_total=90)
    baker = make_application(
        user=ana, title="Baker", company="Mill", deadline=today + timedelta(days=30), rank=-9
    )
    make_interview(application=waiter, starts_at=timezone.now() + timedelta(days=1))
    make_interview(application=cook, starts_at=timezone.now() + timedelta(days=1), outcome="cancelled")
    make_application(user=ana, title="Gone", archived_at=timezone.now())
    return [cook, waiter, baker]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Baker", "Waiter", "Cook"]),
        ("?q=acme", ["Cook"]),
        ("?stage=interviewing", ["Waiter"]),
        ("?source=LinkedIn", ["Cook"]),
        ("?due=deadline", ["Cook"]),
        ("?due=interview", ["Waiter"]),
        ("?due=archived", ["Gone"]),
        ("?sort=deadline", ["Cook", "Baker", "Waiter"]),
        ("?sort=match", ["Waiter", "Cook", "Baker"]),
        ("?sort=company", ["Cook", "Baker", "Waiter"]),
        ("?sort=stage", ["Baker", "Cook", "Waiter"]),
        ("?sort=interview", ["Waiter", "Baker", "Cook"]),
        ("?q=zzz", []),
    ],
)
def test_it_is_searched_filtered_and_ordered_by_its_address(
    as_ana: Client, many: list[Application], query: str, found: list[str]
) -> None:
    assert titles(as_ana, query) == found


@pytest.mark.parametrize(
    "query",
    [
        "?page=0",
        "?page=x",
        "?sort=;drop",
        "?stage=exe",
        "?q=%00",
        "?source=%00",
        "?q=" + "😀" * 300,
        "?due=x",
    ],
)
def test_a_strange_address_is_answered_with_a_page(as_ana: Client, ana: User, query: str) -> None:
    make_application(user=ana)
    assert as_ana.get(f"{TABLE}{query}").status_code == 200


def test_pages_keep_the_rest_of_the_address(as_ana: Client, ana: User) -> None:
    for number in range(30):
        make_application(user=ana, title=f"Nurse {number:02}")
    text = as_ana.get(f"{TABLE}?q=nurse&sort=company&page=2").content.decode()
    assert "26–30 of 30" in text
    assert "q=nurse&amp;sort=company&amp;page=1" in text


def post(client: Client, rows: list[Application], query: str = "", **fields: str) -> str:
    data = {"application": [str(row.pk) for row in rows], **fields}
    return client.post(f"{MANY}{query}", data, follow=True).content.decode()


def test_many_are_moved_frozen_and_moved_back(as_ana: Client, many: list[Application]) -> None:
    text = post(as_ana, many, act="move", stage="applied")
    assert "3 applications moved to Applied." in text
    assert Application.objects.filter(stage="applied").count() == 3
    assert Submission.objects.count() == 3
    as_ana.post(undo_in(text))
    assert sorted(Application.objects.values_list("stage", flat=True)) == ["interviewing"] + ["saved"] * 3
    assert not Submission.objects.exists()
    assert not Activity.objects.exists()


def test_what_moved_on_since_stays_when_the_act_is_undone(as_ana: Client, many: list[Application]) -> None:
    text = post(as_ana, many[:1], act="move", stage="applied")
    as_ana.post(f"/pipeline/applications/{many[0].pk}/stage/", {"stage": "offer"})
    answer = as_ana.post(undo_in(text), follow=True).content.decode()
    assert "0 applications are as they were." in answer
    many[0].refresh_from_db()
    assert many[0].stage == "offer"


def test_many_get_the_same_source_and_their_own_ones_back(as_ana: Client, many: list[Application]) -> None:
    text = post(as_ana, many, act="source", source="Referral by Zoë")
    assert set(Application.objects.exclude(title="Gone").values_list("source", flat=True)) == {
        "Referral by Zoë"
    }
    as_ana.post(undo_in(text))
    assert list(Application.objects.exclude(source="").values_list("title", "source")) == [
        ("Cook", "LinkedIn")
    ]


def test_many_get_the_same_deadline_and_their_own_ones_back(as_ana: Client, many: list[Application]) -> None:
    before = list(Application.objects.order_by("pk").values_list("deadline", flat=True))
    text = post(as_ana, many, act="deadline", deadline="2027-05-01")
    assert Application.objects.filter(deadline=date(2027, 5, 1)).count() == 3
    as_ana.post(undo_in(text))
    assert list(Application.objects.order_by("pk").values_list("deadline", flat=True)) == before


def test_many_are_archived_and_brought_back(as_ana: Client, ana: User, many: list[Application]) -> None:
    text = post(as_ana, many[:2], act="archive")
    assert "2 applications were archived." in text
    assert titles(as_ana) == ["Baker"]
    as_ana.post(undo_in(text))
    assert len(titles(as_ana)) == 3


def test_an_undo_works_once_and_for_nobody_else(
    as_ana: Client, as_mallory: Client, many: list[Application]
) -> None:
    address = undo_in(post(as_ana, many, act="archive"))
    assert as_mallory.post(address).status_code == 404
    assert as_ana.post(address).status_code == 302
    assert as_ana.post(address).status_code == 404


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"act": "move"}, "Choose the stage they should go to."),
        ({"act": "move", "stage": "heaven"}, "Select a valid choice."),
        ({"act": "deadline", "deadline": "soon"}, "Enter a day such as"),
        ({"act": "source", "source": "x" * 500}, "at most 200 fit here."),
        ({"act": "explode"}, "Select a valid choice."),
        ({}, "This field is required."),
    ],
)
def test_what_cannot_be_done_is_said(
    as_ana: Client, many: list[Application], fields: dict[str, str], message: str
) -> None:
    before = list(Application.objects.order_by("pk").values())
    assert message in post(as_ana, many, **fields)
    assert list(Application.objects.order_by("pk").values()) == before


def test_nothing_ticked_and_nonsense_say_what_to_do(as_ana: Client) -> None:
    for keys in ([], ["x"], ["0" * 400]):
        text = as_ana.post(MANY, {"application": keys, "act": "archive"}, follow=True).content.decode()
        assert "Tick the applications" in text


def test_other_peoples_rows_are_left_alone(as_mallory: Client, many: list[Application]) -> None:
    before = list(Application.objects.order_by("pk").values())
    for fields in (
        {"act": "archive"},
        {"act": "move", "stage": "offer"},
        {"act": "source", "source": "hers"},
    ):
        post(as_mallory, many, **fields)
    assert list(Application.objects.order_by("pk").values()) == before


def test_the_filters_are_kept_after_an_act(as_ana: Client, many: list[Application]) -> None:
    answer = as_ana.post(f"{MANY}?q=cook&page=1", {"application": [str(many[0].pk)], "act": "archive"})
    assert answer["Location"] == f"{TABLE}?q=cook&page=1"


def test_one_is_archived_from_its_page_and_brought_back(as_ana: Client, many: list[Application]) -> None:
    address = many[0].get_absolute_url()
    text = as_ana.post(f"{address}archive/", follow=True).content.decode()
    assert f"{address}unarchive/" in text
    assert as_ana.get(address).status_code == 404
    assert as_ana.post(f"{address}unarchive/").status_code == 302
    assert as_ana.get(address).status_code == 200


def test_an_application_comes_back_on_top_of_its_column(ana: User, as_ana: Client) -> None:
    away = make_application(user=ana, title="Away", archived_at=datetime.now().astimezone(), rank=99)
    make_application(user=ana, title="Top", rank=-4)
    as_ana.post(f"{away.get_absolute_url()}unarchive/")
    assert [a.title for a in Application.objects.for_user(ana).order_by("rank")] == ["Away", "Top"]
