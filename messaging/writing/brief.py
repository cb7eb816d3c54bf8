"""What the writer may draw on, and what it answers with. Nothing else finds its way into a text."""

import re
from dataclasses import dataclass, field

from messaging.scoring.draft import Channel, Contact, Draft, MessageType, Sender
from resumes.parsing.fields.titles import title_score
from resumes.scoring.requirements.reading import read_posting


@dataclass(frozen=True, slots=True)
class Person:
    """Who writes; `years` of experience as she states them."""

    first_name: str = ""
    last_name: str = ""
    role: str = ""
    target_roles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """`requirements` are the posting's own phrases, `text` all of it."""

    title: str = ""
    company: str = ""
    requirements: tuple[str, ...] = ()
    text: str = ""

    @classmethod
    def read(cls, text: str, *, title: str = "", company: str = "") -> "Posting":
        asked = read_posting(text) if text.strip() else ()
        title = title or title_of(text)
        return cls(title=title, company=company, requirements=tuple(item.text for item in asked), text=text)


CLEARLY_A_TITLE = 1.0
MOST_WORDS = 7


def title_of(posting: str) -> str:
    """The title a posting begins with, "" where its first line does not read like one."""
    first = next((line.strip() for line in posting.splitlines() if line.strip()), "")
    head = re.split(r",|\s[–—|-]\s|\.\s|:\s|\s(?:at|in|for|with)\s", re.sub(r"\([^)]*\)", "", first))[
        0
    ].strip(" .#*")
    fits = len(head.split()) <= MOST_WORDS and title_score(head) >= CLEARLY_A_TITLE
    return (
        head
        if fits and not re.match(r"(?:we|you|our|are|is|join|looking|the)\b", head, re.IGNORECASE)
        else ""
    )


@dataclass(frozen=True, slots=True)
class Brief:
    """`achievements` are true sentences of the person's record, `research` and `notes` sentences that were
    saved about the recruiter, `earlier` the texts that went to her, newest first. `seed` chooses between
    equals (the recruiter's id). `taken` are the openings the person has used, as `Written.opening` gave
    them."""

    type: MessageType = MessageType.INITIAL_OUTREACH
    channel: Channel = Channel.EMAIL
    person: Person = field(default_factory=Person)
    recruiter: Contact = field(default_factory=Contact)
    achievements: tuple[str, ...] = ()
    research: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    posting: Posting = field(default_factory=Posting)
    earlier: tuple[str, ...] = ()
    seed: str = ""
    taken: frozenset[str] = frozenset()

    def draft(self, subject: str, body: str) -> Draft:
        """The text as the score looks at it."""
        person, known = self.person, self.recruiter
        return Draft(
            type=self.type,
            channel=self.channel,
            subject=subject,
            body=body,
            sender=Sender(person.first_name, person.last_name, person.role),
            recruiter=Contact(
                known.first_name,
                known.last_name,
                known.company,
                known.title,
                known.specialty,
                "\n".join((known.research, *self.research, *self.notes)),
            ),
            evidence=(*self.achievements, *self._facts()),
            posting="\n".join(filter(None, (self.posting.title, self.posting.company, self.posting.text))),
        )

    def _facts(self) -> tuple[str, ...]:
        years = self.person.years
        experience = (f"{years} years of experience",) if years is not None else ()
        return (*experience, ", ".join(self.person.skills), *self.person.target_roles)


@dataclass(frozen=True, slots=True)
class Written:
    """`opening` is the first line after the greeting, in the form `Brief.taken` wants it; `changes` say in
    plain words what an improvement did."""

    subject: str
    body: str
    opening: str = ""
    changes: tuple[str, ...] = ()
