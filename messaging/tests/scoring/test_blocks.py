"""What keeps a message from being sent, and what must not."""

from dataclasses import replace
from pathlib import Path

import pytest

from messaging.scoring.draft import Channel, Contact, Draft, Field, Sender
from messaging.scoring.quality import score_message
from messaging.tests.scoring.contexts import draft

MESSAGES = Path(__file__).parent / "messages"


def read(name: str) -> list[str]:
    text = (MESSAGES / name).read_text().splitlines()[1:]
    return [line.replace("\\n", "\n") for line in text if line.strip()]


def names(draft: Draft) -> list[str]:
    return [block.name for block in score_message(draft).blocked]


@pytest.mark.parametrize("body", read("nothing_blocks.txt"))
def test_an_honest_message_is_not_blocked(body: str) -> None:
    assert names(draft("backend", "initial_outreach", body)) == []


@pytest.mark.parametrize("line", read("something_blocks.txt"))
def test_a_template_or_a_strangers_name_is_blocked_with_its_words(line: str) -> None:
    name, words, body = line.split(" | ", 2)
    blocked = score_message(draft("backend", "initial_outreach", body)).blocked
    assert blocked[0].name == name
    assert blocked[0].text.strip() == words
    assert body[blocked[0].start : blocked[0].end].strip() == words
    assert blocked[0].remedy


@pytest.mark.parametrize("line", read("fresh_honest.txt"))
def test_what_only_looks_wrong_is_not_blocked(line: str) -> None:
    _, who, body = line.split(" | ", 2)
    assert names(draft(who, "initial_outreach", body)) == []


@pytest.mark.parametrize("line", read("fresh_blocked.txt"))
def test_a_message_is_blocked_for_its_one_fault(line: str) -> None:
    name, who, body = line.split(" | ", 2)
    quality = score_message(draft(who, "initial_outreach", body))
    assert quality.as_json()["blocked"] == [name]
    assert all(body[block.start : block.end] == block.text for block in quality.blocked)


def test_a_company_that_was_saved_is_no_stranger() -> None:
    body = "Hi John, I would love to join Globex. Could we talk?"
    plain = draft("backend", "initial_outreach", body)
    assert names(plain) == ["other_company"]
    assert names(replace(plain, posting="Globex is looking for a backend engineer.")) == []
    assert names(replace(plain, evidence=("Led payments at Globex",))) == []
    assert names(replace(plain, recruiter=replace(plain.recruiter, company="Globex GmbH"))) == []
    assert names(replace(plain, recruiter=replace(plain.recruiter, company=""))) == []


@pytest.mark.parametrize(
    ("company", "written"),
    [
        ("Acme Corporation", "Acme"),
        ("ACME", "Acme, Inc."),
        ("J.P. Morgan Chase", "JP Morgan"),
        ("International Business Machines", "IBM"),
        ("St. Luke's Hospital", "St Luke’s"),
        ("L'Oréal", "L’Oreal"),
        ("Ernst & Young", "EY"),
        ("Johnson & Johnson", "J&J"),
        ("Acme Corporation Inc.", "AcmeCo"),
    ],
)
def test_a_company_may_be_written_as_people_write_it(company: str, written: str) -> None:
    body = f"Hi John, I would love to join {written}. Could we talk?"
    assert names(Draft(body=body, recruiter=Contact(first_name="John", company=company))) == []


@pytest.mark.parametrize(
    ("greeting", "first", "last"),
    [
        ("Hi Mike,", "Michael", "Stone"),
        ("Hi Liz,", "Elizabeth", "Stone"),
        ("Dear Ms. Krueger,", "Sabine", "Krüger"),
        ("Hola Jose,", "José", "Ibáñez"),
        ("Hi JM,", "John", "Meyer"),
        ("Hi AJ,", "A. J.", "Lindqvist"),
        ("Hi Kasia,", "Katarzyna", "Wójcik"),
        ("Hi Mo,", "Mohammed", "Aziz"),
        ("Dear Dr. O'Neill,", "Ann", "O’Neill"),
        ("Hi Anna-Maria,", "Anna-Maria", "Lopez"),
        ("Liebe Frau von der Leyen,", "Ursula", "von der Leyen"),
        ("hi john,", "John", "Meyer"),
        ("Hello Nguyễn,", "Nguyen", "Van"),
    ],
)
def test_a_name_may_be_written_as_people_write_it(greeting: str, first: str, last: str) -> None:
    body = f"{greeting} is the role still open?"
    assert names(Draft(body=body, recruiter=Contact(first_name=first, last_name=last))) == []


def test_an_unknown_recruiter_can_be_greeted_by_any_name() -> None:
    assert names(Draft(body="Hi Maria, is the role open?")) == []


def test_an_unknown_sender_can_sign_with_any_name() -> None:
    assert names(Draft(body="Hi, is the role open?\n\nBest,\nRobert Jones")) == []
    signed = Draft(body="Hi, is the role open?\n\nBest,\nRobert Jones", sender=Sender("Ana", "Silva"))
    assert names(signed) == ["other_person"]


def test_do_not_contact_blocks_whatever_is_written() -> None:
    plain = draft("backend", "initial_outreach", "Hi John, is the role open?")
    assert names(replace(plain, do_not_contact=True)) == ["do_not_contact"]


@pytest.mark.parametrize(
    ("channel", "longest"),
    [(Channel.LINKEDIN_INVITE, 300), (Channel.LINKEDIN_INMAIL, 1900), (Channel.LINKEDIN_MESSAGE, 8000)],
)
def test_a_channel_takes_so_many_characters_and_not_one_more(channel: Channel, longest: int) -> None:
    body = ("Is the role open? " * 500)[:longest]
    fits = replace(draft("backend", "initial_outreach", body), channel=channel)
    assert "too_long" not in names(fits)
    over = score_message(replace(fits, body=body + "x")).blocked
    assert [block.name for block in over] == ["too_long"]
    assert (over[0].start, over[0].end) == (longest, longest + 1)


def test_an_email_has_no_limit_but_its_subject_has() -> None:
    body = "Is the role open? " * 2000
    assert names(draft("backend", "initial_outreach", body)) == []
    blocked = score_message(draft("backend", "initial_outreach", "Is it open?", subject="o" * 256)).blocked
    assert [(block.name, block.field) for block in blocked] == [("too_long", Field.SUBJECT)]


def test_a_placeholder_in_the_subject_blocks_but_a_tag_does_not() -> None:
    body = "Hi John, is the role open?"
    assert names(draft("backend", "initial_outreach", body, subject="Role at [Company]")) == ["placeholder"]
    assert names(draft("backend", "initial_outreach", body, subject="[Remote] Backend [Ref 123]")) == []


@pytest.mark.parametrize("body", ["", "   \n\t", "👍👍", "\0\0", "<p></p>", "---"])
def test_a_message_without_words_is_empty_and_has_no_points(body: str) -> None:
    quality = score_message(draft("backend", "initial_outreach", body))
    assert [block.name for block in quality.blocked] == ["empty"]
    assert quality.score.total == 0
