"""`make bench`: what pages and parsing cost, each as a ratio to the least that the same work can cost here.

Ratios of CPU time travel between machines, seconds do not. Names choose a part: `make bench ARGS=pages`.
"""

import importlib.util
import os
import sys
import tempfile
from collections.abc import Callable

import django

PARTS = {
    "pages": "tests.bench.pages",
    "boards": "tests.bench.boards",
    "market": "tests.bench.market",
    "titles": "tests.bench.titles",
    "parsing": "tests.bench.parsing",
}


def main(wanted: list[str]) -> int:
    if unknown := set(wanted) - set(PARTS):
        print(f"No such part: {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="jobezie-bench-") as folder:
        # SQLite in a folder of its own, so that neither a server's load nor anybody's data counts.
        for server in ("DATABASE_URL", "REDIS_URL"):
            os.environ.pop(server, None)
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "jobezie.settings"}
        os.environ |= {"REQUESTS_PER_MINUTE": "1000000", "LOG_LEVEL": "WARNING"}
        django.setup()
        for name, module in PARTS.items():
            if (not wanted or name in wanted) and importlib.util.find_spec(module):
                measure: Callable[[], None] = importlib.import_module(module).main
                measure()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
