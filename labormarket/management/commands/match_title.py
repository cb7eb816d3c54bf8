import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from labormarket.finding import find_occupations
from labormarket.imported import one_state
from labormarket.indexing import refresh
from labormarket.models import Occupation

BEST = 5


class Command(BaseCommand):
    help = (
        "Say which occupations titles mean: the best five of each, the best first. With --json a line for"
        ' each title, in their order: a list of {"soc": "15-1252.00", "title": "Software Developers",'
        ' "score": 0.93}, where soc is the O*NET-SOC code and score says how sure it is (0-1). A title that'
        " means nothing gets an empty list."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("titles", nargs="+", metavar="TITLE", help='"-" reads them from lines of stdin')
        parser.add_argument("--json", action="store_true", help="one JSON list a line")

    def handle(self, *, titles: list[str], **options: Any) -> None:
        if not Occupation.objects.exists():
            raise CommandError("There are no occupations yet. Run load_snapshot or import_onet first.")
        if titles == ["-"]:
            titles = [line.rstrip("\n") for line in sys.stdin]
        refresh()
        with one_state():
            for title in titles:
                self.tell(title, as_json=options["json"])

    def tell(self, title: str, *, as_json: bool) -> None:
        found = [
            {"soc": match.code, "title": match.title, "score": match.score}
            for match in find_occupations(title, limit=BEST)
        ]
        if as_json:
            self.stdout.write(json.dumps(found))
            return
        self.stdout.write(title)
        for one in found or [{"soc": "-", "title": "nothing found", "score": 0}]:
            self.stdout.write(f"  {one['soc']:<10}  {one['score']:.2f}  {one['title']}")
