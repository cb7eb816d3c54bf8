"""`manage.py build_snapshot [--to FILE]`: what has been imported, as the file that ships with the product."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from labormarket.snapshot.building import NothingImported, build_snapshot
from labormarket.snapshot.file import SNAPSHOT


class Command(BaseCommand):
    help = "Build the snapshot of market figures from what has been imported."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", metavar="FILE", type=Path, default=SNAPSHOT, help="default: %(default)s")

    def handle(self, *, to: Path, **options: Any) -> None:
        try:
            size = build_snapshot(to)
        except (NothingImported, OSError) as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"{to}: {size:,} bytes.")
