"""What is learned of titles, on a few that are made up."""

import subprocess
import sys

import numpy as np
import pytest

from labormarket.search.building import Described, build
from labormarket.search.learning import learn, softmax
from labormarket.search.parts import LETTERS, PAIR, WORD, numbered, parts_of, weighed
from labormarket.search.titles import TitleIndex

METALS = ["arc", "spot", "gas", "pipe", "seam", "tank"]
ANIMALS = ["dog", "cat", "horse", "cattle", "poultry", "sheep"]


def likeliest(learned: dict[str, np.ndarray], words: list[str]) -> int:
    at, worth = weighed(parts_of(words), learned["parts"], learned["worth"])
    return int(np.argmax(worth @ learned["places"][at].astype(np.float32) @ learned["fits"]))


@pytest.fixture(scope="module")
def learned() -> dict[str, np.ndarray]:
    titles = [[name, "welder"] for name in METALS] + [[name, "groomer"] for name in ANIMALS]
    owners = np.array([0] * len(METALS) + [1] * len(ANIMALS), np.int32)
    return learn(titles * 40, np.tile(owners, 40), [{"torch": 2}, {"fur": 2}])


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (["arc", "welder"], 0),
        (["dog", "groomer"], 1),
        (["laser", "welder"], 0),
        (["laser", "weldman"], 0),
        (["zebra", "grooming"], 1),
        (["poultryman"], 1),
    ],
)
def test_a_title_goes_where_its_words_or_their_letters_do(
    learned: dict[str, np.ndarray], words: list[str], place: int
) -> None:
    assert likeliest(learned, words) == place


def test_the_same_titles_teach_the_same() -> None:
    titles, owners = [["a", "b"], ["a", "c"], ["d", "c"]], np.array([0, 0, 1], np.int32)
    texts = [{"b": 1.0}, {"c": 2.0}]
    once, twice = learn(titles, owners, texts), learn(titles, owners, texts)
    assert once.keys() == twice.keys()
    assert all(np.array_equal(once[name], twice[name]) for name in once)


def test_titles_without_anything_in_common_teach_how_many_each_has() -> None:
    learned = learn([["abc"], ["xyz"], ["uvw"]], np.array([0, 1, 1], np.int32), [{}, {}])
    assert len(learned["parts"]) == 0
    assert learned["often"][1] > learned["often"][0]
    assert build([Described("11-1011.00", ["abc"], {})]).arrays["fits"].shape[1] == 1


def test_a_part_has_the_same_number_in_every_process() -> None:
    code = "from labormarket.search.parts import parts_of; print(parts_of(['arc', 'welder']).tolist())"
    told = [
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        for _ in range(2)
    ]
    assert told == [f"{parts_of(['arc', 'welder']).tolist()}\n"] * 2


def test_the_parts_of_a_title_are_told_apart_by_kind() -> None:
    parts = parts_of(["arc", "welder"]).tolist()
    assert numbered(WORD, "arc") in parts
    assert numbered(LETTERS, "<we") in parts
    assert numbered(PAIR, "arc welder") in parts
    assert numbered(PAIR, "welder arc") not in parts
    assert len(set(parts)) == len(parts)


def test_what_the_parts_tell_has_the_length_of_one() -> None:
    known = parts_of(["arc", "welder"])
    at, told = weighed(parts_of(["arc", "stranger"]), known, np.ones(len(known), np.float32))
    assert 0 < len(at) < len(known)
    assert float(told @ told) == pytest.approx(1)
    assert weighed(parts_of(["arc"]), known[:0], np.zeros(0, np.float32))[0].tolist() == []


def test_shares_of_a_row_sum_to_one() -> None:
    rows = softmax(np.array([[0, 1000], [3, 3]], np.float32))
    assert rows.tolist() == [[0, 1], [0.5, 0.5]]


def test_a_firm_beside_the_job_changes_nothing_that_is_learned() -> None:
    titles = {
        "51-4121.00": [f"{name} welder" for name in METALS],
        "39-2021.00": ["dog groomer", "cat groomer"],
    }
    index = TitleIndex(build([Described(code, named, {}) for code, named in titles.items()]))
    assert [index.find(text, limit=1)[0].code for text in ("xqzt dog groomer", "xqzt arc welder")] == [
        "39-2021.00",
        "51-4121.00",
    ]
