"""How often the search is right, over the whole of O*NET; `make bench ARGS=titles` measures more of it."""

import random
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from labormarket.finding import find_occupations
from labormarket.indexing import described
from labormarket.search.building import build
from labormarket.search.titles import TitleIndex

TYPED = Path(__file__).parent / "data" / "titles.tsv"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("market")]
SEED, SAMPLE = 20261101, 500


def test_titles_as_people_type_them_are_known() -> None:
    rows = [line.split("\t") for line in TYPED.read_text(encoding="utf-8").splitlines()]
    found = [([match.code for match in find_occupations(typed)], set(codes.split())) for typed, codes in rows]
    first = sum(codes[:1] != [] and codes[0] in meant for codes, meant in found)
    among = sum(not meant.isdisjoint(codes) for codes, meant in found)
    assert len(rows) >= 350
    assert first / len(rows) >= 0.9
    assert among / len(rows) >= 0.97


def test_titles_that_are_taken_out_everywhere_are_still_placed() -> None:
    whole = described()
    codes = defaultdict(set)
    for one in whole:
        for title in one.titles[1:]:
            codes[title.casefold()].add(one.code)
    sample = set(random.Random(SEED).sample(sorted(codes), SAMPLE))
    left = [
        replace(one, titles=[one.titles[0], *(t for t in one.titles[1:] if t.casefold() not in sample)])
        for one in whole
    ]
    index = TitleIndex(build(left))
    found = {title: [hit.code for hit in index.find(title, limit=5)] for title in sample}
    first = sum(found[title][:1] != [] and found[title][0] in codes[title] for title in sample)
    among = sum(not codes[title].isdisjoint(found[title]) for title in sample)
    assert first / SAMPLE >= 0.5
    assert among / SAMPLE >= 0.78


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
