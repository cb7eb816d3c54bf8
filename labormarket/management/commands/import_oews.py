"""`manage.py import_oews PATH-or-URL [--year YEAR]`: a release of the wage statistics."""

from argparse import ArgumentParser
from typing import Any

from django.utils import timezone

from labormarket.importing.oews.release import import_oews
from labormarket.importing.reading import Published
from labormarket.management.import_command import ImportCommand


class Command(ImportCommand):
    help = (
        "Import a release of Occupational Employment and Wage Statistics, with commas or tabs, also gzipped"
        " or zipped: the official table of all data (AREA, AREA_TYPE, OCC_CODE, TOT_EMP, A_MEAN...) or one"
        " with area_type, area_code, soc_code, employment, annual_mean... It must hold the nation, the states"
        " and the metropolitan areas. One that is older than what is there only adds its national figures,"
        " which tell the change."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--year", type=int, help="of the release, where the file's name does not tell")

    def bring_in(self, published: Published, options: dict[str, Any]) -> None:
        today = timezone.now().date()
        release = import_oews(published, self.say, today=today, year=options["year"])
        if release:
            self.say(f"{release}: {release.rows:,} rows.")
        else:
            self.say("A newer release is there; the national figures of this one were added to it.")
