import pytest
from django.utils import timezone

from accounts.models import User
from billing.models import UsageCounter
from recruiters.demo import PEOPLE, leave_traces
from recruiters.models import Recruiter, Touch
from recruiters.stages import Stage

pytestmark = pytest.mark.django_db


def test_the_demo_has_somebody_at_every_turn_and_is_made_once(ana: User) -> None:
    now = timezone.now()
    for _ in range(2):
        leave_traces(user=ana, at=now)
    mine = Recruiter.objects.for_user(ana)
    assert mine.count() == len(PEOPLE)
    stages = set(mine.values_list("stage", flat=True))
    assert stages == {Stage.NEW, Stage.CONTACTED, Stage.RESPONDED, Stage.INTERVIEWING, Stage.DECLINED}
    assert mine.due(now.date()).exists()
    assert mine.filter(do_not_contact=True).exists()
    assert not mine.filter(priority_total=None).exists()
    assert not Touch.objects.filter(at__gt=now).exists()
    assert not UsageCounter.objects.exists()
