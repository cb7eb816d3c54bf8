import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.career import LAST_YEARS, CareerStage
from labormarket.scoring.facts import Cell
from labormarket.scoring.salary import estimate_at, position_of, salary_estimate
from labormarket.scoring.thresholds import YEARS_OF_STAGE
from labormarket.tests.scoring.facts import make_band

BAND = make_band(60_000, 75_000, 90_000, 110_000, 140_000)


@pytest.mark.parametrize(
    ("years", "position", "value"),
    [
        (0, 10, 60_000),
        (3.5, 25, 75_000),
        (5.5, 37.5, 82_500),
        (7.5, 50, 90_000),
        (10, 62.5, 100_000),
        (12.5, 75, 110_000),
        (20, 90, 140_000),
        (45, 90, 140_000),
    ],
)
def test_years_are_placed_among_the_published_percentiles(years: float, position: float, value: int) -> None:
    estimate = salary_estimate(BAND, years=years)
    assert estimate
    assert (estimate.position, estimate.value) == (position, value)


def test_a_stage_stands_for_its_middle_years_and_years_come_first() -> None:
    assert salary_estimate(BAND, stage=CareerStage.MID_LEVEL) == salary_estimate(BAND, years=7.5)
    assert salary_estimate(BAND, years=0, stage=CareerStage.EXECUTIVE) == salary_estimate(BAND, years=0)
    assert salary_estimate(BAND) is None


def test_the_middle_years_are_those_of_the_stages() -> None:
    assert set(YEARS_OF_STAGE) == set(CareerStage.values)
    spans = zip((0, *LAST_YEARS), LAST_YEARS, strict=False)
    assert [YEARS_OF_STAGE[stage] for stage in list(CareerStage)[:4]] == [(a + b) / 2 for a, b in spans]


@pytest.mark.parametrize(
    ("cells", "years"),
    [
        ((60_000, 75_000, None, 110_000, 140_000), 10),
        ((60_000, 75_000, 90_000, None, None), 15),
        ((60_000, 75_000, 90_000, 110_000, Cell(239_200, above=True)), 15),
        ((60_000, 75_000, 90_000, 110_000, Cell(None, above=True)), 30),
        ((None, None, None, None, None), 3),
    ],
)
def test_nothing_is_reckoned_beyond_what_is_published(
    cells: tuple[int | Cell | None, ...], years: float
) -> None:
    estimate = salary_estimate(make_band(*cells), years=years)
    assert estimate
    assert estimate.value is None


@pytest.mark.parametrize(
    ("cell", "note"),
    [
        (Cell(90_000), ""),
        (Cell(), "not published"),
        (Cell(None, above=True), "above what is published"),
        (Cell(239_200, above=True), "or more"),
    ],
)
def test_a_cell_says_what_it_is(cell: Cell, note: str) -> None:
    assert cell.note == note


def test_without_experience_it_is_the_median() -> None:
    assert estimate_at(BAND).value == 90_000


@given(
    cells=st.lists(st.integers(15_000, 400_000), min_size=5, max_size=5).map(sorted),
    years=st.lists(st.floats(0, 60), min_size=2, max_size=2).map(sorted),
)
def test_more_years_never_earn_less_and_never_leave_the_band(cells: list[int], years: list[float]) -> None:
    band = make_band(*cells)
    estimates = [salary_estimate(band, years=count) for count in years]
    values = [estimate.value for estimate in estimates if estimate and estimate.value is not None]
    assert len(values) == 2
    assert cells[0] <= values[0] <= values[1] <= cells[-1]
    assert 10 <= position_of(years[0]) <= position_of(years[1]) <= 90
