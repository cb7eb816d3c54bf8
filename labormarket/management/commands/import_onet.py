"""`manage.py import_onet PATH-or-URL`: the text release of the O*NET Database."""

from typing import Any

from django.db import transaction

from labormarket.importing.onet.release import import_onet
from labormarket.importing.reading import Published
from labormarket.indexing import ask_for_refresh
from labormarket.management.import_command import ImportCommand


class Command(ImportCommand):
    help = (
        "Import the text release of the O*NET Database (a ZIP archive, its folder or its https address):"
        " occupations, titles, ratings, technologies, job zones, related occupations and interests."
    )

    def bring_in(self, published: Published, options: dict[str, Any]) -> None:  # noqa: ARG002
        import_onet(published, self.say)
        transaction.on_commit(ask_for_refresh)
