from datetime import datetime

from django.core.files.storage import default_storage

from resumes.models import Resume


def purge_resumes(*, before: datetime) -> int:
    """Remove for good, files first, what was deleted before a moment; returns how many."""
    gone = 0
    for resume in Resume.objects.deleted_before(before).iterator():
        for page in resume.pages:
            default_storage.delete(resume.page_path(page["number"]))
        resume.file.delete(save=False)
        resume.delete()
        gone += 1
    return gone
