from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labormarket.charts import WIDE, Axis, Month, axis_over, bars_of, box_of, line_of

PAY = st.integers(min_value=0, max_value=900_000)
VALUES = st.floats(min_value=-1e6, max_value=1e6, allow_nan=False)


def months(*values: float | None, first: date = date(2025, 8, 1)) -> list[Month]:
    start = first.year * 12 + first.month - 1
    return [Month(date((start + n) // 12, (start + n) % 12 + 1, 1), value) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([3.4, 14.8], (0, 5, 10, 15)),
        ([4.1, 4.4], (4.1, 4.2, 4.3, 4.4)),
        ([7, 7], (7, 7.5, 8)),
        ([0], (0, 0.5, 1)),
        ([], (0, 0.5, 1)),
        ([24_900, 239_200], (0, 100_000, 200_000, 300_000)),
        ([-12.5, 26], (-20, -10, 0, 10, 20, 30)),
    ],
)
def test_an_axis_has_round_ticks(values: list[float], ticks: tuple[float, ...]) -> None:
    assert axis_over(values, most=6 if -12.5 in values else 5).ticks == pytest.approx(ticks)


@given(st.lists(VALUES, min_size=1, max_size=30), st.integers(min_value=3, max_value=9))
def test_an_axis_holds_every_value_in_order(values: list[float], most: int) -> None:
    axis = axis_over(values, most=most)
    assert 2 <= len(axis.ticks) <= most
    assert axis.low <= min(values) + 0.001
    assert axis.high >= max(values) - 0.001
    places = [axis.place(value) for value in sorted(values)]
    assert all(0 <= place <= 1 for place in places)
    assert all(before <= after for before, after in pairwise(places))


def test_a_month_that_was_never_collected_is_a_gap() -> None:
    line = line_of(months(4.3, 4.4, None, 4.5, 4.4))
    assert line
    assert line.path.count("M") == 2
    assert line.gaps == (50.0,)
    assert line.lone == ()


def test_a_month_without_a_row_is_the_same_gap() -> None:
    rows = [month for month in months(4.3, 4.4, None, 4.5, 4.4) if month.value is not None]
    assert line_of(rows) == line_of(months(4.3, 4.4, None, 4.5, 4.4))


def test_a_value_between_two_gaps_is_a_dot() -> None:
    line = line_of(months(4.3, 4.4, None, 4.5, None, 4.4, 4.2))
    assert line
    assert [x for x, _ in line.lone] == [50.0]


@pytest.mark.parametrize("values", [(), (4.2,), (None, 4.2, None), (None, None)])
def test_less_than_two_values_are_no_line(values: tuple[float | None, ...]) -> None:
    assert line_of(months(*values)) is None


@given(st.lists(st.none() | VALUES, max_size=60))
def test_a_line_stays_inside_and_goes_to_the_right(values: list[float | None]) -> None:
    line = line_of(months(*values))
    known = [value for value in values if value is not None]
    assert (line is None) == (len(known) < 2)
    if line is None:
        return
    points = [
        tuple(map(float, point.split())) for run in line.path.split("M")[1:] for point in run.split("L")
    ]
    assert all(0 <= x <= WIDE and 0 <= y <= line.high for x, y in [*points, line.last, *line.lone])
    assert all(before[0] < after[0] for before, after in pairwise(points))
    assert len(points) + len(line.lone) == len(known)
    assert line.last[0] == WIDE


@given(st.lists(VALUES, min_size=2, max_size=20, unique=True))
def test_a_higher_value_is_never_drawn_lower(values: list[float]) -> None:
    line = line_of(months(*values))
    assert line
    heights = [float(point.split()[1]) for point in line.path[1:].split("L")]
    order = sorted(range(len(values)), key=lambda n: values[n])
    assert all(heights[low] >= heights[high] for low, high in pairwise(order))


@given(st.lists(PAY, min_size=5, max_size=5), st.booleans())
def test_a_box_stays_inside_in_the_order_of_its_percentiles(pay: list[int], open_end: bool) -> None:
    ordered = sorted(pay)
    box = box_of(ordered, axis_over(ordered), open_end=open_end)
    assert box.ends
    assert box.half
    assert box.median is not None
    assert 0 <= box.ends[0] <= box.half[0] <= box.median <= box.half[1] <= box.ends[1] <= WIDE
    assert box.more == (box.ends[1] if open_end else None)


@pytest.mark.parametrize(
    ("percentiles", "ends", "half", "median"),
    [
        ((None, None, None, None, None), None, None, None),
        ((None, None, 50, None, None), None, None, 50),
        ((10, 20, 50, None, None), (10, 50), None, 50),
        ((10, 20, None, 80, 90), (10, 90), (20, 80), None),
    ],
)
def test_what_is_not_published_is_not_drawn(
    percentiles: tuple[float | None, ...], ends: object, half: object, median: float | None
) -> None:
    box = box_of(percentiles, Axis((0, 50, 100)))
    assert (box.ends, box.half, box.median, box.more) == (ends, half, median, None)


def test_an_open_end_starts_at_the_last_known_percentile() -> None:
    assert box_of((10, 20, 50, None, None), Axis((0, 100)), open_end=True).more == 50


@given(st.lists(st.none() | st.floats(min_value=-100, max_value=100), max_size=30))
def test_bars_are_as_long_as_their_values(values: list[float | None]) -> None:
    bars = bars_of(values)
    pairs = [(value, bar) for value, bar in zip(values, bars, strict=True) if value is not None]
    assert [bar is None for bar in bars] == [value is None for value in values]
    for value, bar in pairs:
        assert bar
        assert bar.below == (value < 0)
        assert bar.start >= 0
        assert bar.start + bar.length <= WIDE + 0.02
    ordered = sorted(pairs, key=lambda pair: abs(pair[0]))
    lengths = [bar.length for _, bar in ordered if bar]
    assert all(before <= after + 0.02 for before, after in pairwise(lengths))
