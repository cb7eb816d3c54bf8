"""The list: what it shows, how it is searched, what it costs."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from messaging.marking import mark_responded, mark_sent
from messaging.models import Message, MessageStatus
from messaging.tests.factories import make_message
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db


def test_without_a_message_the_page_teaches(as_ana: Client) -> None:
    text = as_ana.get("/messages/").content.decode()
    assert "No message yet" in text
    assert "/messages/new/" in text


def test_it_shows_whom_what_and_how_it_stands(as_ana: Client, ana: User) -> None:
    joan = make_recruiter(user=ana, first_name="O'Brien & <b>", company="Söhne")
    make_message(user=ana, recruiter=joan, subject="<script>x</script>")
    text = as_ana.get("/messages/").content.decode()
    assert "O&#x27;Brien &amp; &lt;b&gt;" in text
    assert "&lt;script&gt;x" in text
    assert "Draft" in text


@pytest.mark.parametrize("count", [3, 30])
def test_it_costs_five_queries_for_any_number_of_rows(
    as_ana: Client, ana: User, count: int, django_assert_num_queries: Any
) -> None:
    joan = make_recruiter(user=ana)
    rows = [
        Message(user=ana, recruiter=joan, subject=f"Number {n}", quality_total=n, sent_at=timezone.now())
        for n in range(count)
    ]
    Message.objects.bulk_create(rows)
    with django_assert_num_queries(5):
        assert as_ana.get("/messages/").status_code == 200
    with django_assert_num_queries(6):
        assert as_ana.get(f"/messages/?recruiter={joan.pk}&status=draft&q=number").status_code == 200


def test_search_filters_order_and_page_stay_in_the_address(as_ana: Client, ana: User) -> None:
    joan, maria = (make_recruiter(user=ana, first_name=name) for name in ("Joan", "Maria"))
    rows = [Message(user=ana, recruiter=joan, subject=f"Harbour {n:02}", type="check_in") for n in range(30)]
    Message.objects.bulk_create(rows)
    make_message(user=ana, recruiter=maria, subject="Something else")
    text = as_ana.get("/messages/?q=harbour&type=check_in&page=2").content.decode()
    assert "26–30 of 30" in text
    assert "q=harbour&amp;type=check_in&amp;page=1" in text
    assert "Something else" not in text
    assert "Something else" in as_ana.get("/messages/?q=maria").content.decode()
    assert "Nothing matches" in as_ana.get("/messages/?status=responded").content.decode()


@pytest.mark.parametrize(
    "query",
    ["?page=0", "?page=x", "?sort=;drop", "?status=x&type=y", "?q=%00", "?recruiter=x", "?q=" + "😀" * 300],
)
def test_a_strange_address_is_answered_with_a_page(as_ana: Client, ana: User, query: str) -> None:
    make_message(user=ana)
    assert as_ana.get(f"/messages/{query}").status_code == 200


def test_the_rate_says_of_how_many(as_ana: Client, ana: User) -> None:
    joan, now = make_recruiter(user=ana, first_name="Joan"), timezone.now()
    sent = [make_message(user=ana, recruiter=joan) for _ in range(3)]
    for message in sent:
        mark_sent(message=message, at=now)
    mark_responded(message=sent[0], at=now + timedelta(minutes=1))
    text = as_ana.get("/messages/").content.decode()
    assert "33 %" in text
    assert "of 3 sent" in text


def test_archiving_can_be_undone_and_stops_what_waits(as_ana: Client, ana: User) -> None:
    message = make_message(user=ana, status=MessageStatus.READY)
    text = as_ana.post(f"/messages/{message.pk}/archive/", follow=True).content.decode()
    assert f"/messages/{message.pk}/unarchive/" in text
    assert not Message.objects.for_user(ana).exists()
    assert as_ana.get(f"/messages/{message.pk}/").status_code == 404
    as_ana.post(f"/messages/{message.pk}/unarchive/")
    assert Message.objects.for_user(ana).get() == message


def test_the_page_of_a_recruiter_shows_what_was_written(as_ana: Client, ana: User) -> None:
    message = make_message(user=ana, subject="About the harbour")
    text = as_ana.get(message.recruiter.get_absolute_url()).content.decode()
    assert "About the harbour" in text
    assert f"/messages/new/?recruiter={message.recruiter.pk}" in text


def test_preferences_are_kept_beside_those_of_others(as_ana: Client, ana: User) -> None:
    ana.profile.preferences = {"theirs": 1}
    ana.profile.save()
    as_ana.post("/messages/preferences/", {"timezone": "Europe/Berlin", "track_opens": "on"})
    ana.profile.refresh_from_db()
    assert ana.profile.preferences == {"theirs": 1, "timezone": "Europe/Berlin", "track_opens": True}
    assert as_ana.post("/messages/preferences/", {"timezone": "Nowhere"}).status_code == 422
