"""What the built-in writer proposes, without a model."""

from collections.abc import Sequence

from messaging.materials import Materials
from messaging.models import Generation, Message
from messaging.scoring.draft import Channel, Contact, MessageType
from messaging.writing.brief import Brief, Person, Posting, Written
from messaging.writing.composing import write_message
from messaging.writing.improving import improve_message


def proposal_for(message: Message, materials: Materials, *, before: Sequence[Message] = ()) -> Written:
    """A text for this message; `before` are steps of its sequence that have not gone out yet."""
    return write_message(brief_of(message, materials, before=before))


def improved(message: Message, materials: Materials) -> Written:
    return improve_message(brief_of(message, materials), message.body, subject=message.subject)


def brief_of(message: Message, materials: Materials, *, before: Sequence[Message] = ()) -> Brief:
    recruiter = message.recruiter
    return Brief(
        type=MessageType(message.type),
        channel=Channel(message.channel),
        person=Person(
            first_name=materials.first_name,
            last_name=materials.last_name,
            role=materials.role,
            target_roles=materials.target_roles,
            skills=materials.skills,
            years=materials.years,
        ),
        recruiter=Contact(
            recruiter.first_name, recruiter.last_name, recruiter.company, recruiter.title, recruiter.specialty
        ),
        achievements=materials.highlights,
        research=materials.research,
        notes=materials.notes,
        posting=Posting.read(materials.posting),
        earlier=(*(step.body for step in reversed(before)), *(m.body for m in materials.earlier)),
        seed=str(recruiter.pk),
        taken=_openings(message),
    )


def _openings(message: Message) -> frozenset[str]:
    """The first lines that this person used or was proposed already, whoever they were for."""
    used = Message.objects.filter(user=message.user).exclude(pk=message.pk).exclude(opening="")
    proposed = Generation.objects.filter(message__user=message.user).exclude(opening="")
    lines = [*used.values_list("opening", flat=True), *proposed.values_list("opening", flat=True)]
    return frozenset(lines)
