"""What follows here from what happens below: a changed profile changes how everybody fits."""

from typing import Any

from django.db.models.signals import post_save

from accounts.models import Profile
from recruiters.models import Recruiter
from recruiters.tasks import rescore_recruiters_of


def rescore_after_profile(*, instance: Profile, created: bool, raw: bool = False, **_: Any) -> None:
    if not created and not raw and Recruiter.objects.for_user(instance.user_id).exists():
        rescore_recruiters_of.delay_on_commit(str(instance.user_id))


post_save.connect(rescore_after_profile, sender=Profile)
