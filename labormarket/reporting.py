"""Keeping what was worked out for a person: one row and one use of her plan a month for a role and place."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from billing import quotas
from billing.plans import Feature
from billing.windows import window_of
from labormarket.models import Area, Occupation, Report, ReportKind

FEATURES = {ReportKind.SKILLS_GAP: Feature.SKILLS_GAP, ReportKind.OPPORTUNITY: Feature.RESEARCH}


@transaction.atomic
def keep_report(
    *,
    user: User,
    kind: ReportKind,
    occupation: Occupation,
    area: Area | None,
    inputs: Mapping[str, Any],
    report: Mapping[str, Any],
    total: int | None,
    at: datetime,
) -> Report:
    """Count one use the first time in a month, and keep what was worked out now. Raises QuotaExceeded.

    Of two requests at once the second waits at the unique key for the first, and then finds its row.
    """
    row, is_first = Report.objects.get_or_create(
        user=user,
        kind=kind,
        occupation=occupation,
        area=area,
        window=_window(kind, at),
        defaults={"created_at": at},
    )
    if is_first:
        quotas.spend(user, FEATURES[kind], at=at)
    row.inputs, row.report, row.total = dict(inputs), dict(report), total
    row.updated_at, row.deleted_at = at, None
    row.save()
    return row


def counted_report(
    *, user: User, kind: ReportKind, occupation: Occupation, area: Area | None, at: datetime
) -> Report | None:
    """The report that this month's use was counted for, deleted or not."""
    mine = Report.objects.filter(user=user, kind=kind, window=_window(kind, at))
    return mine.with_subject().filter(occupation=occupation, area=area).first()


@transaction.atomic
def delete_report(*, report: Report, at: datetime) -> None:
    report.deleted_at = at
    report.save(update_fields=["deleted_at"])


@transaction.atomic
def bring_back_report(*, report: Report) -> None:
    report.deleted_at = None
    report.save(update_fields=["deleted_at"])


def windows_at(at: datetime) -> dict[ReportKind, date]:
    """The first day of the window that each kind of report counts in."""
    return {kind: _window(kind, at) for kind in FEATURES}


def _window(kind: ReportKind, at: datetime) -> date:
    return window_of(FEATURES[kind], at).start
