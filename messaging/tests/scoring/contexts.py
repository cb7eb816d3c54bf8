"""People who write and people who are written to, for the labelled pairs and the tables of cases."""

import json
from dataclasses import replace
from pathlib import Path

from messaging.scoring.draft import Channel, Contact, Draft, MessageType, Sender
from messaging.scoring.filed import read_draft

SENDERS = {
    "backend": Sender(first_name="Ana", last_name="Silva", role="Backend engineer"),
    "nurse": Sender(first_name="Priya", last_name="Nair", role="Registered nurse"),
    "finance": Sender(first_name="Tom", last_name="Becker", role="Financial controller"),
    "stadtwerke": Sender(first_name="Jonas", last_name="Weber", role="Elektroingenieur"),
    "warehouse": Sender(first_name="Marcus", last_name="Lee", role="Shift lead"),
    "unknown": Sender(first_name="Omar", last_name="Haddad", role="Data analyst"),
    "solera": Sender(first_name="Lucía", last_name="Romero", role="Responsable de marketing"),
}

CONTACTS = {
    "backend": Contact(
        first_name="John",
        last_name="Meyer",
        company="Acme Pay",
        title="Technical Recruiter",
        specialty="Backend and payments",
        research="John posted that Acme Pay is moving its ledger from a monolith to Go services. The "
        "payments "
        "team in Lisbon doubles to 24 engineers this year. He spoke at Web Summit about why take-home "
        "tests "
        "put good people off.",
    ),
    "nurse": Contact(
        first_name="Maria",
        last_name="Gonzalez",
        company="St. Luke's Hospital",
        title="Nurse Recruiter",
        specialty="Critical care",
        research="St. Luke's opens an 18-bed cardiac step-down unit in March. Maria wrote that they "
        "want nurses "
        "who can precept residents from day one. The hospital keeps its Magnet status since 2011.",
    ),
    "finance": Contact(
        first_name="Lena",
        last_name="Hoffmann",
        company="Northgate Talent",
        title="Senior Consultant",
        specialty="Controllers for manufacturers",
        research="Lena places controllers with mid-sized manufacturers. Her article argues that the "
        "month-end "
        "close is where family-owned firms lose time. She is looking for someone who has lived through "
        "an SAP "
        "S/4HANA rollout.",
    ),
    "stadtwerke": Contact(
        first_name="Sabine",
        last_name="Krüger",
        company="Stadtwerke Lindental",
        title="Leiterin Personal",
        specialty="Technische Berufe",
        research="Die Stadtwerke Lindental bauen bis 2028 zwölf Umspannwerke um. Frau Krüger sagte der "
        "Zeitung, "
        "dass Ingenieure mit Erfahrung in der Schutztechnik fehlen.",
    ),
    "warehouse": Contact(
        first_name="Dana",
        last_name="Whitfield",
        company="Kestrel Logistics",
        title="Talent Partner",
        specialty="Warehouse operations",
        research="Kestrel starts a second night shift in Reno in May. Dana wrote that the injury rate "
        "is the "
        "number she is judged by. They replace paper pick lists with voice picking.",
    ),
    "unknown": Contact(
        first_name="Chris",
        last_name="Park",
        company="Brightline",
        title="Recruiter",
        specialty="",
        research="",
    ),
    "solera": Contact(
        first_name="Carlos",
        last_name="Ibáñez",
        company="Solera Energía",
        title="Técnico de selección",
        specialty="Marketing y ventas",
        research="Solera Energía abre tienda online de placas solares en otoño. Carlos publicó que "
        "buscan a "
        "alguien que sepa captar clientes sin gastar en televisión.",
    ),
}

EVIDENCE: dict[str, tuple[str, ...]] = {
    "backend": (
        "Cut payment reconciliation time by 40% by rewriting the nightly batch job in Go",
        "Led a team of 5 engineers at Initech",
        "Moved 12 services to Kubernetes without downtime",
        "Go, PostgreSQL, Kafka",
    ),
    "nurse": (
        "Precepted 9 new graduate nurses on a telemetry floor",
        "Lowered medication errors by 22% with a two-minute huddle before each round",
        "6 years in telemetry and cardiac care",
        "Passed the CCRN exam",
    ),
    "finance": (
        "Shortened the month-end close from 9 to 4 working days",
        "Finance lead for an SAP S/4HANA rollout at 3 plants",
        "Released $1.2M of working capital through a stock review",
    ),
    "stadtwerke": (
        "Schutzkonzepte für 14 Umspannwerke geplant und in Betrieb genommen",
        "Störungsdauer im Mittelspannungsnetz um 18 % gesenkt",
    ),
    "warehouse": (
        "Took recordable injuries from 11 to 3 a year on a shift of 42 people",
        "Trained 60 pickers on voice picking",
        "Forklift and reach truck certified",
    ),
    "unknown": (
        "Built the weekly churn report that 14 account managers use",
        "Cut dashboard load time from 40 to 6 seconds",
    ),
    "solera": (
        "Lancé una tienda online que pasó de 0 a 3.200 pedidos al mes en un año",
        "Reduje el coste de captación un 35 % con contenidos propios",
    ),
}

POSTINGS = {
    "backend": "Senior Backend Engineer, Lisbon. You own ledger services in Go on PostgreSQL and "
    "Kafka, take part "
    "in the on-call rotation and mentor two juniors.",
    "warehouse": "Night Shift Supervisor, Reno. Lead 35 associates, run safety huddles, roll out "
    "voice picking.",
}


PEOPLE = {
    name: read_draft(json.dumps(held).encode())
    for name, held in json.loads((Path(__file__).parent / "messages" / "people.json").read_text()).items()
}
"""As files for `score_message` hold them."""


def draft(context: str, kind: str, body: str, *, subject: str = "", channel: str = "email") -> Draft:
    if context in PEOPLE:
        return replace(
            PEOPLE[context], type=MessageType(kind), channel=Channel(channel), subject=subject, body=body
        )
    return Draft(
        type=MessageType(kind),
        channel=Channel(channel),
        subject=subject,
        body=body,
        sender=SENDERS[context],
        recruiter=CONTACTS[context],
        evidence=EVIDENCE[context],
        posting=POSTINGS.get(context, ""),
    )
