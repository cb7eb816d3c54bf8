from django.db import transaction

from accounts.models import User
from resumes.models import Resume


@transaction.atomic
def choose_master(*, user: User, resume: Resume) -> None:
    """Make one resume the person's master; there is at most one."""
    mine = Resume.objects.select_for_update().for_user(user)
    mine.filter(is_master=True).exclude(pk=resume.pk).update(is_master=False)
    mine.filter(pk=resume.pk).update(is_master=True)
