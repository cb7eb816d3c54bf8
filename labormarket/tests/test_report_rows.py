"""One row and one use for each role and place in a month."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from accounts.models import User
from accounts.tests.people import make_ana
from billing.models import UsageCounter
from billing.plans import Feature
from billing.quotas import QuotaExceeded
from labormarket.models import Occupation, Report, ReportKind
from labormarket.reporting import counted_report, delete_report, keep_report
from labormarket.tests.factories import make_area, make_occupation

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NEXT_MONTH = datetime(2026, 12, 1, tzinfo=UTC)


def keep(*, user: User, occupation: Occupation, **fields: Any) -> Report:
    given = {"kind": ReportKind.SKILLS_GAP, "area": None, "at": NOON, "total": 40}
    return keep_report(user=user, occupation=occupation, inputs={}, report={}, **{**given, **fields})


def used(feature: Feature) -> int:
    return sum(UsageCounter.objects.filter(feature=feature).values_list("used", flat=True))


def test_worked_out_again_it_counts_once_and_keeps_the_newest(ana: User) -> None:
    role = make_occupation()
    first = keep(user=ana, occupation=role)
    again = keep(user=ana, occupation=role, total=60)
    assert (first.pk, again.total, used(Feature.SKILLS_GAP)) == (again.pk, 60, 1)


def test_each_place_counts_and_the_nation_is_one_of_them(ana: User) -> None:
    role, boston = make_occupation(), make_area(code="0071650", name="Boston", kind="M")
    for area in (boston, boston, None, None):
        keep(user=ana, occupation=role, kind=ReportKind.OPPORTUNITY, area=area)
    assert used(Feature.RESEARCH) == Report.objects.count() == 2


def test_at_the_limit_nothing_is_kept_and_what_is_counted_stays_free(ana: User) -> None:
    role, other = make_occupation(), make_occupation(code="29-1141.00", title="Registered Nurses")
    keep(user=ana, occupation=role)
    with pytest.raises(QuotaExceeded):
        keep(user=ana, occupation=other)
    assert counted_report(user=ana, kind=ReportKind.SKILLS_GAP, occupation=other, area=None, at=NOON) is None
    keep(user=ana, occupation=role)
    keep(user=ana, occupation=other, at=NEXT_MONTH)
    assert used(Feature.SKILLS_GAP) == 2


def test_a_deleted_one_comes_back_without_counting(ana: User) -> None:
    role = make_occupation()
    delete_report(report=keep(user=ana, occupation=role), at=NOON)
    assert not Report.objects.for_user(ana).exists()
    keep(user=ana, occupation=role)
    assert Report.objects.for_user(ana).count() == used(Feature.SKILLS_GAP) == 1


def test_eight_requests_at_once_count_once(transactional_db: None) -> None:
    user, role, start = make_ana(), make_occupation(), Barrier(8)

    def one(_: int) -> None:
        start.wait(30)
        try:
            keep(user=user, occupation=role)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, range(8)))
    assert used(Feature.SKILLS_GAP) == Report.objects.count() == 1
