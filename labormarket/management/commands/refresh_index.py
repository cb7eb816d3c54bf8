"""`manage.py refresh_index`: the index of titles, built now rather than by a worker."""

import os
from typing import Any

from django.core.management.base import BaseCommand

from labormarket.indexing import refresh

POLITENESS = 10


class Command(BaseCommand):
    help = "Build the index that titles are searched by, where it is missing or older than the import."

    def handle(self, **options: Any) -> None:  # noqa: ARG002
        os.nice(POLITENESS)
        refresh()
