from html import unescape
from unittest.mock import patch

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from django.test import Client, RequestFactory
from pytest_django import DjangoAssertNumQueries

from accounts.models import User, UserQuerySet
from accounts.tests.people import (
    PASSWORD,
    is_logged_in,
    link_in_mail,
    log_in,
    make_ana,
    make_mallory,
    make_person,
    signup_data,
)
from accounts.verification import has_verified_email, unverified_email

pytestmark = pytest.mark.django_db

EMAIL = "/settings/email/"


def change_to(client: Client, email: str) -> str:
    """Ask for the change and, being asked, give the password; the page that follows."""
    answer = client.post(EMAIL, {"email": email, "action_add": ""})
    if answer.headers.get("Location", "").startswith("/settings/confirm/"):
        answer = client.post(answer.headers["Location"], {"password": PASSWORD}, follow=True)
    return unescape(answer.content.decode())


def test_the_banner_shows_until_the_address_is_confirmed(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_ana(verified=False)
    log_in(client)
    with django_assert_num_queries(3):  # the session, the person with verification, the profile
        assert client.get("/settings/").context["unverified_email"] == "ana@example.com"
    EmailAddress.objects.update(verified=True)
    with django_assert_num_queries(3):
        assert client.get("/settings/").context["unverified_email"] == ""


def test_nobody_asks_the_database_for_a_visitor(
    rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    request = rf.get("/")
    request.user = AnonymousUser()
    with django_assert_num_queries(0):
        assert unverified_email(request) == {"unverified_email": ""}
        assert unverified_email(rf.get("/")) == {"unverified_email": ""}


def test_a_person_not_loaded_by_a_page_is_looked_up() -> None:
    assert has_verified_email(make_ana())
    assert not has_verified_email(make_mallory(verified=False))


def test_the_link_can_be_sent_again(client: Client) -> None:
    make_ana(verified=False)
    log_in(client)
    answer = client.post(EMAIL, {"email": "ana@example.com", "action_send": ""}, follow=True)
    assert "We have sent a link to ana@example.com" in answer.content.decode()
    client.post(link_in_mail())
    assert EmailAddress.objects.get().verified
    assert "Confirmed" in client.get(EMAIL).content.decode()


def test_asking_for_the_link_too_often_gets_an_answer_and_no_mail(client: Client) -> None:
    make_ana(verified=False)
    log_in(client)
    for answer in ("We have sent a link to ana@example.com", "less than three minutes ago"):
        page = client.post(EMAIL, {"email": "ana@example.com", "action_send": ""}, follow=True)
        assert answer in page.content.decode()
    assert len(mail.outbox) == 1


def test_the_link_is_sent_to_ones_own_addresses_only(client: Client) -> None:
    make_ana(verified=False)
    make_mallory()
    log_in(client, email="mallory@example.com")
    for action in ("action_send", "action_remove", "action_primary"):
        assert client.post(EMAIL, {"email": "ana@example.com", action: ""}).status_code == 302
    assert not mail.outbox
    assert EmailAddress.objects.filter(user__email="ana@example.com").exists()


def test_a_change_asks_for_the_password_and_then_goes_on(client: Client) -> None:
    make_ana()
    log_in(client)
    first = client.post(EMAIL, {"email": "new@example.com", "action_add": ""})
    assert first.headers["Location"] == "/settings/confirm/?next=%2Fsettings%2Femail%2F"
    assert not mail.outbox
    wrong = client.post(first.headers["Location"], {"password": "wrong"})
    assert wrong.status_code == 422
    client.post(first.headers["Location"], {"password": PASSWORD})
    assert mail.outbox[0].to == ["new@example.com"]


@pytest.mark.parametrize("verified", [True, False])
def test_the_old_address_stays_until_the_new_one_is_confirmed(client: Client, verified: bool) -> None:
    user = make_ana(verified=verified)
    log_in(client)
    page = change_to(client, "New@Example.com")
    assert "Waiting to be confirmed" in page
    user.refresh_from_db()
    assert user.email == "ana@example.com"
    client.post(link_in_mail())
    user.refresh_from_db()
    assert user.email == "new@example.com"
    assert [a.email for a in EmailAddress.objects.filter(user=user, verified=True, primary=True)] == [
        "new@example.com"
    ]
    assert EmailAddress.objects.count() == 1
    assert mail.outbox[-1].subject == "Your e-mail address was changed"
    assert mail.outbox[-1].to == ["ana@example.com"]
    client.post("/accounts/logout/")
    assert log_in(client, email="new@example.com").status_code == 302


def test_only_the_last_wish_counts(client: Client) -> None:
    make_ana()
    log_in(client)
    change_to(client, "first@example.com")
    first_link = link_in_mail()
    change_to(client, "second@example.com")
    assert "does not work any more" in client.get(first_link).content.decode()
    client.post(link_in_mail())
    assert User.objects.get().email == "second@example.com"


def test_a_change_can_be_taken_back(client: Client) -> None:
    make_ana()
    log_in(client)
    change_to(client, "new@example.com")
    link = link_in_mail()
    client.post(EMAIL, {"email": "new@example.com", "action_remove": ""})
    assert EmailAddress.objects.count() == 1
    assert "does not work any more" in client.get(link).content.decode()


def test_an_unconfirmed_address_cannot_take_the_place_of_the_one_in_use(client: Client) -> None:
    user = make_ana(verified=False)
    make_mallory()
    log_in(client)
    change_to(client, "mallory@example.com")
    client.post(EMAIL, {"email": "mallory@example.com", "action_primary": ""})
    user.refresh_from_db()
    assert user.email == "ana@example.com"


def test_the_address_in_use_cannot_be_removed(client: Client) -> None:
    user = make_ana()
    log_in(client)
    change_to(client, "new@example.com")
    client.post(EMAIL, {"email": "ana@example.com", "action_remove": ""})
    user.refresh_from_db()
    assert user.email == "ana@example.com"
    assert EmailAddress.objects.filter(email="ana@example.com", primary=True).exists()


@pytest.mark.parametrize("verified", [True, False])
def test_somebody_elses_address_cannot_be_taken_over(client: Client, verified: bool) -> None:
    """Not even with the link, and the page does not tell beforehand that the address has an account."""
    make_ana(verified=verified)
    mallory = make_mallory()
    log_in(client, email="mallory@example.com")
    page = change_to(client, "ana@example.com")
    assert "Waiting to be confirmed" in page
    answer = client.post(link_in_mail(), follow=True)
    assert "belongs to another account" in answer.content.decode()
    mallory.refresh_from_db()
    assert mallory.email == "mallory@example.com"


def test_an_address_taken_while_the_link_was_opened_is_not_taken_over(client: Client) -> None:
    """The sign-up of the other person comes between the look and the write."""
    mallory = make_mallory()
    log_in(client, email="mallory@example.com")
    change_to(client, "ana@example.com")
    link = link_in_mail()
    make_ana()
    with patch.object(UserQuerySet, "holding") as holding:
        holding.return_value.exclude.return_value.exists.side_effect = [False, True]
        answer = client.post(link, follow=True)
    assert "belongs to another account" in answer.content.decode()
    mallory.refresh_from_db()
    assert mallory.email == "mallory@example.com"


def test_an_address_that_somebody_only_asked_for_is_free_for_its_owner(client: Client) -> None:
    make_mallory()
    log_in(client, email="mallory@example.com")
    change_to(client, "ana@example.com")
    owner = Client()
    owner.post("/accounts/signup/", signup_data())
    assert is_logged_in(owner)


@pytest.mark.parametrize(
    ("email", "message"),
    [
        ("ANA@example.com", "This is an address of your account already."),
        ("nonsense", "Enter a valid email address."),
        ("", "This field is required."),
        (
            "x" * 60 + "@" + "y" * 60 + "." + "z" * 60 + "." + "w" * 60 + "." + "v" * 60 + ".com",
            "at most 254",
        ),
        ("a\x00@example.com", "Null characters are not allowed."),
    ],
)
def test_what_is_no_new_address_is_refused(client: Client, email: str, message: str) -> None:
    make_ana()
    log_in(client)
    answer = client.post(EMAIL, {"email": email, "action_add": ""})
    assert answer.status_code == 422
    assert message in unescape(answer.content.decode())


def test_a_person_made_by_staff_has_an_address_to_confirm(client: Client) -> None:
    User.objects.create_superuser("Root@Example.com", PASSWORD)
    make_person(email="bob@example.com")
    log_in(client, email="root@example.com")
    assert "Not confirmed yet" in client.get(EMAIL).content.decode()
