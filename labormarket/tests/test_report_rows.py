"""One row and one use for each role and place in a month."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from accounts.models import User
from accounts.tests.people import make_ana
from billing.models import UsageCounter
from billing.plans import Feature
from billing.quotas import QuotaExceeded
from labormarket.models import Occupation, Report, ReportKind
from labormarket.models.reports import KEPT_AFTER_DELETION
from labormarket.purging import purge_reports
from labormarket.reporting import counted_report, delete_report, keep_report
from labormarket.tasks import purge_deleted_reports
from labormarket.tests.factories import make_area, make_occupation

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
IN_OCTOBER = datetime(2026, 10, 20, 12, tzinfo=UTC)
FIRST_DAY = datetime(2026, 10, 1, tzinfo=UTC)
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


def test_a_deleted_one_goes_after_thirty_days(ana: User) -> None:
    role, kind = make_occupation(), ReportKind.OPPORTUNITY
    stays = keep(user=ana, occupation=role, at=IN_OCTOBER)
    delete_report(report=keep(user=ana, occupation=role, kind=kind, at=IN_OCTOBER), at=IN_OCTOBER)
    assert purge_reports(before=IN_OCTOBER, at=NOON) == 0
    assert purge_reports(before=NOON - KEPT_AFTER_DELETION, at=NOON) == 1
    assert Report.objects.get() == stays


def test_one_whose_month_still_runs_stays_and_keeps_its_question_free(ana: User) -> None:
    role, last = make_occupation(), datetime(2026, 10, 31, 12, tzinfo=UTC)
    delete_report(report=keep(user=ana, occupation=role, at=FIRST_DAY), at=FIRST_DAY)
    assert purge_reports(before=last, at=last) == 0
    keep(user=ana, occupation=role, at=last)
    assert used(Feature.SKILLS_GAP) == 1
    assert purge_reports(before=NOON, at=NOON) == 0, "it is deleted no more"


def test_the_nightly_task_purges_what_was_deleted_long_ago(ana: User) -> None:
    now = timezone.now()
    long_ago, lately = now - timedelta(days=90), now - KEPT_AFTER_DELETION + timedelta(minutes=5)
    role = make_occupation()
    delete_report(report=keep(user=ana, occupation=role, at=long_ago), at=long_ago)
    stays = keep(user=ana, occupation=role, kind=ReportKind.OPPORTUNITY, at=long_ago)
    delete_report(report=stays, at=lately)
    assert settings.CELERY_BEAT_SCHEDULE["purge-deleted-reports"]["task"] == purge_deleted_reports.name
    purge_deleted_reports()
    assert Report.objects.get() == stays


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
