from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from resumes.correcting import correct_entry
from resumes.ingesting import ingest_resume
from resumes.models import Posting, Resume
from resumes.samples import sample_file, sample_posting
from resumes.uploading import keep_file

EMAIL = "demo@jobezie.example"
PASSWORD = "demo-jobezie-2026"  # noqa: S105 - printed by `make run` for everyone on this machine


class Command(BaseCommand):
    help = "Make the demo account with what a few weeks of use leave behind, once; prints its login."

    def handle(self, *_args: Any, **_options: Any) -> None:
        if not settings.LOCAL:
            raise CommandError("The demo account has a public password; it is made on a local site only.")
        if not User.objects.filter(email__iexact=EMAIL).exists():
            make_demo()
        self.stdout.write(f"Demo login: {EMAIL}, password {PASSWORD}")


@transaction.atomic
def make_demo() -> None:
    user = User.objects.create_user(EMAIL, PASSWORD, first_name="Maya", last_name="Lindqvist")
    EmailAddress.objects.update_or_create(
        user=user, email=EMAIL, defaults={"verified": True, "primary": True}
    )
    profile = user.profile
    profile.location = "Minneapolis, MN"
    profile.current_role = "Senior data analyst"
    profile.years_experience = 8
    profile.target_roles = ["Data analyst", "Analytics manager"]
    profile.technical_skills = ["SQL", "Python", "Tableau"]
    profile.save()
    current = _resume(user, "data-analyst.pdf", title="Data analyst 2026", role="Data analyst")
    draft = _resume(user, "first-draft.txt", title="First draft, years ago")
    if draft.is_ready:
        values = {"label": "Reporting analyst"}
        correct_entry(resume=draft, section="basics", index=0, values=values, revision=draft.revision)
    Posting.objects.create(
        resume=current, title="Senior data analyst, Riverbend Foods", text=sample_posting()
    )


def _resume(user: User, sample: str, *, title: str, role: str = "") -> Resume:
    """Read here and not by a worker: the demo is complete when the first page shows."""
    name, kind, data = sample_file(sample)
    resume = keep_file(user=user, data=data, kind=kind, name=name, title=title, role=role)
    ingest_resume(resume=resume, now=timezone.now())
    return Resume.objects.get(pk=resume.pk)
