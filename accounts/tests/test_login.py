from html import unescape
from unittest.mock import patch

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from accounts.tests.people import PASSWORD, is_logged_in, log_in, make_ana, make_person

pytestmark = pytest.mark.django_db

WRONG = "The e-mail address or the password is not right."


@pytest.mark.parametrize("email", ["ana@example.com", "ANA@Example.COM", " ana@example.com "])
def test_the_address_is_taken_in_any_case(client: Client, email: str) -> None:
    make_ana()
    assert log_in(client, email=email).status_code == 302
    assert is_logged_in(client)


def test_a_person_made_with_capitals_in_the_address_gets_in(client: Client) -> None:
    make_person(email="Ana.Silva@Example.com")
    log_in(client, email="ana.silva@example.com")
    assert is_logged_in(client)


@pytest.mark.parametrize(
    ("email", "password"),
    [("ana@example.com", "wrong"), ("nobody@example.com", PASSWORD), ("ana@example.com", PASSWORD + " ")],
)
def test_a_wrong_address_and_a_wrong_password_look_the_same(
    client: Client, email: str, password: str
) -> None:
    make_ana()
    with patch("django.contrib.auth.hashers.MD5PasswordHasher.encode", return_value="md5$a$b") as encode:
        answer = log_in(client, email=email, password=password)
    assert answer.status_code == 422
    assert WRONG in unescape(answer.content.decode())
    assert encode.call_count == 1, "an unknown address must take as long as a known one"
    assert not is_logged_in(client)


def test_the_address_stays_in_a_refused_form_and_the_password_does_not(client: Client) -> None:
    page = log_in(client, password="wrong-Secret-1").content.decode()
    assert 'value="ana@example.com"' in page
    assert "wrong-Secret-1" not in page


def test_remember_me_lasts_thirty_days(client: Client) -> None:
    make_ana()
    log_in(client, remember="on")
    assert client.cookies["sessionid"]["max-age"] == 30 * 86_400
    assert client.session.get_expiry_age() == 30 * 86_400


def test_without_remember_me_the_session_ends_with_the_browser(client: Client) -> None:
    make_ana()
    log_in(client)
    assert client.cookies["sessionid"]["max-age"] == ""
    assert client.session.get_expiry_age() == 86_400, "and after a day on the server"


def test_one_gets_back_to_the_page_asked_for(client: Client) -> None:
    make_ana()
    to_login = client.get("/settings/sessions/?sort=ip&x=1")
    assert to_login.status_code == 302
    page = client.get(to_login.headers["Location"])
    assert 'name="next" value="/settings/sessions/?sort=ip&amp;x=1"' in page.content.decode()
    answer = log_in(client, next="/settings/sessions/?sort=ip&x=1")
    assert answer.headers["Location"] == "/settings/sessions/?sort=ip&x=1"


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        "https://testserver@evil.example/",
        "\x08//evil.example",
        "\x00",
    ],
)
def test_nobody_is_sent_to_another_site(client: Client, address: str) -> None:
    make_ana()
    assert log_in(client, next=address).headers["Location"] == "/"
    assert client.get("/accounts/login/", {"next": address}).headers["Location"] == "/"
    assert client.post("/accounts/logout/", {"next": address}).headers["Location"] == "/"


def test_five_failed_log_ins_close_the_address_for_a_while(client: Client) -> None:
    make_ana()
    for _ in range(5):
        assert log_in(client, password="wrong").status_code == 422
    answer = log_in(client)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "900"
    assert "Wait 15 minutes, or reset your password now" in answer.content.decode()
    make_person(email="bob@example.com")
    assert log_in(Client(), email="bob@example.com").status_code == 302, "others still get in"


def test_an_unknown_address_is_closed_just_the_same(client: Client) -> None:
    answers = [log_in(client, password="wrong") for _ in range(6)]
    assert [a.status_code for a in answers] == [422] * 5 + [429]


def test_who_is_switched_off_gets_told_so(client: Client) -> None:
    make_ana(is_active=False)
    answer = log_in(client)
    assert answer.headers["Location"] == reverse("account_inactive")
    assert "switched off" in client.get(answer.headers["Location"]).content.decode()
    assert not is_logged_in(client)


def test_who_is_switched_off_while_logged_in_is_out(client: Client) -> None:
    user = make_ana()
    log_in(client)
    user.is_active = False
    user.save()
    assert not is_logged_in(client)


def test_logging_out_needs_a_post_and_ends_the_session_on_the_server(client: Client) -> None:
    make_ana()
    log_in(client)
    key = client.session.session_key
    page = client.get("/accounts/logout/")
    assert "Log out?" in page.content.decode()
    assert is_logged_in(client)
    client.post("/accounts/logout/")
    assert not Session.objects.filter(session_key=key).exists()
    thief = Client()
    thief.cookies["sessionid"] = str(key)
    assert not is_logged_in(thief)


def test_a_new_session_key_comes_with_the_log_in(client: Client) -> None:
    make_ana()
    client.post("/accounts/signup/", {})
    client.get("/accounts/login/")
    session = client.session
    session["kept"] = "from before"
    session.save()
    client.cookies["sessionid"] = str(session.session_key)
    log_in(client)
    assert client.session.session_key != session.session_key
