import time
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.sessions import SEEN_AT
from accounts.tasks import forget_ended_sessions
from accounts.tests.people import is_logged_in, log_in, make_ana, make_mallory

pytestmark = pytest.mark.django_db

SESSIONS = "/settings/sessions/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"


def browser(user_agent: str = FIREFOX, ip: str = "203.0.113.7") -> Client:
    return Client(headers={"user-agent": user_agent}, REMOTE_ADDR=ip)


def test_the_list_says_device_address_and_which_one_this_is() -> None:
    make_ana()
    here, there = browser(), browser("curl/8", "198.51.100.9")
    log_in(here)
    log_in(there)
    page = here.get(SESSIONS).content.decode()
    assert "Firefox on Windows" in page
    assert "203.0.113.7" in page
    assert "Unknown device" in page
    assert "198.51.100.9" in page
    assert page.count("This one") == 1
    assert page.index("Firefox on Windows") < page.index("Unknown device"), "this one comes first"


def test_a_session_that_is_ended_logs_the_other_browser_out() -> None:
    make_ana()
    here, there = browser(), browser()
    log_in(here)
    log_in(there)
    other = UserSession.objects.get(session_key=there.session.session_key)
    answer = here.post(f"{SESSIONS}{other.pk}/end/", follow=True)
    assert "Firefox on Windows is logged out." in answer.content.decode()
    assert is_logged_in(here)
    assert not is_logged_in(there)


def test_a_stranger_cannot_end_a_session() -> None:
    make_ana()
    make_mallory()
    ana, mallory = browser(), browser()
    log_in(ana)
    log_in(mallory, email="mallory@example.com")
    target = UserSession.objects.get(user__email="ana@example.com")
    assert mallory.post(f"{SESSIONS}{target.pk}/end/").status_code == 404
    assert mallory.post(f"{SESSIONS}999999999999999999/end/").status_code == 404
    mallory.post(f"{SESSIONS}end/", {"here": "1"})
    assert is_logged_in(ana)


def test_logging_out_everywhere_else_keeps_this_browser() -> None:
    make_ana()
    here, *others = browser(), browser(), browser()
    for client in (here, *others):
        log_in(client)
    here.post(f"{SESSIONS}end/")
    assert is_logged_in(here)
    assert not any(is_logged_in(client) for client in others)


def test_logging_out_everywhere_ends_this_one_too() -> None:
    make_ana()
    here, there = browser(), browser()
    log_in(here)
    log_in(there)
    answer = here.post(f"{SESSIONS}end/", {"here": "1"}, follow=True)
    assert "You are logged out everywhere." in answer.content.decode()
    assert not is_logged_in(here)
    assert not is_logged_in(there)


def test_ending_this_very_session_logs_out() -> None:
    make_ana()
    here = browser()
    log_in(here)
    assert (
        here.post(f"{SESSIONS}{UserSession.objects.get().pk}/end/").headers["Location"] == "/accounts/login/"
    )
    assert not is_logged_in(here)
    assert not UserSession.objects.exists()


@pytest.mark.parametrize("path", ["1/end/", "end/"])
def test_ending_needs_a_post(client: Client, path: str) -> None:
    make_ana()
    log_in(client)
    assert client.get(f"{SESSIONS}{path}").status_code == 405


def test_a_session_dead_since_the_password_changed_by_staff_is_not_listed() -> None:
    user = make_ana()
    here, there = browser(), browser("curl/8")
    log_in(there)
    user.set_password("Another-pass-9")
    user.save()
    log_in(here, password="Another-pass-9")
    page = here.get(SESSIONS).content.decode()
    assert "Firefox on Windows" in page
    assert "Unknown device" not in page


def test_a_signed_up_browser_is_listed(client: Client) -> None:
    client.post(
        "/accounts/signup/",
        {"first_name": "A", "last_name": "B", "email": "c@example.com", "password1": "Correct-horse-7"},
    )
    assert "This one" in client.get(SESSIONS).content.decode()


def test_last_seen_moves_every_five_minutes_and_costs_nothing_between(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_ana()
    here = browser()
    log_in(here)
    old = timezone.now() - timedelta(hours=1)
    UserSession.objects.update(last_seen_at=old)
    here.get("/settings/")
    assert UserSession.objects.get().last_seen_at == old
    session = here.session
    session[SEEN_AT] = time.time() - 301
    session.save()
    here.get("/settings/", REMOTE_ADDR="192.0.2.44")
    row = UserSession.objects.get()
    assert timezone.now() - row.last_seen_at < timedelta(minutes=1)
    assert row.ip == "192.0.2.44"
    with django_assert_num_queries(3):  # the session, the person with verification, the profile
        here.get("/settings/")


def test_the_list_takes_four_queries_however_long_it_is(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_ana()
    here = browser()
    log_in(here)
    for rows in (1, 4):
        assert UserSession.objects.count() == rows
        with django_assert_num_queries(4):
            here.get(SESSIONS)
        for _ in range(3):
            log_in(browser())


def test_what_is_left_of_ended_sessions_is_cleared_away() -> None:
    make_ana()
    here, gone, old = browser(), browser(), browser()
    for client in (here, gone, old):
        log_in(client)
    gone.post("/accounts/logout/")
    Session.objects.filter(session_key=old.session.session_key).update(
        expire_date=timezone.now() - timedelta(seconds=1)
    )
    assert UserSession.objects.count() == 3
    forget_ended_sessions()
    assert [s.session_key for s in UserSession.objects.all()] == [here.session.session_key]
    assert Session.objects.count() == 1
    assert is_logged_in(here)
