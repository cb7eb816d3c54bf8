import pytest
from django.utils import timezone

import recruiters.demo
from accounts.models import User
from pipeline.demo import leave_traces
from pipeline.due import due_of
from pipeline.models import Activity, Application
from pipeline.own_time import own_zone

pytestmark = pytest.mark.django_db


def test_the_demo_has_a_past_and_something_to_do_and_is_made_once(ana: User) -> None:
    now = timezone.now()
    recruiters.demo.leave_traces(user=ana, at=now)
    counts = set()
    for _ in range(2):
        leave_traces(user=ana, at=now)
        counts.add((Application.objects.count(), Activity.objects.count()))
    assert len(counts) == 1
    assert Activity.objects.filter(by_hand=True).count() == 1
    assert {activity.kind for activity in Activity.objects.all()} >= {"interview_completed", "message_sent"}
    due = due_of(ana, now=now, zone=own_zone(ana))
    assert due.waiting
    assert due.coming
