"""Briefs of the people of the scoring tests, from all that is known down to nothing."""

from messaging.scoring.draft import Channel, Contact, MessageType
from messaging.tests.scoring.contexts import CONTACTS, EVIDENCE, POSTINGS
from messaging.writing.brief import Brief, Person, Posting

PEOPLE = {
    "backend": Person(
        "Ana", "Silva", "Backend engineer", ("Senior backend engineer",), ("Go", "PostgreSQL"), 7
    ),
    "nurse": Person("Priya", "Nair", "Registered nurse", (), ("Telemetry", "ACLS", "Epic"), 6),
    "finance": Person("Tom", "Becker", "Financial controller", (), ("SAP", "IFRS"), 12),
    "warehouse": Person("Marcus", "Lee", "Shift lead", ("Night shift supervisor",), ("Forklift",), None),
    "unknown": Person("Omar", "Haddad", "Data analyst", (), ("SQL", "Tableau"), None),
}
TITLES = {"backend": "Senior Backend Engineer", "warehouse": "Night Shift Supervisor"}
NOTES = {
    "backend": ("Talked about their on-call rotation and how the ledger moves table by table.",),
    "nurse": ("Phone screen. We discussed how residents round with the charge nurse; she sends times.",),
    "finance": ("She explained why the rollout slipped by a quarter.",),
}


def make_brief(
    context: str,
    kind: str,
    *,
    channel: str = "email",
    seed: str = "1",
    taken: frozenset[str] = frozenset(),
    earlier: tuple[str, ...] = (),
) -> Brief:
    title = TITLES.get(context, "")
    return Brief(
        type=MessageType(kind),
        channel=Channel(channel),
        person=PEOPLE[context],
        recruiter=CONTACTS[context],
        achievements=EVIDENCE[context],
        posting=Posting.read(POSTINGS.get(context, ""), title=title),
        notes=NOTES.get(context, ()),
        earlier=earlier,
        seed=seed,
        taken=taken,
    )


def poor_brief(level: str, kind: str, *, seed: str = "1", taken: frozenset[str] = frozenset()) -> Brief:
    """`role`: a role and a company; `company`, `skills`: only these; `nothing`."""
    person = {
        "role": Person("Ana", "Silva", "Nurse"),
        "skills": Person(skills=("SQL", "Excel", "care planning")),
    }
    recruiter = {"role": Contact("Sam", "Lee", "Acme"), "company": Contact(company="Acme")}
    return Brief(
        type=MessageType(kind),
        person=person.get(level, Person()),
        recruiter=recruiter.get(level, Contact()),
        seed=seed,
        taken=taken,
    )
