from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from resumes.ingesting import give_up, ingest_resume
from resumes.models import KEPT_AFTER_DELETION, Resume
from resumes.purging import purge_resumes

FORGOTTEN_AFTER = timedelta(minutes=2)


@shared_task
def read_resume(resume_id: str) -> None:
    resume = Resume.objects.filter(pk=resume_id, deleted_at=None).first()
    if not resume or not resume.is_being_read:
        return
    try:
        ingest_resume(resume=resume, now=timezone.now())
    except Exception:
        # The border of the task: the person gets an answer, the log and the error reporter the exception.
        give_up(resume=resume, now=timezone.now())
        raise


@shared_task
def purge_deleted_resumes() -> None:
    purge_resumes(before=timezone.now() - KEPT_AFTER_DELETION)


@shared_task
def read_forgotten_resumes() -> None:
    """Queue again what a worker that was cut off left behind."""
    forgotten = Resume.objects.being_read_since_before(timezone.now() - FORGOTTEN_AFTER)
    for pk in forgotten.values_list("pk", flat=True):
        read_resume.delay(str(pk))
