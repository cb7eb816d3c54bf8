"""What the rules look at, and what they answer with. All offsets count characters of the field as typed."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from core.score import Effect, Score


class MessageType(StrEnum):
    INITIAL_OUTREACH = "initial_outreach"
    FOLLOW_UP = "follow_up"
    THANK_YOU = "thank_you"
    CHECK_IN = "check_in"


class Channel(StrEnum):
    EMAIL = "email"
    LINKEDIN_INVITE = "linkedin_invite"
    LINKEDIN_MESSAGE = "linkedin_message"
    LINKEDIN_INMAIL = "linkedin_inmail"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sender:
    first_name: str = ""
    last_name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """The recruiter, with what was saved about her; `research` is plain text."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    title: str = ""
    specialty: str = ""
    research: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """`evidence` are true sentences from the person's own record, `posting` the text of a posting."""

    type: MessageType = MessageType.INITIAL_OUTREACH
    channel: Channel = Channel.EMAIL
    subject: str = ""
    body: str = ""
    sender: Sender = field(default_factory=Sender)
    recruiter: Contact = field(default_factory=Contact)
    evidence: tuple[str, ...] = ()
    posting: str = ""
    do_not_contact: bool = False


class Field(StrEnum):
    SUBJECT = "subject"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words at [start, end) of `field` that earned or cost points of `component`."""

    start: int
    end: int
    effect: Effect
    component: str
    reason: str
    field: Field = Field.BODY


@dataclass(frozen=True, slots=True)
class Block:
    """Why the message can be neither ready nor sent; `text` stands at [start, end) of `field`."""

    name: str
    reason: str
    remedy: str
    text: str = ""
    start: int = 0
    end: int = 0
    field: Field = Field.BODY


class Badge(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


GREEN_UP_TO, YELLOW_UP_TO = 150, 200
"""Words; J section 7."""


@dataclass(frozen=True, slots=True)
class Quality:
    score: Score
    blocked: tuple[Block, ...]
    marks: tuple[Mark, ...]
    words: int

    @property
    def badge(self) -> Badge:
        if self.words <= GREEN_UP_TO:
            return Badge.GREEN
        return Badge.YELLOW if self.words <= YELLOW_UP_TO else Badge.RED

    def as_json(self) -> dict[str, Any]:
        """What is stored beside a message and printed by `score_message`."""
        return {
            "total": self.score.total,
            "words": self.words,
            "badge": self.badge.value,
            "blocked": list(dict.fromkeys(block.name for block in self.blocked)),
            "blocks": [
                {"name": b.name, "text": b.text, "field": b.field.value, "start": b.start, "end": b.end}
                | {"reason": b.reason, "remedy": b.remedy}
                for b in self.blocked
            ],
        }
