"""A person and a set of choices become a sheet: what stands on the page, before any page."""

import random
from dataclasses import dataclass, field

from tests.corpus.dates import styles_for
from tests.corpus.duties import fill
from tests.corpus.entries import ORDERS, Arrangement, Entry, Order, arrange_jobs, arrange_schools
from tests.corpus.shapes import Person
from tests.corpus.wording import CONTACT_LABELS, HEADINGS


@dataclass(frozen=True, slots=True)
class Contact:
    """`kind`: email, phone, place or url. `label` stands before it, or is empty."""

    kind: str
    text: str
    label: str = ""

    @property
    def shown(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


@dataclass(slots=True)
class Block:
    """A section: entries, or groups of items under a label ("" for none), or a paragraph."""

    kind: str
    heading: str
    entries: list[Entry] = field(default_factory=list)
    groups: list[tuple[str, list[str]]] = field(default_factory=list)
    text: str = ""

    @property
    def items(self) -> list[str]:
        return [item for _, items in self.groups for item in items]


@dataclass(slots=True)
class Sheet:
    person: Person
    name: str
    headline: str
    contacts: list[Contact]
    blocks: list[Block]
    lang: str
    order: str
    dates: str
    shows_skills: bool

    def block(self, kind: str) -> Block | None:
        return next((block for block in self.blocks if block.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a layout asks of the sheet.

    `aside`: dates in a column of their own. `plain`: no bold or italic tells title from employer.
    `full`: as long as a page and a half. `orders`: names of the orders that suit it, all if empty.
    `sections`: their order on the page.
    """

    aside: bool = False
    plain: bool = False
    orders: tuple[str, ...] = ()
    grouped_skills: bool | None = None
    labels: bool | None = None
    headline: bool = True
    full: bool = False
    sections: tuple[str, ...] = (
        "summary",
        "work",
        "education",
        "skills",
        "projects",
        "certificates",
        "languages",
    )


def suits(order: Order, person: Person, needs: Needs) -> bool:
    if needs.orders and order.name not in needs.orders:
        return False
    if needs.aside and order.name in {"dates-first", "dates-under", "dated-line", "labelled"}:
        return False
    commas = any("," in job.title or "," in job.employer for job in person.jobs)
    dashes = any(" – " in job.title or " – " in job.employer for job in person.jobs)
    if needs.plain and dashes and order.name in {"employer-dash-title", "dated-line"}:
        return False
    return order.apart or not (needs.plain or commas)


def compose(person: Person, needs: Needs, rng: random.Random, order: Order | None = None) -> Sheet:
    lang = person.lang
    order = order or rng.choice([order for order in ORDERS if suits(order, person, needs)])
    how = Arrangement(
        order=order,
        style=rng.choice(styles_for(lang)),
        lang=lang,
        aside=needs.aside,
        grouped=order.groups,
        total=rng.random() < 0.5,
    )
    headings = {kind: rng.choice(words) for kind, words in HEADINGS[lang].items()}
    with_labels = rng.random() < 0.35 if needs.labels is None else needs.labels
    grouped = rng.random() < 0.5 if needs.grouped_skills is None else needs.grouped_skills
    blocks = {
        "summary": Block("summary", headings["summary"], text=person.summary),
        "work": Block(
            "work",
            headings["work"],
            entries=arrange_jobs(
                fill(person.jobs, lang, rng, 5 if needs.full else rng.choice((0, 1, 3))), how
            ),
        ),
        "education": Block(
            "education",
            headings["education"],
            entries=arrange_schools(
                person.schools,
                lang,
                shape=rng.choice(("degree-first", "school-first", "line")),
                aside=needs.aside,
            ),
        ),
        "skills": Block("skills", headings["skills"], groups=skill_groups(person, grouped)),
        "projects": Block(
            "projects",
            headings["projects"],
            groups=[("", [f"{p.name} ({p.year}): {p.description}" for p in person.projects])],
        ),
        "certificates": Block(
            "certificates", headings["certificates"], groups=[("", list(person.certificates))]
        ),
        "languages": Block(
            "languages",
            headings["languages"],
            groups=[("", [f"{name} ({level})" for name, level in person.languages])],
        ),
    }
    kept = [blocks[kind] for kind in needs.sections]
    return Sheet(
        person=person,
        name=person.name + (f", {person.credentials}" if person.credentials else ""),
        headline=person.label if needs.headline and rng.random() < 0.8 else "",
        contacts=contacts(person, rng, with_labels),
        blocks=[block for block in kept if block.text or block.entries or block.items],
        lang=lang,
        order=order.name,
        dates=how.style.name,
        shows_skills="skills" in needs.sections,
    )


def skill_groups(person: Person, grouped: bool) -> list[tuple[str, list[str]]]:
    if grouped and len(person.skills) > 1:
        return [(label, list(names)) for label, names in person.skills]
    return [("", [name for _, names in person.skills for name in names])]


def contacts(person: Person, rng: random.Random, labels: bool) -> list[Contact]:
    def label(kind: str) -> str:
        return rng.choice(CONTACT_LABELS[person.lang][kind]) if labels else ""

    out = [
        Contact("place", person.place, label("place")),
        Contact("phone", person.phone, label("phone")),
        Contact("email", person.email, label("email")),
    ]
    if rng.random() < 0.5:
        rng.shuffle(out)
    return out + [Contact("url", link, label("url")) for link in person.links]
