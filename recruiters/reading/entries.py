from collections.abc import Mapping
from dataclasses import dataclass, field


class UnreadableFile(Exception):
    """Nothing can be read here; `message` says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Entry:
    """One person as a file tells of them: texts by field, where they begin, and what could not be read."""

    line: int
    values: Mapping[str, str] = field(default_factory=dict)
    trouble: str = ""


FIELDS = {
    "first_name": "First name",
    "last_name": "Last name",
    "name": "Full name",
    "title": "Job title",
    "company": "Company",
    "company_type": "Kind of recruiter",
    "email": "E-mail address",
    "phone": "Phone",
    "linkedin_url": "LinkedIn address",
    "specialty": "Roles they fill",
    "industries": "Industries",
    "locations": "Places",
    "salary_from": "Salaries they place, from",
    "salary_to": "Salaries they place, up to",
    "source": "Where you met",
    "stage": "Stage",
    "do_not_contact": "Do not contact",
    "note": "Note",
}
"""What a column or a line of a card can hold; `name` is split into first and last."""


def split_name(values: Mapping[str, str]) -> dict[str, str]:
    """First and last name out of a full one, where the file has no better; the last word is the last name."""
    rest = {name: value for name, value in values.items() if name != "name"}
    if "name" in values and not (rest.get("first_name") or rest.get("last_name")):
        first, _, last = values["name"].strip().rpartition(" ")
        rest["first_name"], rest["last_name"] = (first, last) if first else (last, "")
    if not rest.get("first_name") and rest.get("last_name"):
        rest["first_name"], rest["last_name"] = rest["last_name"], ""
    return rest
