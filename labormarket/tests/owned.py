"""Ana's market reports, for the test that Mallory gets at none of them (tests/test_ownership.py)."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from accounts.models import User
from labormarket.models import Occupation, Report, ReportKind
from labormarket.tests.factories import DEVELOPER

NOTHING: dict[str, Any] = {
    "rated": True,
    "percent": None,
    "matched": 0,
    "total": 0,
    "unused": [],
    "cited": None,
    "categories": [],
}


def things_of(user: User) -> dict[str, str]:
    """The parts of addresses that name things, under `namespace:parameter`. A role is nobody's."""
    role, _ = Occupation.objects.get_or_create(
        code=DEVELOPER, defaults={"title": "Software Developers", "soc": DEVELOPER[:7]}
    )
    report = Report.objects.create(
        user=user,
        kind=ReportKind.SKILLS_GAP,
        occupation=role,
        window=date(2026, 11, 1),
        inputs={"skills": ["SQL"]},
        report=NOTHING,
    )
    return {"labormarket:pk": str(report.pk), "labormarket:code": role.pk}


def _delete() -> None:
    Report.objects.update(deleted_at=timezone.now())


# What must have been done before an address answers its owner.
BEFORE: Mapping[str, Callable[[], None]] = {"labormarket:report-back": _delete}
