"""`manage.py fetch_series`: what the scheduled task does every day, now."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from labormarket.fetching import configured, fetch
from labormarket.known_series import fetched


class Command(BaseCommand):
    help = (
        "Fetch the newest months of unemployment, payrolls, openings, hires, quits and layoffs from the"
        " public data API of the BLS. What it does not answer stays as it was."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        if not settings.BLS_FETCH:
            raise CommandError("BLS_FETCH is off, so nothing was fetched.")
        outcome = fetch(fetched(), bls=configured(), clock=timezone.now)
        if outcome is None:
            raise CommandError("The series are being fetched already.")
        self.stdout.write(f"{len(outcome.answered)} series fetched.")
        if outcome.failed:
            kept = f"{len(outcome.failed)} series stay as they were, {outcome.failed[0]} first."
            raise CommandError(f"{outcome.trouble} {kept}")
