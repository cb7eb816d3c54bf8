"""What finding an occupation by a title costs, and finds, beside PostgreSQL's trigrams over the same titles.

Sampled alternate titles are taken out of both, from every occupation, and then looked up in turn. PostgreSQL
is asked as one would: the nearest by similarity through a GIN index, the first five occupations of them.
Then as many are taken out of one occupation each and stay where others hold them as well.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from django.core.management import call_command
from psycopg import sql

from labormarket.indexing import described
from labormarket.search import filing
from labormarket.search.building import Described, build
from labormarket.search.titles import TitleIndex
from labormarket.tests.leaving_out import BEST, holders, sampled_pairs, sampled_titles, without
from tests.services import postgres

SEED, SAMPLE, ASKED_OF_POSTGRES, NEAREST = 20260801, 1500, 300, 40
ROUNDS = 3  # the least of which counts, as the machine does other things as well
LIMIT = 30
SIMILAR = """
    SELECT code FROM title WHERE title %% %(asked)s ORDER BY similarity(title, %(asked)s) DESC LIMIT %(most)s
"""

type Ask = Callable[[str], Sequence[str]]


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("load_snapshot", verbosity=0)
    whole = described()
    answers = holders(whole)
    sample = sampled_titles(whole, SAMPLE, seed=SEED)
    left = without(whole, titles=sample)
    ours = asked_of(measured_index(left))
    tell("titles left out, all of them", sample, answers, ours)
    asked = sample[:ASKED_OF_POSTGRES]
    with trigrams(left) as theirs:
        ours_taken, theirs_taken = [
            tell(name, asked, answers, ask)
            for name, ask in (("the same, the first of them", ours), ("  PostgreSQL, pg_trgm", theirs))
        ]
    ratio = theirs_taken / ours_taken
    print(f"  p95 is 1/{ratio:.0f} of PostgreSQL's (at most 1/{LIMIT}){'' if ratio >= LIMIT else '  over'}")
    pairs = sampled_pairs(whole, SAMPLE, seed=SEED)
    once = [title for _, title in pairs]
    tell("left out of one occupation", once, answers, asked_of(measured_index(without(whole, pairs=pairs))))


def asked_of(index: TitleIndex) -> Ask:
    return lambda title: [hit.code for hit in index.find(title, limit=BEST)]


def measured_index(occupations: list[Described]) -> TitleIndex:
    start = time.perf_counter()
    built = build(occupations)
    building = time.perf_counter() - start
    with TemporaryDirectory() as folder:
        path = Path(folder) / "titles.index"
        filing.write(path, built, stamp="bench")
        start = time.perf_counter()
        index = TitleIndex(filing.read(path, stamp="bench"))
        loading = time.perf_counter() - start
        size = path.stat().st_size
    index.find("tehcnician", limit=BEST)
    print(
        f"Titles: {len(built.titles)} spellings, built in {building:.1f} s, read in {loading * 1000:.0f} ms,"
        f" a file of {size / 1e6:.0f} MB that all processes share"
    )
    return index


def tell(name: str, titles: Sequence[str], answers: dict[str, set[str]], ask: Ask) -> float:
    """Seconds of the slowest but one in twenty."""
    taken, first, among = [], 0, 0
    for title in titles:
        spent = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            found = list(ask(title))
            spent.append(time.perf_counter() - start)
        taken.append(min(spent))
        right = answers[title.casefold()]
        first += found[:1] != [] and found[0] in right
        among += not right.isdisjoint(found)
    taken.sort()
    middle, late = taken[len(taken) // 2], taken[len(taken) * 95 // 100]
    hits = f"hit@1 {first / len(titles):.3f}, hit@5 {among / len(titles):.3f}"
    print(f"  {name:<30} p50 {middle * 1000:7.2f} ms   p95 {late * 1000:7.2f} ms   {hits}")
    return late


@contextmanager
def trigrams(occupations: Sequence[Described]) -> Iterator[Ask]:
    """A database for the length of the measurement."""
    server = postgres.find()
    if server is None:
        with postgres.embedded() as server, table(server, occupations) as ask:
            yield ask
    else:
        with table(server, occupations) as ask:
            yield ask


@contextmanager
def table(server: str, occupations: Sequence[Described]) -> Iterator[Ask]:
    name = sql.Identifier(f"jobezie_bench_{time.time_ns()}")
    with psycopg.connect(server, autocommit=True) as outer:
        outer.execute(sql.SQL("CREATE DATABASE {}").format(name))
        try:
            base = server.rpartition("/")[0]
            with psycopg.connect(f"{base}/{name.as_string().strip('"')}", autocommit=True) as link:
                fill(link, occupations)
                yield lambda title: nearest(link, title)
        finally:
            outer.execute(sql.SQL("DROP DATABASE {}").format(name))


def fill(link: psycopg.Connection, occupations: Sequence[Described]) -> None:
    link.execute("CREATE EXTENSION pg_trgm")
    link.execute("CREATE TABLE title (code text, title text)")
    with link.cursor().copy("COPY title FROM STDIN") as rows:
        for one in occupations:
            for title in one.titles:
                rows.write_row((one.code, title))
    link.execute("CREATE INDEX ON title USING gin (title gin_trgm_ops)")
    link.execute("VACUUM ANALYZE title")


def nearest(link: psycopg.Connection, title: str) -> list[str]:
    found = link.execute(SIMILAR, {"asked": title, "most": NEAREST}).fetchall()
    return list(dict.fromkeys(code for (code,) in found))[:BEST]
