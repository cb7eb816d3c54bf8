"""Walks accounts/urls.py: nothing that can be reached breaks, for visitors and for people."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern

from accounts.tests.people import is_logged_in, log_in, make_ana
from accounts.urls import urlpatterns

pytestmark = pytest.mark.django_db

SAMPLES = {"key": "made-up", "uidb36": "abc", "pk": "1"}
FOR_EVERYBODY = {
    "account_signup",
    "account_login",
    "account_logout",
    "account_inactive",
    "account_email_verification_sent",
    "account_confirm_email",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
}
POST_ONLY = {"sessions-end", "session-end"}
NO_POST = {"account_email_verification_sent", "account_inactive"} | {
    name for name in FOR_EVERYBODY if name.endswith("_done")
}


def name_of(pattern: URLPattern) -> str:
    return pattern.name or ""


def path_of(pattern: URLPattern) -> str:
    route = str(pattern.pattern).strip("^$")
    return "/" + re.sub(r"\(\?P<(\w+)>[^)]*\)|<\w+:(\w+)>", lambda m: SAMPLES[m[1] or m[2]], route)


ALL = pytest.mark.parametrize("pattern", urlpatterns, ids=name_of)


def is_framed(page: str) -> bool:
    return 'id="main"' in page and "css/app.css" in page and "style=" not in page and "<script>" not in page


@ALL
def test_a_visitor_gets_a_page_or_is_sent_to_log_in(client: Client, pattern: URLPattern) -> None:
    answer = client.get(path_of(pattern))
    if pattern.name not in FOR_EVERYBODY:
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/accounts/login/?next=")
    elif pattern.name == "account_logout":
        assert answer.headers["Location"] == "/"
    else:
        assert answer.status_code == 200
        assert is_framed(answer.content.decode())


@ALL
def test_a_person_gets_a_page_or_is_sent_on(client: Client, pattern: URLPattern) -> None:
    make_ana()
    log_in(client)
    answer = client.get(path_of(pattern))
    if pattern.name in POST_ONLY:
        assert answer.status_code == 405
    elif pattern.name in {"account_login", "account_signup", "account_set_password"}:
        assert answer.status_code == 302
    else:
        assert answer.status_code == 200
        assert is_framed(answer.content.decode())


@ALL
@pytest.mark.parametrize("data", [{}, {"next": "//evil.example"}, {"email": "\x00", "login": "\x00"}])
@pytest.mark.parametrize("known", [True, False])
def test_nothing_that_is_sent_breaks_a_page(
    client: Client, pattern: URLPattern, data: dict[str, Any], known: bool
) -> None:
    make_ana()
    if known:
        log_in(client)
    answer = client.post(path_of(pattern), data)
    assert answer.status_code < 500
    assert "evil.example" not in answer.headers.get("Location", "")
    if pattern.name in NO_POST:
        assert answer.status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/2fa/",
        "/accounts/2fa/totp/activate/",
        "/accounts/3rdparty/",
        "/accounts/3rdparty/signup/",
        "/accounts/social/login/error/",
        "/accounts/login/code/",
        "/accounts/login/code/confirm/",
        "/accounts/signup/passkey/",
        "/accounts/sessions/",
    ],
)
def test_what_is_not_offered_is_not_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    make_ana()
    log_in(client)
    assert client.get(path).status_code == 404


def test_forms_refuse_what_comes_from_another_site() -> None:
    make_ana()
    client = Client(enforce_csrf_checks=True)
    assert log_in(client).status_code == 403
    assert not is_logged_in(client)


def test_pages_with_passwords_are_not_kept_by_the_browser(client: Client) -> None:
    for path in ("/accounts/login/", "/accounts/signup/"):
        assert "no-store" in client.get(path).headers["Cache-Control"]
