"""Activities by hand: written down, changed, put away, one or many, each with its way back."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core.htmx import undo_address
from pipeline.models import Activity
from pipeline.tests.factories import make_activity, make_application
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db

ADD = "/pipeline/timeline/add/"
NOW = timezone.now()


def form(**changes: Any) -> dict[str, Any]:
    return {"titles": "Call with Jo", "kind": "note_added", "day": "2026-03-02", "clock": "14:30", **changes}


def undo_of(response: Any) -> str:
    said = list(get_messages(response.wsgi_request))
    return undo_address(said[-1])


def live_in(user: User, zone: str) -> None:
    user.profile.preferences = {"timezone": zone}
    user.profile.save()


def test_what_is_written_down_is_kept_as_it_was_typed(as_ana: Client, ana: User) -> None:
    recruiter, application = make_recruiter(user=ana), make_application(user=ana)
    live_in(ana, "America/New_York")
    about = {"recruiter": recruiter.pk, "application": application.pk}
    title = "  <b>Zoë</b> & O’Brien's “call” 😀"
    assert as_ana.post(ADD, form(titles=title, text="a\r\n b\r\n", **about)).status_code == 302
    activity = Activity.objects.get()
    assert (activity.title, activity.text, activity.by_hand) == (title, "a\n b\n", True)
    assert (activity.recruiter, activity.application) == (recruiter, application)
    assert activity.at == datetime(2026, 3, 2, 19, 30, tzinfo=UTC)


def test_each_line_becomes_an_entry(as_ana: Client) -> None:
    as_ana.post(ADD, form(titles="One\r\n\r\nTwo\r\n  \r\nThree"))
    assert list(Activity.objects.order_by("key").values_list("title", flat=True)) == ["One", "Two", "Three"]


def test_a_form_that_is_sent_twice_tells_once(as_ana: Client) -> None:
    sent = form(titles="One\nTwo", once=str(uuid4()))
    as_ana.post(ADD, sent)
    as_ana.post(ADD, sent)
    assert Activity.objects.count() == 2


def test_without_a_time_it_is_now_or_noon_of_an_earlier_day(as_ana: Client, ana: User) -> None:
    live_in(ana, "Europe/Berlin")
    as_ana.post(ADD, form(clock=""))
    assert Activity.objects.get().at == datetime(2026, 3, 2, 11, 0, tzinfo=UTC)
    Activity.objects.all().delete()
    today = timezone.localdate(timezone=timezone.get_fixed_timezone(0))
    live_in(ana, "UTC")
    as_ana.post(ADD, form(clock="", day=str(today)))
    assert timezone.now() - Activity.objects.get().at < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"titles": ""}, "titles"),
        ({"titles": " \n "}, "titles"),
        ({"titles": "x" * 501}, "titles"),
        ({"titles": "\n".join("x" * 51)}, "titles"),
        ({"titles": "a\x00b"}, "titles"),
        ({"titles": "One\nTwo", "text": "Which?"}, "text"),
        ({"text": "x" * 20_001}, "text"),
        ({"kind": "bribe"}, "kind"),
        ({"day": ""}, "day"),
        ({"day": "2026-02-30"}, "day"),
        ({"day": "9999-12-31"}, "day"),
        ({"day": "0001-01-01"}, "day"),
        ({"clock": "25:00"}, "clock"),
        ({"day": "2026-03-08", "clock": "02:30"}, "clock"),
        ({"recruiter": "x"}, "recruiter"),
        ({"application": str(uuid4())}, "application"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_typed_is_lost(
    as_ana: Client, ana: User, changes: dict[str, str], field: str
) -> None:
    live_in(ana, "America/New_York")
    response = as_ana.post(ADD, form(**{"text": "", **changes}))
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert response.context["form"]["titles"].value() == form(**changes)["titles"]
    assert not Activity.objects.exists()


def test_a_time_that_is_still_to_come_is_refused(as_ana: Client) -> None:
    late = timezone.now() + timedelta(hours=1)
    response = as_ana.post(ADD, form(day=f"{late:%Y-%m-%d}", clock=f"{late:%H:%M}"))
    assert response.status_code == 422


@pytest.mark.parametrize("name", ["recruiter", "application"])
def test_nobody_writes_about_anothers_things(as_mallory: Client, ana: User, name: str) -> None:
    hers = {"recruiter": make_recruiter(user=ana), "application": make_application(user=ana)}[name]
    response = as_mallory.post(ADD, form(**{name: hers.pk}))
    assert response.status_code == 422
    assert name in response.context["form"].errors
    assert str(hers.pk) not in as_mallory.get(ADD).content.decode()


def test_writing_down_can_be_undone(as_ana: Client) -> None:
    response = as_ana.post(ADD, form(titles="One\nTwo"))
    as_ana.post(undo_of(response))
    assert Activity.objects.filter(archived_at=None).count() == 0


def test_what_one_wrote_can_be_changed(as_ana: Client, ana: User) -> None:
    activity = make_activity(user=ana, at=datetime(2026, 3, 2, 9, 15, tzinfo=UTC), text="Old")
    address = f"/pipeline/timeline/{activity.pk}/"
    html = as_ana.get(address).content.decode()
    assert 'value="2026-03-02"' in html
    assert 'value="09:15"' in html
    sent = {"title": "New", "kind": "message_sent", "day": "2026-03-03", "clock": "10:00", "text": "Text"}
    assert as_ana.post(address, sent).status_code == 302
    activity.refresh_from_db()
    assert (activity.title, activity.kind, activity.text) == ("New", "message_sent", "Text")
    assert activity.at == datetime(2026, 3, 3, 10, 0, tzinfo=UTC)


def test_an_edit_keeps_what_the_entry_is_about_also_when_that_was_put_away(as_ana: Client, ana: User) -> None:
    recruiter = make_recruiter(user=ana, archived_at=NOW)
    activity = make_activity(user=ana, recruiter=recruiter, at=NOW)
    address = f"/pipeline/timeline/{activity.pk}/"
    form = as_ana.get(address).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    assert as_ana.post(address, {**sent, "title": "New"}).status_code == 302
    activity.refresh_from_db()
    assert (activity.title, activity.recruiter) == ("New", recruiter)


def test_an_edit_takes_nothing_of_anothers(as_mallory: Client, ana: User, mallory: User) -> None:
    activity, hers = make_activity(user=mallory), make_recruiter(user=ana)
    sent = {"title": "New", "kind": "note_added", "day": "2026-03-03", "recruiter": hers.pk}
    response = as_mallory.post(f"/pipeline/timeline/{activity.pk}/", sent)
    assert response.status_code == 422
    assert "recruiter" in response.context["form"].errors


def test_what_the_site_told_cannot_be_changed(as_ana: Client, ana: User) -> None:
    activity = make_activity(user=ana, by_hand=False)
    assert as_ana.get(f"/pipeline/timeline/{activity.pk}/").status_code == 404


def test_many_are_put_away_and_come_back(as_ana: Client, ana: User) -> None:
    rows = [make_activity(user=ana, title=f"No {n}", by_hand=bool(n)) for n in range(3)]
    sent = {"activity": [str(row.pk) for row in rows[:2]] + ["x", str(uuid4())]}
    response = as_ana.post("/pipeline/timeline/away/?show=notes&page=1&evil=1", sent)
    assert response["Location"] == "/pipeline/timeline/?show=notes&page=1"
    assert [row.title for row in Activity.objects.for_user(ana)] == ["No 2"]
    as_ana.post(undo_of(response))
    assert Activity.objects.for_user(ana).count() == 3


def test_many_get_another_kind_and_day_and_their_own_back(as_ana: Client, ana: User) -> None:
    live_in(ana, "Europe/Berlin")
    mine = make_activity(user=ana, at=datetime(2026, 3, 2, 9, 15, 1, 345678, tzinfo=UTC))
    told = make_activity(user=ana, at=NOW, by_hand=False)
    before = list(Activity.objects.order_by("pk").values())
    sent = {"activity": [str(mine.pk), str(told.pk)], "kind": "follow_up_sent", "day": "2026-07-01"}
    response = as_ana.post("/pipeline/timeline/change/", sent)
    mine.refresh_from_db()
    assert (mine.kind, mine.at) == ("follow_up_sent", datetime(2026, 7, 1, 8, 15, 1, 345678, tzinfo=UTC))
    told.refresh_from_db()
    assert (told.kind, told.at) == ("note_added", NOW)
    as_ana.post(undo_of(response))
    assert list(Activity.objects.order_by("pk").values()) == before


@pytest.mark.parametrize(
    "sent", [{"kind": "", "day": ""}, {"kind": "bribe"}, {"day": "9999-01-01"}, {"day": "x", "kind": "\x00"}]
)
def test_a_change_to_nothing_keeps_the_ticks(as_ana: Client, ana: User, sent: dict[str, str]) -> None:
    activity = make_activity(user=ana, at=NOW)
    response = as_ana.post("/pipeline/timeline/change/", {"activity": [str(activity.pk)], **sent})
    assert response.status_code == 422
    assert "checked" in response.content.decode()
    activity.refresh_from_db()
    assert (activity.kind, activity.at) == ("note_added", NOW)


def test_the_time_of_day_is_not_moved_into_the_future(as_ana: Client, ana: User) -> None:
    activity = make_activity(user=ana, at=datetime(2026, 3, 2, 23, 59, 59, tzinfo=UTC))
    today = timezone.now().date()
    as_ana.post("/pipeline/timeline/change/", {"activity": [str(activity.pk)], "day": str(today)})
    activity.refresh_from_db()
    assert activity.at <= timezone.now()


@pytest.mark.parametrize(
    "address",
    [
        "/pipeline/timeline/away/",
        "/pipeline/timeline/change/",
        "/pipeline/timeline/back/",
        "/pipeline/timeline/change/undo/",
        "/pipeline/timeline/back/?activity=x&activity=%00",
        "/pipeline/timeline/change/undo/?was=x&was=..&was=%00.note_added.1&was=1.2.nan",
    ],
)
def test_without_anything_ticked_nothing_happens(as_ana: Client, ana: User, address: str) -> None:
    make_activity(user=ana)
    before = list(Activity.objects.values())
    assert as_ana.post(address, {"kind": "note_added"}).status_code == 302
    assert list(Activity.objects.values()) == before


def test_nobody_touches_anothers_activities(as_mallory: Client, ana: User) -> None:
    row, away = make_activity(user=ana, at=NOW), make_activity(user=ana, at=NOW, archived_at=NOW)
    before = list(Activity.objects.order_by("pk").values())
    as_mallory.post("/pipeline/timeline/away/", {"activity": [str(row.pk)]})
    as_mallory.post("/pipeline/timeline/change/", {"activity": [str(row.pk)], "kind": "message_sent"})
    as_mallory.post(f"/pipeline/timeline/back/?activity={away.pk}")
    as_mallory.post(f"/pipeline/timeline/change/undo/?was={row.pk}.message_sent.1")
    assert list(Activity.objects.order_by("pk").values()) == before
