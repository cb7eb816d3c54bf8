"""What a file says of a person, as values of a recruiter or as a sentence on what is wrong."""

import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from accounts.contact import validate_linkedin_url
from accounts.listing import parse_list
from recruiters.models import CompanyType, Recruiter
from recruiters.reading.entries import FIELDS
from recruiters.stages import Stage

TEXTS = ("first_name", "last_name", "title", "company", "email", "phone", "specialty", "source")
LISTS = ("industries", "locations")
AMOUNTS = ("salary_from", "salary_to")
YES = {"1", "yes", "true", "x", "do not contact"}
MOST_LISTED, LONGEST_LISTED = 100, 200
_AMOUNT = re.compile(r"\d[\d,.' \u00a0]*")


class BadValue(Exception):
    """`message` names the field and what to do."""

    def __init__(self, field: str, message: str) -> None:
        self.message = f"{FIELDS[field]}: {message}"
        super().__init__(self.message)


def checked(values: Mapping[str, str]) -> dict[str, Any]:
    """Values for a Recruiter, only of what the file says. Raises BadValue."""
    if not values.get("first_name"):
        raise BadValue("name", "there is no name in this row.")
    found: dict[str, Any] = {name: values[name] for name in TEXTS if values.get(name)}
    found |= {name: _list(name, values[name]) for name in LISTS if values.get(name)}
    found |= {name: _amount(name, values[name]) for name in AMOUNTS if values.get(name)}
    if address := values.get("linkedin_url"):
        found["linkedin_url"] = address if "://" in address else f"https://{address}"
    if kind := values.get("company_type"):
        found["company_type"] = _choice("company_type", kind, CompanyType.choices)
    if stage := values.get("stage"):
        found["stage"] = _choice("stage", stage, [(each.value, each.label) for each in Stage])
    if values.get("do_not_contact", "").casefold() in YES:
        found["do_not_contact"] = True
    _validate(found)
    return found


def _validate(found: Mapping[str, Any]) -> None:
    try:
        Recruiter(**found).clean_fields(exclude={"user"})
        if address := found.get("linkedin_url"):
            validate_linkedin_url(address)
    except ValidationError as error:
        if hasattr(error, "error_dict"):
            name, wrong = next(iter(error.error_dict.items()))
            raise BadValue(name, wrong[0].messages[0]) from error
        raise BadValue("linkedin_url", "this is no page on linkedin.com.") from error


def _list(field: str, text: str) -> list[str]:
    items = parse_list(text.replace(";", "\n"))
    if len(items) > MOST_LISTED or any(len(item) > LONGEST_LISTED for item in items):
        raise BadValue(field, "this is too long.")
    return items


def _amount(field: str, text: str) -> int:
    match = _AMOUNT.fullmatch(text.strip().lstrip("$€£ "))
    digits = re.sub(r"\D", "", re.sub(r"[.,]\d\d$", "", text)) if match else ""
    if not digits or len(digits) > 12:
        raise BadValue(field, "write a yearly amount such as 60000.")
    return int(digits)


def _choice(field: str, text: str, choices: list[tuple[str, str]]) -> str:
    wanted = text.casefold().replace(" ", "_")
    for value, label in choices:
        if wanted in {value.casefold(), label.casefold().replace(" ", "_")}:
            return value
    known = ", ".join(label for _, label in choices)
    raise BadValue(field, f"“{text[:40]}” is none of: {known}.")
