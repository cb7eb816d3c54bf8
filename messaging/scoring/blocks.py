"""Why a message may be neither ready nor sent. No block moves a point of the score."""

from collections.abc import Iterator

from messaging.scoring.addressing import (
    find_greeted_company,
    find_other_called,
    find_other_greeted,
    find_other_signed,
    find_other_thanked,
)
from messaging.scoring.draft import Block, Channel, Draft, Field
from messaging.scoring.placeholders import find_placeholders
from messaging.scoring.reading import LONGEST, Reading
from messaging.scoring.strangers import find_other_companies

LIMITS: dict[Channel, tuple[int | None, int | None]] = {
    Channel.EMAIL: (255, None),
    Channel.LINKEDIN_INVITE: (None, 300),
    Channel.LINKEDIN_MESSAGE: (None, 8000),
    Channel.LINKEDIN_INMAIL: (200, 1900),
    Channel.OTHER: (None, None),
}
"""Characters of subject and body, spaces included. LinkedIn's limits as published guides
give them: 300 for the note of an invitation, 200 and 1,900 for an InMail, 8,000 for a message. A
subject of 255 is ours: longer ones are cut everywhere."""

_CHANNELS = {
    Channel.EMAIL: "An e-mail",
    Channel.LINKEDIN_INVITE: "An invitation on LinkedIn",
    Channel.LINKEDIN_MESSAGE: "A LinkedIn message",
    Channel.LINKEDIN_INMAIL: "An InMail",
}


def find_blocks(draft: Draft, reading: Reading) -> tuple[Block, ...]:
    known = _known(draft)
    placeholders = tuple(_placeholders(draft, known))
    return (
        *_refused(draft),
        *_empty(draft, reading),
        *_too_long(draft),
        *placeholders,
        *(block for block in _strangers(draft, reading, known) if not _within(block, placeholders)),
    )


def _within(block: Block, placeholders: tuple[Block, ...]) -> bool:
    """A “Hiring Manager Name” is a gap, not a stranger as well."""
    return any(
        block.field is other.field and block.start < other.end and other.start < block.end
        for other in placeholders
    )


def _known(draft: Draft) -> str:
    person, sender = draft.recruiter, draft.sender
    return "\n".join(
        (person.research, person.title, person.specialty, draft.posting, *draft.evidence, sender.role)
    )


def _refused(draft: Draft) -> Iterator[Block]:
    if draft.do_not_contact:
        who = draft.recruiter.first_name or "This person"
        yield Block(
            "do_not_contact",
            f"{who} asked not to be written to.",
            "Leave it unsent. If this is a mistake, change the contact first.",
        )


def _empty(draft: Draft, reading: Reading) -> Iterator[Block]:
    if not any(character.isalnum() for character in reading.text):
        yield Block("empty", "There is no text yet.", "Write the message first.", draft.body[:40])


def _too_long(draft: Draft) -> Iterator[Block]:
    for field, text, limit in zip(Field, (draft.subject, draft.body), LIMITS[draft.channel], strict=True):
        if limit is not None and len(text) > limit:
            what = "subject" if field is Field.SUBJECT else "text"
            yield Block(
                "too_long",
                f"{_CHANNELS[draft.channel]} takes {limit:,} characters of {what}, and this has "
                f"{len(text):,}.",
                f"Cut {len(text) - limit:,} characters.",
                text[limit : limit + 60],
                limit,
                len(text),
                field,
            )


def _placeholders(draft: Draft, known: str) -> Iterator[Block]:
    for field, text in ((Field.SUBJECT, draft.subject), (Field.BODY, draft.body)):
        for start, end in find_placeholders(text, known=known, subject=field is Field.SUBJECT):
            words = text[start:end]
            yield Block(
                "placeholder",
                f"“{words.strip() or words}” was left to be filled in."
                if words.strip(" ,.;!?")
                else "A word is missing here.",
                "Write what belongs there, or take it out.",
                words,
                start,
                end,
                field,
            )


def _strangers(draft: Draft, reading: Reading, known: str) -> Iterator[Block]:
    person = draft.recruiter
    name = " ".join(filter(None, (person.first_name, person.last_name)))
    body = draft.body[:LONGEST]
    text = reading.text[: reading.signature.start] if reading.signature else reading.text
    found = [(Field.BODY, place) for place in find_greeted_company(draft, reading)]
    found += [(Field.BODY, place) for place in find_other_companies(draft, text, known)]
    found += [(Field.SUBJECT, place) for place in find_other_companies(draft, draft.subject[:LONGEST], known)]
    for field, (start, end) in found:
        words = (body if field is Field.BODY else draft.subject)[start:end]
        yield Block(
            "other_company",
            f"You write to {person.company}, and this says {words}.",
            f"Say {person.company}, or save {words} in the notes or the posting if it belongs here.",
            words,
            start,
            end,
            field,
        )
    called = (
        *find_other_greeted(draft, reading),
        *find_other_thanked(draft, reading, known),
        *find_other_called(draft, reading, known),
    )
    for start, end in dict.fromkeys(called):
        yield Block(
            "other_person",
            f"You write to {name}, and this says {body[start:end]}.",
            f"Say {person.first_name or person.last_name}.",
            body[start:end],
            start,
            end,
        )
    for start, end in find_other_signed(draft, reading):
        yield Block(
            "other_person",
            f"This is signed by {body[start:end]}, and you are "
            f"{draft.sender.first_name or draft.sender.last_name}.",
            "Sign with your own name.",
            body[start:end],
            start,
            end,
        )
