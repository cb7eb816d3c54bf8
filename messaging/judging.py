"""The quality of a message as it stands, by the rules of `messaging.scoring`."""

from messaging.materials import Materials, gather
from messaging.models import Message
from messaging.scoring.draft import Channel, Contact, Draft, MessageType, Quality, Sender
from messaging.scoring.quality import score_message


def draft_of(message: Message, materials: Materials) -> Draft:
    recruiter = message.recruiter
    return Draft(
        type=MessageType(message.type),
        channel=Channel(message.channel),
        subject=message.subject,
        body=message.body,
        sender=Sender(materials.first_name, materials.last_name, materials.role),
        recruiter=Contact(
            first_name=recruiter.first_name,
            last_name=recruiter.last_name,
            company=recruiter.company,
            title=recruiter.title,
            specialty=recruiter.specialty,
            research="\n".join((*materials.research, *materials.research_texts, *materials.notes)),
        ),
        evidence=materials.evidence,
        posting=message.posting,
        do_not_contact=recruiter.do_not_contact,
    )


def judge(message: Message) -> Quality:
    return score_message(draft_of(message, gather(message)))


def take_quality(message: Message, quality: Quality) -> None:
    """Keep what the rules say beside the text; the caller saves."""
    message.quality = quality.score.as_json()
    message.quality_total = quality.score.total
    message.blocked = list(dict.fromkeys(block.name for block in quality.blocked))
    message.word_count = quality.words
