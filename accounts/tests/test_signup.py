import re
from html import escape, unescape
from unittest.mock import patch

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.tests.people import is_logged_in, link_in_mail, make_ana, signup_data

pytestmark = pytest.mark.django_db

SIGNUP = "/accounts/signup/"
# Masked anew each time it is drawn.
TOKEN = r'name="csrfmiddlewaretoken" value="\w+"'


def test_a_new_person_is_in_at_once(client: Client) -> None:
    answer = client.post(SIGNUP, signup_data())
    assert answer.status_code == 302
    assert is_logged_in(client)
    user = User.objects.get()
    assert (user.first_name, user.last_name, user.email) == ("Ana", "Silva", "ana@example.com")
    assert user.profile.technical_skills == []


def test_the_address_is_kept_in_small_letters(client: Client) -> None:
    client.post(SIGNUP, signup_data(email="Ana.Silva@EXAMPLE.com"))
    assert User.objects.get().email == "ana.silva@example.com"


@pytest.mark.parametrize(
    ("first_name", "last_name"),
    [
        ("Zoë", "Müller-Nguyễn"),
        ("Zoe\u0308", "Nguye\u0302\u0303n"),  # decomposed accents stay decomposed
        ("Seán", "O'Brien & Sons"),
        ("Robert'); DROP TABLE users;--", "union select <script>alert(1)</script>"),
        ("ﬁona", "①ﬀ ﬀ"),  # compatibility characters stay
        ("李", "小龙"),
        ("محمد", "الفاسي"),
        ("Ana  Maria", "de\u00a0la Cruz"),
    ],
)
def test_names_come_back_byte_for_byte(client: Client, first_name: str, last_name: str) -> None:
    client.post(SIGNUP, signup_data(first_name=first_name, last_name=last_name))
    user = User.objects.get()
    assert (user.first_name, user.last_name) == (first_name, last_name)
    page = client.get(reverse("settings")).content.decode()
    for name in (first_name, last_name):
        assert f'value="{escape(name)}"' in page.replace("&#39;", "&#x27;")
        assert name in unescape(page)
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    ("password", "messages"),
    [
        ("Ab1", ["too short"]),
        ("A1b" + "x" * 126, ["too long"]),
        ("correct-horse-7", ["needs a capital letter"]),
        ("CORRECT-HORSE-7", ["needs a small letter"]),
        ("Correct-horse", ["needs a digit"]),
        ("-------", ["too short", "needs a capital letter, a small letter and a digit"]),
        ("Password1", ["too common"]),
        ("Ana@example.com1", ["too similar to the e-mail address"]),
        ("Wolfeschlegel1", ["too similar to the last name"]),
    ],
)
def test_a_weak_password_is_refused_with_all_that_is_wrong(
    client: Client, password: str, messages: list[str]
) -> None:
    answer = client.post(SIGNUP, signup_data(password1=password, last_name="Wolfeschlegel"))
    assert answer.status_code == 422
    page = unescape(answer.content.decode())
    for message in messages:
        assert message in page
    assert 'value="ana@example.com"' in page
    assert not User.objects.exists()


@pytest.mark.parametrize("password", ["Ab345678", "Ab1" + "x" * 125, "Übermütig 9", " Spaces 12 "])
def test_a_password_at_the_edges_is_taken(client: Client, password: str) -> None:
    client.post(SIGNUP, signup_data(password1=password))
    assert User.objects.get().check_password(password)


@pytest.mark.parametrize(
    "fields",
    [
        {"first_name": "  "},
        {"first_name": "x" * 101},
        {"last_name": "a\x00b"},
        {"email": "not-an-address"},
        {"email": "a\x00@example.com"},
        {"email": "x" * 300 + "@example.com"},
        {"password1": "Ab1\x00xxxxxxx"},
        {"password1": ""},
    ],
)
def test_bad_input_gets_a_message_and_loses_nothing(client: Client, fields: dict[str, str]) -> None:
    answer = client.post(SIGNUP, signup_data(**fields))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "another look" in page
    if "last_name" not in fields:
        assert 'value="Silva"' in page


def test_a_known_address_gets_the_same_answers_as_a_new_one() -> None:
    """Statuses, headers and bodies; whoever goes on from there needs the password of the account."""
    make_ana()
    known, new = Client(), Client()
    answers = []
    for client, email in ((known, "ANA@example.com"), (new, "bob@example.com")):
        posted = client.post(SIGNUP, signup_data(email=email))
        page = client.get(posted.headers["Location"])
        answers.append(
            (
                posted.status_code,
                posted.content,
                posted.headers["Location"],
                sorted(posted.headers),
                {name: cookie["max-age"] for name, cookie in posted.cookies.items()},
                page.status_code,
                sorted(page.headers),
                sorted(client.cookies),
                re.sub(TOKEN, "", page.content.decode()).replace(email.lower(), "someone"),
            )
        )
    assert answers[0] == answers[1]
    assert not is_logged_in(known)
    assert is_logged_in(new)
    assert User.objects.count() == 2


def test_a_known_address_costs_as_many_hashes_as_a_new_one(client: Client) -> None:
    make_ana()
    counts = []
    for email in ("ana@example.com", "bob@example.com"):
        with patch("django.contrib.auth.hashers.MD5PasswordHasher.encode", return_value="md5$a$b") as encode:
            Client().post(SIGNUP, signup_data(email=email))
            counts.append(encode.call_count)
    assert counts == [1, 1]


def test_the_owner_of_a_known_address_is_told_by_mail(client: Client) -> None:
    user = make_ana()
    client.post(SIGNUP, signup_data(password1="Another-pass-9"))
    assert [m.subject for m in mail.outbox] == ["You have an account already"]
    assert mail.outbox[0].to == ["ana@example.com"]
    user.refresh_from_db()
    assert user.check_password("Correct-horse-7")


def test_two_sign_ups_at_the_same_moment_make_one_account(client: Client) -> None:
    """The second one passed the look-up before the first was saved."""
    with patch("accounts.forms.entrance.SignupForm.validate_unique_email", lambda form, value: value):
        make_ana()
        answer = client.post(SIGNUP, signup_data())
    assert answer.status_code == 302
    assert User.objects.count() == 1
    assert not is_logged_in(client)


def test_the_page_asked_for_is_reached_after_sign_up(client: Client) -> None:
    client.post(SIGNUP, signup_data(next="/settings/sessions/"))
    page = client.get("/accounts/confirm-email/?next=/settings/sessions/").content.decode()
    assert 'href="/accounts/login/?next=%2Fsettings%2Fsessions%2F">Go on<' in page
    onward = client.get("/accounts/login/?next=%2Fsettings%2Fsessions%2F")
    assert onward.headers["Location"] == "/settings/sessions/"


def test_who_had_an_account_is_asked_to_log_in_with_that_address(client: Client) -> None:
    make_ana()
    client.post(SIGNUP, signup_data(password1="Another-pass-9"))
    page = client.get("/accounts/login/").content.decode()
    assert 'value="ana@example.com"' in page


def test_a_foreign_next_is_dropped(client: Client) -> None:
    answer = client.post(SIGNUP, signup_data(next="https://evil.example/"), follow=True)
    assert "evil.example" not in answer.content.decode()


def test_the_link_in_the_mail_confirms_the_address(client: Client) -> None:
    client.post(SIGNUP, signup_data())
    assert [m.subject for m in mail.outbox] == ["Confirm your e-mail address"]
    link = link_in_mail()
    page = client.get(link)
    assert "Is <strong>ana@example.com</strong> your address?" in page.content.decode()
    user = User.objects.get()
    assert not user.emailaddress_set.get().verified, "a mail scanner that follows links confirms nothing"
    client.post(link)
    assert user.emailaddress_set.get().verified
    assert "does not work any more" in client.get(link).content.decode()
    assert client.post(link).status_code == 404


def test_a_mail_holds_nothing_that_a_stranger_typed(client: Client) -> None:
    """Else anybody could have us send their text to any address."""
    client.post(SIGNUP, signup_data(first_name="Buy pills", last_name="https://evil.example"))
    assert "pills" not in str(mail.outbox[0].body)
    assert "evil.example" not in str(mail.outbox[0].body)
    assert "&" not in str(mail.outbox[0].body)


def test_a_mail_server_out_of_order_loses_no_account(client: Client) -> None:
    with patch("django.core.mail.backends.locmem.EmailBackend.send_messages", side_effect=OSError("down")):
        answer = client.post(SIGNUP, signup_data(), follow=True)
    assert answer.status_code == 200
    assert "could not send the e-mail" in answer.content.decode()
    assert is_logged_in(client)
