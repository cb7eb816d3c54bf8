"""What a model is told to write. The instructions are ours; everything people wrote travels as material."""

from collections.abc import Callable, Iterator

from ai.prompt import Material, Prompt, Task
from messaging.materials import Materials
from messaging.models import Channel, Message, MessageType

SYSTEM = """\
You write short messages from a job seeker to a recruiter, in the job seeker's own voice.
Use only facts that stand in the materials.
Say about the job seeker only what the resume, the profile or the text they typed says.
Invent no number, employer, title, date, skill, link or shared acquaintance.
Where something is not known, leave it out; never leave a placeholder.
Be specific and plain. Name one thing from the research or the posting, one result of the job seeker's that
bears on it, and ask one easy question.
No flattery, no apologies, no pressure, no markup, no links, no emojis.
Answer with the message alone: no comment before or after it."""

FIRST = "Write a first message. 60 to 130 words. Say why this recruiter in particular."
FOLLOW_UP = (
    "Write a follow-up. 40 to 80 words. Bring one new fact that the earlier messages did not have; do not "
    "write that you are just checking in."
)
THANKS = (
    "Write a thank-you after a conversation. 60 to 120 words. Name what was talked about if the notes say so."
)
CHECK_IN = "Write a check-in to keep in touch. 40 to 90 words. Give something before asking."
IMPROVE = (
    "Improve the message the job seeker typed: keep its facts, its voice and what it asks for; cut what is "
    "empty, make it specific, leave one question. Keep it about as long as it is, or shorter."
)
# A resume is a file that may have passed through other hands: no address in it is repeated.
OWN = {"earlier messages", "what the job seeker typed"}
ASKS = {
    MessageType.INITIAL_OUTREACH: FIRST,
    MessageType.FOLLOW_UP: FOLLOW_UP,
    MessageType.THANK_YOU: THANKS,
    MessageType.CHECK_IN: CHECK_IN,
}
LENGTHS = {
    Channel.LINKEDIN_INVITE: "It is a LinkedIn invitation: at most 280 characters, no subject, no sign-off.",
    Channel.LINKEDIN_MESSAGE: "It is a LinkedIn message: no subject.",
    Channel.LINKEDIN_INMAIL: "It is a LinkedIn InMail: a first line “Subject: …” under 100 characters, then "
    "an empty line, then the text.",
    Channel.EMAIL: "It is an e-mail: a first line “Subject: …” under 70 characters, then an empty line, then "
    "the text with greeting and name.",
    Channel.OTHER: "No subject.",
}


def prompt_of(
    message: Message, materials: Materials, *, improve: bool, fallback: Callable[[], str]
) -> Prompt:
    task = IMPROVE if improve else ASKS[MessageType(message.type)]
    return Prompt(
        task=Task.IMPROVE if improve else Task.MESSAGE,
        system=SYSTEM,
        ask=f"{task} {LENGTHS[Channel(message.channel)]}",
        materials=tuple(_materials(message, materials)),
        max_tokens=700,
        fast=improve,
        fallback=fallback,
    )


def _materials(message: Message, known: Materials) -> Iterator[Material]:
    recruiter = message.recruiter
    yield Material(
        "recruiter",
        _lines(
            ("Name", recruiter.name),
            ("Company", recruiter.company),
            ("Title", recruiter.title),
            ("Specialty", recruiter.specialty),
            ("Industries", ", ".join(map(str, recruiter.industries))),
        ),
    )
    yield Material(
        "job seeker",
        _lines(
            ("Name", f"{known.first_name} {known.last_name}".strip()),
            ("Current or last role", known.role),
            ("Looks for", ", ".join(known.target_roles)),
            ("Skills", ", ".join(known.skills[:40])),
            ("Years of experience", "" if known.years is None else str(known.years)),
        ),
    )
    research = "\n".join((*known.research, *known.research_texts))
    earlier = [f"{m.sent_at:%Y-%m-%d} {m.subject}\n{m.body}" for m in known.earlier]
    typed = f"Subject: {message.subject}\n\n{message.body}" if message.body.strip() else ""
    texts = {
        "resume": "\n".join(known.highlights)[:8000],
        "research about the recruiter or company": research[:8000],
        "posting": known.posting[:8000],
        "notes": "\n".join(known.notes)[:4000],
        "earlier messages": "\n---\n".join(earlier)[:6000],
        "what the job seeker typed": typed,
    }
    for label, text in texts.items():
        if text.strip():
            yield Material(label, text, own=label in OWN)


def _lines(*pairs: tuple[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in pairs if value)
