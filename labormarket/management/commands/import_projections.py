"""`manage.py import_projections PATH-or-URL`: a release of the Employment Projections."""

from typing import Any

from labormarket.importing.projections.release import import_projections
from labormarket.importing.reading import Published
from labormarket.management.import_command import ImportCommand


class Command(ImportCommand):
    help = (
        "Import a release of the Employment Projections: the table of occupational projections and worker"
        ' characteristics as it is exported, with columns such as "Employment 2024" and "Employment Change,'
        ' 2024-2034". One that is older than what is there is refused.'
    )

    def bring_in(self, published: Published, options: dict[str, Any]) -> None:  # noqa: ARG002
        release = import_projections(published)
        self.say(f"{release}: {release.rows:,} occupations.")
