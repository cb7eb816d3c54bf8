"""How often the search is right, over the whole of O*NET; `make bench ARGS=titles` measures more of it."""

from pathlib import Path

import pytest
from django.test import Client

from labormarket.finding import find_occupations
from labormarket.indexing import described, refresh
from labormarket.search.building import build
from labormarket.search.titles import TitleIndex
from labormarket.tests.leaving_out import BEST, holders, reached, sampled_pairs, sampled_titles, without

TYPED = Path(__file__).parent / "data" / "titles.tsv"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("market")]
SEED, SAMPLE = 20261101, 500


def test_titles_as_people_type_them_are_known() -> None:
    refresh()
    rows = [line.split("\t") for line in TYPED.read_text(encoding="utf-8").splitlines()]
    found = [([match.code for match in find_occupations(typed)], set(codes.split())) for typed, codes in rows]
    first = sum(codes[:1] != [] and codes[0] in meant for codes, meant in found)
    among = sum(not meant.isdisjoint(codes) for codes, meant in found)
    assert len(rows) >= 350
    assert first / len(rows) >= 0.9
    assert among / len(rows) >= 0.97


def test_titles_that_the_index_has_not_seen_are_placed() -> None:
    """Measured: .608 and .852 where they are gone from everywhere, .696 and .885 where from one of theirs."""
    whole = described()
    answers = holders(whole)
    titles = sampled_titles(whole, SAMPLE, seed=SEED)
    pairs = sampled_pairs(whole, SAMPLE, seed=SEED)
    index = TitleIndex(build(without(whole, titles=titles, pairs=pairs)))

    def find(title: str) -> list[str]:
        return [hit.code for hit in index.find(title, limit=BEST)]

    gone = set(titles)
    once = [title for _, title in pairs if title.casefold() not in gone]
    first, among = reached(titles, answers, find)
    first_once, among_once = reached(once, answers, find)
    assert first >= 0.57
    assert among >= 0.84
    assert first_once >= 0.66
    assert among_once >= 0.87


@pytest.mark.parametrize(
    ("role", "place", "address", "told"),
    [
        ("registered nurse", "Boston", "/market/roles/29-1141.00/?place=0014460", ("$106,180", "64,240")),
        ("software developer", "Austin", "/market/roles/15-1252.00/?place=0012420", ("$134,120", "31,960")),
    ],
)
def test_a_role_and_a_place_lead_to_what_is_published_of_them(
    role: str, place: str, address: str, told: tuple[str, ...], as_ana: Client
) -> None:
    answer = as_ana.get("/market/", {"role": role, "place": place}, follow=True)
    assert answer.redirect_chain[-1][0].startswith(address)
    page = answer.content.decode()
    assert all(figure in page for figure in told)
