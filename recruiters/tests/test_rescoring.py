from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone

from accounts.models import User
from recruiters import tasks
from recruiters.models import Recruiter, TouchKind
from recruiters.rescoring import rescore, rescore_all_of
from recruiters.tests.factories import make_note, make_recruiter
from recruiters.touching import log_touch

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def test_one_costs_four_queries(ana: User, django_assert_num_queries: Any) -> None:
    recruiter = make_recruiter(user=ana)
    with django_assert_num_queries(4):
        rescore(recruiter, at=timezone.now())


def test_it_writes_nothing_but_the_scores(ana: User) -> None:
    stale = make_recruiter(user=ana)
    Recruiter.objects.filter(pk=stale.pk).update(company="Changed elsewhere", next_action="Call")
    rescore(stale, at=timezone.now())
    stale.refresh_from_db()
    assert (stale.company, stale.next_action) == ("Changed elsewhere", "Call")


@pytest.mark.parametrize("count", [3, 30])
def test_all_of_a_person_cost_the_same_for_any_number(
    ana: User, count: int, django_assert_num_queries: Any
) -> None:
    for _ in range(count):
        recruiter = make_recruiter(user=ana)
        make_note(recruiter=recruiter)
        log_touch(recruiter=recruiter, kind=TouchKind.SENT, at=timezone.now())
    with django_assert_num_queries(9):
        assert rescore_all_of(ana.pk, at=timezone.now() + 9 * DAY) == count


def test_as_time_passes_a_follow_up_falls_due_and_passes(ana: User) -> None:
    now = timezone.now()
    recruiter = make_recruiter(user=ana)
    log_touch(recruiter=recruiter, kind=TouchKind.SENT, at=now)
    fresh = recruiter.engagement_total or 0
    rescore_all_of(ana.pk, at=now + 15 * DAY)
    recruiter.refresh_from_db()
    assert recruiter.follow_up_on is None
    assert (recruiter.engagement_total or 0) < fresh


def test_one_by_one_and_all_together_agree(ana: User) -> None:
    now = timezone.now()
    recruiter = make_recruiter(user=ana, industries=["Retail"], company_type="agency")
    make_note(recruiter=recruiter)
    log_touch(recruiter=recruiter, kind=TouchKind.SENT, at=now - 6 * DAY)
    rescore(recruiter, at=now)
    assert rescore_all_of(ana.pk, at=now) == 0


def test_a_changed_profile_rescores_in_the_background(ana: User, run_tasks: Callable[[], Any]) -> None:
    recruiter = make_recruiter(user=ana, industries=["Retail"])
    assert recruiter.fit_total is None
    with run_tasks():
        ana.profile.target_industries = ["Retail"]
        ana.profile.save()
    recruiter.refresh_from_db()
    assert recruiter.fit_total is not None


def test_a_new_person_queues_nothing(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    queued: list[str] = []
    monkeypatch.setattr(tasks.rescore_recruiters_of, "delay_on_commit", queued.append)
    user = User.objects.create_user("new@example.com", "Correct-horse-9", first_name="N", last_name="N")
    user.profile.save()
    assert queued == []


def test_the_night_asks_for_everybody_once(monkeypatch: pytest.MonkeyPatch, ana: User, mallory: User) -> None:
    queued: list[UUID] = []
    monkeypatch.setattr(tasks.rescore_recruiters_of, "delay", lambda pk: queued.append(UUID(pk)))
    for _ in range(3):
        make_recruiter(user=ana)
    make_recruiter(user=mallory, archived_at=timezone.now())
    tasks.rescore_recruiters()
    assert queued == [ana.pk]
