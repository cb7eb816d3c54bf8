"""What would become of each person in a file: added, merged with somebody known, or left out and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from recruiters.bringing.checking import BadValue, checked
from recruiters.models import ContactImport, Recruiter
from recruiters.reading.entries import Entry
from recruiters.reading.tables import Table, read_entries

ADD, MERGE, SKIP = "add", "merge", "skip"


@dataclass(slots=True)
class Planned:
    """`known` is who this is among the person's recruiters; `lines` are those of the file in their order."""

    lines: list[int]
    values: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    problem: str = ""
    known: Recruiter | None = None
    choice: str = ADD

    @property
    def line(self) -> int:
        return self.lines[0]

    @property
    def name(self) -> str:
        return f"{self.values.get('first_name', '')} {self.values.get('last_name', '')}".strip()

    @property
    def choices(self) -> tuple[str, ...]:
        return () if self.problem else (MERGE, ADD, SKIP) if self.known else (ADD, SKIP)


def plan_import(bringing: ContactImport) -> list[Planned]:
    """One query, for all who are known already."""
    mine = Recruiter.objects.for_user(bringing.user_id).only(
        "first_name", "last_name", "company", "email", "linkedin_url"
    )
    known = {key: recruiter for recruiter in mine for key in signs(_data(recruiter))}
    planned: list[Planned] = []
    here: dict[str, Planned] = {}
    for entry in entries_of(bringing):
        plan = _plan(entry)
        first = next((here[key] for key in signs(plan.values) if key in here), None)
        if first and not plan.problem:
            _fold(plan, into=first)
            continue
        plan.known = next((known[key] for key in signs(plan.values) if key in known), None)
        plan.choice = _choice(plan, bringing.choices.get(str(plan.line), ""))
        planned.append(plan)
        here.update(dict.fromkeys(signs(plan.values), plan) if not plan.problem else {})
    return planned


def entries_of(bringing: ContactImport) -> list[Entry]:
    if not bringing.is_table:
        return [Entry(**entry) for entry in bringing.entries]
    rows = tuple((line, tuple(cells)) for line, cells in bringing.rows)
    return read_entries(Table(tuple(bringing.headings), rows), bringing.columns)


def signs(values: dict[str, Any]) -> list[str]:
    """What tells that two are the same person: an address, a LinkedIn page, or a name and a company."""
    found = []
    if email := values.get("email", ""):
        found.append(f"mail {email.casefold()}")
    if address := values.get("linkedin_url", ""):
        found.append(f"page {urlsplit(address).path.rstrip('/').casefold()}")
    name = f"{values.get('first_name', '')} {values.get('last_name', '')}".strip().casefold()
    if name and values.get("company"):
        found.append(f"name {name} at {values['company'].casefold()}")
    return found


def _data(recruiter: Recruiter) -> dict[str, Any]:
    names: Iterable[str] = ("first_name", "last_name", "company", "email", "linkedin_url")
    return {name: getattr(recruiter, name) for name in names}


def _plan(entry: Entry) -> Planned:
    if entry.trouble:
        return Planned([entry.line], problem=entry.trouble, choice=SKIP)
    try:
        return Planned([entry.line], checked(entry.values), entry.values.get("note", ""))
    except BadValue as bad:
        return Planned([entry.line], dict(entry.values), problem=bad.message, choice=SKIP)


def _fold(plan: Planned, *, into: Planned) -> None:
    """The same person a second time in one file: what is new of her is taken over."""
    into.lines.append(plan.line)
    into.values = {**plan.values, **into.values}
    into.note = "\n".join(dict.fromkeys(filter(None, (into.note, plan.note))))


def _choice(plan: Planned, wanted: str) -> str:
    if wanted in plan.choices:
        return wanted
    return plan.choices[0] if plan.choices else SKIP
