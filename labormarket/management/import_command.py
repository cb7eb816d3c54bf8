from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DataError, IntegrityError, transaction

from labormarket.importing.alone import wait_for_turn
from labormarket.importing.reading import Published, opened
from labormarket.importing.refusing import Refused


class ImportCommand(BaseCommand):
    """`PATH-or-URL` in, all of it or nothing; `bring_in` does the work and reports with `say`."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("where", metavar="PATH-or-URL", help="a file, a folder or an https address")

    def handle(self, *, where: str, **options: Any) -> None:
        self.quiet = options["verbosity"] == 0
        try:
            with opened(where) as published, transaction.atomic():
                wait_for_turn()
                self.bring_in(published, options)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        except (DataError, IntegrityError) as error:
            reason = str(error).strip().splitlines()[0]
            raise CommandError(
                f"{where}: the database refuses it ({reason}). Nothing was imported."
            ) from error

    def bring_in(self, published: Published, options: dict[str, Any]) -> None:
        raise NotImplementedError

    def say(self, line: str) -> None:
        if not self.quiet:
            self.stdout.write(line)
            self.stdout.flush()
