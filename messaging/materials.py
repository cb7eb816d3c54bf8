"""What a message may draw on: the person's own record, and what is known about the one it goes to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from messaging.models import Message
from recruiters.models import Note, Research
from resumes.models import Resume

NEWEST_NOTES = 20
NEWEST_RESEARCH = 5
NEWEST_MESSAGES = 5


@dataclass(frozen=True, slots=True)
class Earlier:
    """A message to the same recruiter that went out."""

    subject: str
    body: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class Materials:
    """Plain values. `highlights` and `facts` are true of the person: by resume, profile, her word."""

    first_name: str = ""
    last_name: str = ""
    role: str = ""
    target_roles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    years: int | None = None
    highlights: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    resume_texts: tuple[str, ...] = ()
    research: tuple[str, ...] = ()
    research_texts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    posting: str = ""
    earlier: tuple[Earlier, ...] = field(default=())

    @property
    def evidence(self) -> tuple[str, ...]:
        return (*self.highlights, *self.facts)

    @property
    def own(self) -> tuple[str, ...]:
        """All that speaks for a claim about the person herself."""
        about = (self.first_name, self.last_name, self.role, *self.target_roles, *self.skills)
        sent = [text for m in self.earlier for text in (m.subject, m.body)]
        return tuple(filter(None, (*about, *self.evidence, *self.resume_texts, *sent)))

    @property
    def others(self) -> tuple[str, ...]:
        """All that speaks for a claim about the recruiter, the company or the job."""
        return (*self.research, *self.research_texts, *self.notes, self.posting)


def gather(message: Message) -> Materials:
    """The materials of one message, in a handful of queries."""
    profile = message.user.profile
    content = resume_content(message)
    recruiter = message.recruiter
    researches = list(
        Research.objects.filter(recruiter=recruiter, status="ready", deleted_at=None).order_by("-created_at")[
            :NEWEST_RESEARCH
        ]
    )
    notes = Note.objects.filter(recruiter=recruiter, deleted_at=None).order_by("-created_at")
    named_skills = [skill.get("name", "") for skill in content.get("skills") or []]
    return Materials(
        first_name=message.user.first_name,
        last_name=message.user.last_name,
        role=profile.current_role,
        target_roles=tuple(profile.target_roles),
        skills=tuple(dict.fromkeys(filter(None, [*profile.technical_skills, *named_skills]))),
        years=profile.years_experience,
        highlights=tuple(highlights_of(content)),
        facts=(*_facts(profile), *message.confirmed),
        resume_texts=tuple(texts_of(content)),
        research=tuple(_sentences(researches)),
        research_texts=tuple(r.text for r in researches),
        notes=tuple(notes.values_list("text", flat=True)[:NEWEST_NOTES]),
        posting=message.posting,
        earlier=tuple(_earlier(message)),
    )


def resume_content(message: Message) -> dict[str, Any]:
    """JSON Resume: of the resume that was chosen, else of the master; empty where there is none."""
    masters = Resume.objects.for_user(message.user).filter(is_master=True).only("content")
    resume = message.resume or masters.first()
    return dict(resume.content) if resume else {}


def highlights_of(content: dict[str, Any]) -> Iterator[str]:
    for section in ("work", "projects", "volunteer"):
        for entry in content.get(section) or []:
            yield from filter(None, entry.get("highlights") or [])


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_of(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item)


def _facts(profile: Any) -> Iterator[str]:
    if profile.years_experience is not None:
        yield f"{profile.years_experience} years of experience"
    if profile.location:
        yield profile.location


def _sentences(researches: list[Research]) -> Iterator[str]:
    for research in researches:
        for sentence in research.sentences:
            yield str(sentence.get("text", ""))


def _earlier(message: Message) -> Iterator[Earlier]:
    sent = Message.objects.filter(user=message.user, recruiter=message.recruiter).exclude(sent_at=None)
    for subject, body, sent_at in (
        sent.exclude(pk=message.pk)
        .order_by("-sent_at")
        .values_list("subject", "body", "sent_at")[:NEWEST_MESSAGES]
    ):
        assert sent_at is not None
        yield Earlier(subject, body, sent_at)
