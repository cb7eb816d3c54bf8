from uuid import UUID

from celery import shared_task
from django.utils import timezone

from recruiters.bringing.doing import bring_in
from recruiters.models import ContactImport, ImportStatus, Recruiter
from recruiters.rescoring import rescore_all_of
from recruiters.researching import do_research, end_silent


@shared_task
def rescore_recruiters_of(user_id: str) -> None:
    rescore_all_of(UUID(user_id), at=timezone.now())


@shared_task
def rescore_recruiters() -> None:
    """Time passes: what was fresh yesterday is not today. One task a person."""
    people = Recruiter.objects.filter(archived_at=None).values_list("user_id", flat=True).order_by("user_id")
    for user_id in people.distinct().iterator():
        rescore_recruiters_of.delay(str(user_id))


@shared_task
def bring_people_in(import_id: str) -> None:
    bringing = ContactImport.objects.filter(pk=import_id).first()
    if not bringing:
        return
    try:
        bring_in(bringing_id=bringing.pk, at=timezone.now())
    except Exception:
        # The border of the task: the person gets an answer, the log and the error reporter the exception.
        ContactImport.objects.filter(pk=import_id).update(status=ImportStatus.FAILED)
        raise


@shared_task
def research(research_id: str) -> None:
    do_research(research_id=UUID(research_id), at=timezone.now())


@shared_task
def end_silent_researches() -> None:
    end_silent(now=timezone.now())
