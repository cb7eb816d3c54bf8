from argparse import ArgumentParser
from typing import Any, ClassVar

from django.utils import timezone

from labormarket.importing.reading import Published
from labormarket.importing.series.release import import_series
from labormarket.management.import_command import ImportCommand
from labormarket.models import Source


class SeriesCommand(ImportCommand):
    """Imports the series of its `sources` and passes over others."""

    sources: ClassVar[tuple[Source, ...]]

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        told = "the series ID, where neither column nor file name tells it"
        parser.add_argument("--series", default="", help=told)

    def bring_in(self, published: Published, options: dict[str, Any]) -> None:
        today, series = timezone.now().date(), options["series"]
        counts = import_series(published, sources=self.sources, today=today, series=series)
        self.say(f"{len(counts)} series with {sum(counts.values()):,} months.")
