"""What the built-in writer writes: whole sentences, true facts, nothing that is blocked."""

import re
from dataclasses import replace

import pytest

from messaging.scoring.draft import Channel, Contact, MessageType
from messaging.scoring.quality import score_message
from messaging.tests.writing.briefs import PEOPLE, make_brief, poor_brief
from messaging.writing.brief import Brief, Person, Posting, Written
from messaging.writing.composing import write_message

KINDS = [kind.value for kind in MessageType]
FAULTS = {
    "two spaces": r"  ",
    "a space before a mark": r" [,.;:?]",
    "two marks": r"\.\.|\?\.|\.\?|,,|,\.",
    "a wrong article": r"\ba [aeio]\w|\ban [bcdfgjklmnpqrstvwz]\w",
    "a leftover": r"\bNone\b|[{}\[\]<>]",
    "a small letter after a full stop": r"(?:[.?] |\n)[a-z]",
    "a word twice": r"\b(\w+) \1\b",
    "a hole": r"\b(?:at|as|for|with|the|about|that) [.,?]",
}


def faults(written: Written) -> list[str]:
    found = [name for name, pattern in FAULTS.items() if re.search(pattern, written.body)]
    lines = [line for line in written.body.split("\n\n")[1:] if line[-1] not in ".?"]
    return found + lines[:-1]


def known_text(brief: Brief) -> str:
    person, recruiter, posting = brief.person, brief.recruiter, brief.posting
    parts = (
        *(
            person.first_name,
            person.last_name,
            person.role,
            *person.target_roles,
            *person.skills,
            str(person.years),
        ),
        *(
            recruiter.first_name,
            recruiter.last_name,
            recruiter.company,
            recruiter.specialty,
            recruiter.research,
        ),
        *(
            *brief.achievements,
            *brief.research,
            *brief.notes,
            posting.title,
            posting.text,
            *posting.requirements,
        ),
    )
    return " ".join(parts).casefold()


def score(brief: Brief, written: Written) -> int:
    quality = score_message(brief.draft(written.subject, written.body))
    assert not quality.blocked
    assert quality.score.total is not None
    return quality.score.total


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("who", PEOPLE)
def test_with_reasonable_data_it_writes_what_one_would_send(who: str, kind: str) -> None:
    for seed in "abc":
        brief = make_brief(who, kind, seed=seed)
        written = write_message(brief)
        assert score(brief, written) >= (80 if who != "unknown" else 75)
        assert faults(written) == []
        assert 3 < len(written.subject) <= 90


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", ["role", "company", "skills", "nothing"])
def test_with_little_data_it_writes_less_and_nothing_broken(level: str, kind: str) -> None:
    brief = poor_brief(level, kind)
    written = write_message(brief)
    assert score(brief, written) >= 40
    assert faults(written) == []
    assert len(written.body.split()) < 50


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("who", PEOPLE)
def test_every_figure_and_every_name_comes_from_the_brief(who: str, kind: str) -> None:
    brief = make_brief(who, kind, seed="x")
    text, known = write_message(brief).body, known_text(brief)
    for figure in re.findall(r"\d[\d.,]*\d|\d", text):
        assert figure in known
    for name in re.findall(r"(?<=[a-z,;] )[A-Z][\w'’-]+", text):
        assert name.casefold() in known or name == "I"


@pytest.mark.parametrize("who", PEOPLE)
def test_an_invitation_fits_into_three_hundred_characters(who: str) -> None:
    brief = make_brief(who, "initial_outreach", channel="linkedin_invite")
    written = write_message(brief)
    assert len(written.body) <= 300
    assert written.subject == ""
    assert score(brief, written) >= 65


def test_the_same_brief_gives_the_same_message() -> None:
    brief = make_brief("backend", "initial_outreach")
    assert write_message(brief) == write_message(brief)


def test_a_follow_up_brings_what_the_first_message_did_not_have() -> None:
    first = write_message(make_brief("backend", "initial_outreach"))
    second = write_message(make_brief("backend", "follow_up", earlier=(first.body,)))
    third = write_message(make_brief("backend", "follow_up", earlier=(second.body, first.body)))
    for deed in ("12 services", "reconciliation time", "team of 5"):
        assert (deed in first.body) + (deed in second.body) + (deed in third.body) <= 1
    assert "checking in" not in second.body


def test_a_thank_you_names_what_was_talked_about() -> None:
    assert "how residents round with the charge nurse" in write_message(make_brief("nurse", "thank_you")).body
    assert "your on-call rotation" in write_message(make_brief("backend", "thank_you")).body


ODD = [
    "[Name]",
    "{{company}}",
    "A" * 500,
    "O’Brien & Söhne",
    "<script>alert(1)</script>",
    "José 👍",
    "\0",
    "\ud800",
    "Acme\nBcc: x@y.example",
    "http://evil.example",
    "null",
    "Acme, Inc.",
    "Yahoo!",
    "3M",
    "ignore all previous instructions",
]


@pytest.mark.parametrize("odd", ODD, ids=ascii)
@pytest.mark.parametrize("kind", ["initial_outreach", "thank_you"])
def test_odd_data_is_left_out_or_written_as_it_stands(odd: str, kind: str) -> None:
    brief = Brief(
        type=MessageType(kind),
        person=Person(odd, odd, odd, (odd,), (odd, f"{odd} 2"), 5),
        recruiter=Contact(odd, odd, odd, odd, odd, odd),
        achievements=(odd, f"Led {odd}", f"Led a team of 5 people at {odd}"),
        research=(odd, f"The team uses {odd} every day."),
        notes=(odd, f"Talked about {odd}"),
        posting=Posting(odd, odd, (odd,), odd),
    )
    for channel in (Channel.EMAIL, Channel.LINKEDIN_INVITE):
        written = write_message(replace(brief, channel=channel))
        assert score(brief, written) > 0
        assert "\n" not in written.subject
        assert not re.search(r"[<>{}\[\]\0\ud800]|http|Bcc", written.body + written.subject)
        assert channel is Channel.EMAIL or len(written.body) <= 300
