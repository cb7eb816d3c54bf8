"""`manage.py load_snapshot [FILE]`: the figures that ship with the product, where none as new are there."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from labormarket.indexing import ask_for_refresh
from labormarket.snapshot.file import SNAPSHOT, Unusable
from labormarket.snapshot.loading import load_snapshot


class Command(BaseCommand):
    help = "Load the snapshot of market figures. Releases that are there as new or newer are left alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path, nargs="?", default=SNAPSHOT)
        parser.add_argument("--no-index", action="store_true", help="ask no worker for the index of titles")

    def handle(self, *, file: Path, **options: Any) -> None:
        try:
            loaded = load_snapshot(file, self.say if options["verbosity"] else str)
        except Unusable as trouble:
            raise CommandError(str(trouble)) from trouble
        if loaded and not options["no_index"]:
            transaction.on_commit(ask_for_refresh)
        if options["verbosity"]:
            for release in loaded:
                self.stdout.write(f"{release.name}, {release.period}: {release.rows:,} rows.")
            if not loaded:
                self.stdout.write("Nothing to load: the releases that are there are as new or newer.")

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
