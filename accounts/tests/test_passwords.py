from datetime import timedelta
from unittest.mock import patch

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.test import Client

from accounts.models import User
from accounts.tests.people import (
    NEW_PASSWORD,
    PASSWORD,
    is_logged_in,
    link_in_mail,
    log_in,
    make_ana,
)

pytestmark = pytest.mark.django_db

RESET = "/accounts/password/reset/"
CHANGE = "/settings/password/"


def ask_for_link(client: Client, email: str = "ana@example.com") -> str:
    client.post(RESET, {"email": email})
    return link_in_mail()


def choose(client: Client, link: str, password: str = NEW_PASSWORD) -> int:
    form = client.get(link).headers["Location"]
    return client.post(form, {"password1": password, "password2": password}).status_code


def test_a_forgotten_password_is_replaced(client: Client) -> None:
    make_ana()
    link = ask_for_link(client, "ANA@example.com")
    assert mail.outbox[0].subject == "Choose a new password"
    assert choose(client, link) == 302
    assert mail.outbox[1].subject == "Your password was reset"
    assert log_in(client, password=PASSWORD).status_code == 422
    assert log_in(client, password=NEW_PASSWORD).status_code == 302


def test_the_answer_does_not_tell_whether_there_is_an_account() -> None:
    make_ana()
    known, unknown = Client(), Client()
    first, second = (
        c.post(RESET, {"email": e}) for c, e in ((known, "ana@example.com"), (unknown, "x@example.com"))
    )
    assert (first.status_code, first.headers["Location"], first.content) == (
        second.status_code,
        second.headers["Location"],
        second.content,
    )
    assert sorted(first.headers) == sorted(second.headers)
    assert sorted(first.cookies) == sorted(second.cookies)
    assert [m.subject for m in mail.outbox] == [
        "Choose a new password",
        "There is no account with this address",
    ], "one mail each, so that both take as long"


def test_a_link_works_once(client: Client) -> None:
    make_ana()
    link = ask_for_link(client)
    choose(client, link)
    page = Client().get(link)
    assert "does not work any more" in page.content.decode()
    assert "set-password" not in page.content.decode()


def test_a_link_lives_for_one_hour(client: Client) -> None:
    make_ana()
    link = ask_for_link(client)
    now = default_token_generator._now()
    with patch.object(type(default_token_generator), "_now", return_value=now + timedelta(minutes=59)):
        assert client.get(link).status_code == 302
    with patch.object(type(default_token_generator), "_now", return_value=now + timedelta(minutes=61)):
        assert "does not work any more" in Client().get(link).content.decode()


@pytest.mark.parametrize(
    "key", ["1-abc", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz-x-y", "abc-set-password", "0-0-0", "%00-a"]
)
def test_a_made_up_link_gets_a_page_that_helps(client: Client, key: str) -> None:
    answer = client.get(f"{RESET}key/{key}/")
    assert answer.status_code in {200, 404}
    assert answer.status_code == 404 or "Send me a new link" in answer.content.decode()


def test_a_weak_or_mistyped_new_password_is_refused(client: Client) -> None:
    make_ana()
    form = client.get(ask_for_link(client)).headers["Location"]
    weak = client.post(form, {"password1": "short", "password2": "short"})
    assert weak.status_code == 422
    assert "too short" in weak.content.decode()
    other = client.post(form, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD + "x"})
    assert other.status_code == 422
    assert User.objects.get().check_password(PASSWORD)


def test_a_reset_opens_an_address_closed_by_failed_log_ins(client: Client) -> None:
    make_ana()
    for _ in range(6):
        log_in(client, password="wrong")
    choose(client, ask_for_link(client))
    assert log_in(client, password=NEW_PASSWORD).status_code == 302


def test_a_reset_ends_all_sessions(client: Client) -> None:
    make_ana()
    elsewhere = Client()
    log_in(elsewhere)
    choose(client, ask_for_link(client))
    assert not is_logged_in(elsewhere)


def test_many_requests_for_links_are_slowed_down(client: Client) -> None:
    make_ana()
    statuses = [client.post(RESET, {"email": "ana@example.com"}).status_code for _ in range(6)]
    assert statuses == [302] * 5 + [429]
    assert len(mail.outbox) == 5


def test_the_password_is_changed_with_the_old_one_and_other_sessions_end(client: Client) -> None:
    make_ana()
    elsewhere = Client()
    log_in(client)
    log_in(elsewhere)
    answer = client.post(
        CHANGE, {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}, follow=True
    )
    assert "Your password is changed." in answer.content.decode()
    assert is_logged_in(client)
    assert not is_logged_in(elsewhere)
    assert User.objects.get().check_password(NEW_PASSWORD)
    assert mail.outbox[-1].subject == "Your password was changed"
    assert mail.outbox[-1].to == ["ana@example.com"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"oldpassword": "wrong"}, "This is not your current password."),
        ({"oldpassword": ""}, "This field is required."),
        ({"password2": "Other-pass-9"}, "You must type the same password each time."),
        ({"password1": "Silva-17", "password2": "Silva-17"}, "too similar"),
    ],
)
def test_a_change_that_is_not_right_changes_nothing(
    client: Client, fields: dict[str, str], message: str
) -> None:
    make_ana()
    log_in(client)
    data = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD, **fields}
    answer = client.post(CHANGE, data)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert User.objects.get().check_password(PASSWORD)


def test_a_person_without_a_password_gets_to_choose_one(client: Client) -> None:
    user = make_ana()
    user.set_unusable_password()
    user.save()
    client.force_login(user)
    assert client.get(CHANGE).headers["Location"] == "/settings/password/set/"
    client.post("/settings/password/set/", {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})
    user.refresh_from_db()
    assert user.check_password(NEW_PASSWORD)
    assert is_logged_in(client)
