"""What the parser reaches on resumes whose labels are known, on the half it was tuned to and on the other."""

import json
from functools import cache
from pathlib import Path

import pytest

from resumes.parsing import parse
from resumes.parsing.document import Kind
from tests.corpus.making import SPLITS
from tests.corpus.measure import Tally, compare, macro, total
from tests.corpus.once import corpus

LEAST = {"name": 0.97, "email": 0.97, "phone": 0.97, "job_row": 0.60}
LEAST_MACRO = 0.87


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return corpus(tmp_path_factory)


def read_file(path: Path) -> dict[str, Tally]:
    gold = json.loads(path.with_name(f"{path.name}.gold.json").read_text())
    return compare(gold, parse(path.read_bytes(), Kind(path.suffix[1:])).resume)


@cache
def measured(folder: Path, split: str) -> dict[str, Tally]:
    files = sorted(path for path in folder.glob(f"{split}-*") if not path.name.endswith(".gold.json"))
    assert len(files) >= 30
    return total([read_file(path) for path in files])


@pytest.mark.parametrize("split", SPLITS)
def test_the_nine_fields_are_read_well_on_average(folder: Path, split: str) -> None:
    totals = measured(folder, split)
    assert macro(totals) >= LEAST_MACRO, {key: round(tally.f1, 3) for key, tally in totals.items()}


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("field", LEAST)
def test_the_fields_that_everything_hangs_on_are_read(folder: Path, split: str, field: str) -> None:
    tally = measured(folder, split)[field]
    assert tally.f1 >= LEAST[field], tally.misses[:10]
