"""Whether a job stands in a person's list already."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from accounts.models import User
from pipeline.likeness import same_address, same_job
from pipeline.models import Application

MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Double:
    """Another application that seems to be for the same job, and what of it is the same."""

    application: Application
    because: str


def doubles_of(
    *, user: User, title: str, company: str, url: str, posting: str, but: UUID | None = None
) -> Sequence[Double]:
    """The person's other applications for what seems to be the same job, the likeliest first."""
    address, job = same_address(url), same_job(company, title)
    mine = Application.objects.for_user(user)
    others = (mine.exclude(pk=but) if but else mine).for_listing().order_by("-created_at", "pk")
    same_text = set(others.filter(posting=posting).values_list("pk", flat=True)) if posting.strip() else set()
    found = [(_reason(other, address, job, same_text), other) for other in others]
    return [Double(other, reason) for reason, other in found if reason][:MOST_SHOWN]


def _reason(other: Application, address: str, job: tuple[str, str] | None, same_text: set[Any]) -> str:
    if address and same_address(other.url) == address:
        return "the same address"
    if other.pk in same_text:
        return "the same text"
    return "the same title and company" if job and same_job(other.company, other.title) == job else ""
