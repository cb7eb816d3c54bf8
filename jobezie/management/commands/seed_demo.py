from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

import messaging.demo
import pipeline.demo
import recruiters.demo
import resumes.demo
from accounts.models import User
from labormarket.tasks import leave_demo_reports

EMAIL = "demo@jobezie.example"
PASSWORD = "demo-jobezie-2026"  # noqa: S105 - printed by `make run` for everyone on this machine
# From the lower floors up. Each leaves what a few weeks of use would, and nothing where there is something.
TRACES = (resumes.demo, recruiters.demo, messaging.demo, pipeline.demo)


class Command(BaseCommand):
    help = "Make the demo account with what a few weeks of use leave behind, once; prints its login."

    def handle(self, *_args: Any, **_options: Any) -> None:
        if not settings.LOCAL:
            raise CommandError("The demo account has a public password; it is made on a local site only.")
        user = User.objects.filter(email__iexact=EMAIL).first() or make_demo()
        for app in TRACES:
            with transaction.atomic():
                app.leave_traces(user=user, at=timezone.now())
        # A worker's work, as its first search builds the index of titles.
        leave_demo_reports.delay_on_commit(user.pk)
        self.stdout.write(f"Demo login: {EMAIL}, password {PASSWORD}")


@transaction.atomic
def make_demo() -> User:
    user = User.objects.create_user(EMAIL, PASSWORD, first_name="Maya", last_name="Lindqvist")
    EmailAddress.objects.update_or_create(
        user=user, email=EMAIL, defaults={"verified": True, "primary": True}
    )
    profile = user.profile
    profile.location = "Minneapolis, MN"
    profile.current_role = "Senior data analyst"
    profile.years_experience = 8
    profile.target_roles = ["Data analyst", "Analytics manager"]
    profile.target_industries = ["Health care", "Food and retail"]
    profile.technical_skills = ["SQL", "Python", "Tableau"]
    profile.salary_expectation = 105_000
    profile.preferences = {"timezone": "America/Chicago"}
    profile.save()
    return user
