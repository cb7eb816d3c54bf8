from datetime import datetime

from django.db import transaction
from django.db.models import Q

from recruiters.models import ContactImport, ImportStatus
from recruiters.models.bringing import LATE
from recruiters.tasks import bring_people_in


@transaction.atomic
def start_import(*, bringing: ContactImport, at: datetime) -> bool:
    """Queue the doing, once however often it is asked for, and again where a worker was lost."""
    waiting = Q(status__in=[ImportStatus.OPEN, ImportStatus.FAILED])
    lost = Q(status=ImportStatus.RUNNING, started_at__lt=at - LATE)
    mine = ContactImport.objects.filter(waiting | lost, pk=bringing.pk)
    if not mine.update(status=ImportStatus.RUNNING, started_at=at):
        return False
    bring_people_in.delay_on_commit(str(bringing.pk))
    return True
