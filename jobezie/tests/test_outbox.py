"""The mail of a development site can be read on it, and nowhere else."""

import os
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db


def put(folder: Path, *, subject: str, body: str, age: int = 0) -> str:
    """As the file-based backend writes them."""
    message = EmailMessage()
    message["Subject"], message["To"], message["From"] = (
        subject,
        "ana@example.com",
        "Jobezie <hello@localhost>",
    )
    message.set_content(body)
    path = folder / f"20261122-0600{age:02d}-1.log"
    path.write_bytes(message.as_bytes() + b"\n" + b"-" * 79 + b"\n")
    os.utime(path, (1_800_000_000 - age, 1_800_000_000 - age))
    return path.name


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.LOCAL = True
    settings.SITE_URL = "http://127.0.0.1:8000"
    settings.MAILERS = {"default": {"BACKEND": "x", "OPTIONS": {"file_path": tmp_path}}}
    return tmp_path


def test_an_empty_outbox_says_so(client: Client, folder: Path) -> None:
    assert "No mail yet" in client.get("/outbox/").content.decode()


def test_the_newest_mail_comes_first(client: Client, folder: Path) -> None:
    put(folder, subject="Older", body="x", age=9)
    put(folder, subject="Newer", body="x", age=1)
    text = client.get("/outbox/").content.decode()
    assert text.index("Newer") < text.index("Older")


def test_a_mail_is_shown_as_text_with_links_to_this_site_only(client: Client, folder: Path) -> None:
    name = put(
        folder,
        subject="Confirm <b>",
        body="Zoë & <script>x</script>\nhttp://127.0.0.1:8000/confirm/a-b:c/?x=1&y=2\n"
        "http://127.0.0.1:8000.evil.example/ https://elsewhere.example/x",
    )
    text = client.get(f"/outbox/{name}/").content.decode()
    assert "Confirm &lt;b&gt;" in text
    assert "Zoë &amp; &lt;script&gt;" in text
    assert '<a href="http://127.0.0.1:8000/confirm/a-b:c/?x=1&amp;y=2">' in text
    assert 'href="http://127.0.0.1:8000.evil.example' not in text
    assert 'href="https://elsewhere.example' not in text


@pytest.mark.parametrize("name", ["..%2Fsecret-key", "nothing.log", ".hidden", "a%00.log"])
def test_nothing_else_can_be_read(client: Client, folder: Path, name: str) -> None:
    (folder.parent / "secret-key").write_text("no")
    (folder / ".hidden").write_text("no")
    assert client.get(f"/outbox/{name}/").status_code == 404


def test_elsewhere_there_is_no_outbox(client: Client, folder: Path, settings: Settings) -> None:
    name = put(folder, subject="Private", body="x")
    settings.LOCAL = False
    assert client.get("/outbox/").status_code == 404
    assert client.get(f"/outbox/{name}/").status_code == 404


def test_mail_that_goes_to_people_is_not_shown(client: Client, settings: Settings) -> None:
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend"}}
    assert client.get("/outbox/").status_code == 404
