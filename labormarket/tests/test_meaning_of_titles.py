"""What words mean by the company that they keep, on a few titles that are made up."""

import numpy as np
import pytest

from labormarket.search.building import Described, build, count
from labormarket.search.meaning import meanings, meanings_of_titles
from labormarket.search.parts import ROOT, STEPS, in_steps, numbered
from labormarket.search.titles import TitleIndex
from labormarket.search.words import root

TITLES = [["ship", "welder"], ["boat", "welder"], ["dog", "groomer"], ["cat", "groomer"], ["horse", "rider"]]
OWNERS = np.array([0, 0, 1, 1, 2], np.int32)
TEXTS = [{"vessel": 3.0, "torch": 2.0}, {"pet": 3.0, "fur": 2.0}, {"saddle": 1.0}]


def meaning(word: str) -> np.ndarray:
    known, rows = meanings(TITLES, OWNERS, TEXTS)
    row: np.ndarray = rows[np.searchsorted(known, numbered(ROOT, root(word)))]
    return row


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("ship", "boat", "cat"),
        ("ship", "vessel", "saddle"),
        ("dog", "pet", "torch"),
        ("horse", "saddle", "fur"),
    ],
)
def test_words_of_one_occupation_mean_alike(word: str, near: str, far: str) -> None:
    assert meaning(word) @ meaning(near) > 0.9
    assert meaning(word) @ meaning(far) < 0.1


def test_a_title_means_what_its_words_do() -> None:
    known, rows = meanings(TITLES, OWNERS, TEXTS)
    titles = [["ship"], ["boat", "boat"], ["ship", "cat"], []]
    told = meanings_of_titles(known, rows, titles, {"ship": 1.0, "boat": 1.0, "cat": 1.0})
    assert told[0] @ told[1] > 0.9
    assert 0.5 < told[2] @ told[0] < 0.9
    assert not told[3].any()


def test_the_same_titles_mean_the_same() -> None:
    (known, rows), (again, same) = meanings(TITLES, OWNERS, TEXTS), meanings(TITLES, OWNERS, TEXTS)
    assert np.array_equal(known, again)
    assert np.array_equal(rows, same)


@pytest.mark.parametrize("occupations", [1, 2])
def test_few_occupations_are_an_index_too(occupations: int) -> None:
    described = [Described(f"11-101{place}.00", ["welder"], {"torch": 1.0}) for place in range(occupations)]
    assert TitleIndex(build(described)).find("welder", limit=5)[0].code == "11-1010.00"


def test_numbers_are_kept_in_steps() -> None:
    assert in_steps(np.array([[-1, 0, 0.5, 1]], np.float32)).tolist() == [[-STEPS, 0, 64, STEPS]]


def test_a_word_of_the_text_alone_leads_to_the_occupation() -> None:
    """No title has "pet" or "vessel"; what is only counted cannot tell."""
    described = [
        Described("51-4121.00", ["Welder", "Ship Welder", "Boat Welder", "Hull Attendant"], {"vessel": 3.0}),
        Described("39-2021.00", ["Groomer", "Dog Groomer", "Cat Groomer", "Fur Attendant"], {"pet": 3.0}),
        Described("39-2011.00", ["Rider", "Horse Rider", "Saddle Attendant"], {"bridle": 3.0}),
    ]
    index = TitleIndex(build(described))
    assert [index.find(f"{word} attendant", limit=1)[0].code for word in ("vessel", "pet")] == [
        "51-4121.00",
        "39-2021.00",
    ]
    assert not len(count(described).arrays["meanings"])
