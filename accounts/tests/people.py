"""The cast: Ana has an account, Mallory wants into it."""

import re
from typing import Any

from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.models import User

PASSWORD = "Correct-horse-7"
NEW_PASSWORD = "Battery-staple-8"


def make_person(
    *,
    email: str = "ana@example.com",
    first_name: str = "Ana",
    last_name: str = "Silva",
    password: str = PASSWORD,
    verified: bool = True,
    **fields: Any,
) -> User:
    user = User.objects.create_user(email, password, first_name=first_name, last_name=last_name, **fields)
    EmailAddress.objects.filter(user=user).update(verified=verified)
    return user


def make_ana(**fields: Any) -> User:
    return make_person(**fields)


def make_mallory(**fields: Any) -> User:
    return make_person(email="mallory@example.com", first_name="Mallory", last_name="Evans", **fields)


def log_in(client: Client, *, email: str = "ana@example.com", password: str = PASSWORD, **more: str) -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": password, **more})


def is_logged_in(client: Client) -> bool:
    return client.get(reverse("settings")).status_code == 200


def signup_data(**fields: str) -> dict[str, str]:
    return {
        "first_name": "Ana",
        "last_name": "Silva",
        "email": "ana@example.com",
        "password1": PASSWORD,
        **fields,
    }


def link_in_mail(message: mail.EmailMessage | None = None) -> str:
    """The path of the first link in a message, by default in the last one that was sent."""
    body = str((message or mail.outbox[-1]).body)
    match = re.search(r"https?://[^/\s]+(/\S+)", body)
    assert match, body
    return match[1]
