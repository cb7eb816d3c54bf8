import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ranks import GAP, Step, neighbours, place

COLUMN = [("a", 0), ("b", GAP), ("c", 2 * GAP)]


@pytest.mark.parametrize(
    ("before", "after", "position", "rank"),
    [
        (None, None, 0, -GAP),
        ("a", None, 0, -GAP),
        ("b", "a", 1, GAP // 2),
        ("b", None, 1, GAP // 2),
        (None, "a", 1, GAP // 2),
        (None, "c", 3, 3 * GAP),
        # A neighbour has gone: the other one counts.
        ("b", "gone", 1, GAP // 2),
        ("gone", "b", 2, GAP + GAP // 2),
        # Both have gone.
        ("gone", "gone too", 0, -GAP),
        (None, "gone", 3, 3 * GAP),
        ("gone", None, 0, -GAP),
        # Others came between the two, or changed places: what stood above still does.
        ("c", "a", 1, GAP // 2),
        ("a", "c", 3, 3 * GAP),
    ],
)
def test_a_thing_goes_where_its_neighbours_say(
    before: str | None, after: str | None, position: int, rank: int
) -> None:
    placing = place(COLUMN, before=before, after=after)
    assert (placing.position, placing.rank, placing.others) == (position, rank, {})


def test_the_first_of_a_column_needs_no_neighbour() -> None:
    assert place([], before="gone", after="gone").rank == 0


@pytest.mark.parametrize("ranks", [(5, 6), (5, 5)])
def test_a_used_up_gap_renumbers_the_column(ranks: tuple[int, int]) -> None:
    placing = place([("a", ranks[0]), ("b", ranks[1])], after="a")
    assert placing.rank == GAP
    assert placing.others == {"a": 0, "b": 2 * GAP}


@pytest.mark.parametrize(
    ("key", "step", "expected"),
    [
        ("b", None, ("c", "a")),
        ("a", None, ("b", None)),
        ("c", None, (None, "b")),
        ("b", Step.UP, ("a", None)),
        ("a", Step.UP, ("b", None)),
        ("b", Step.DOWN, (None, "c")),
        ("c", Step.DOWN, (None, "b")),
        ("c", Step.TOP, ("a", None)),
        ("a", Step.BOTTOM, (None, "c")),
    ],
)
def test_a_step_names_the_neighbours_it_leads_to(
    key: str, step: Step | None, expected: tuple[str | None, str | None]
) -> None:
    assert neighbours(["a", "b", "c"], key, step) == expected


def test_one_card_alone_has_no_neighbours() -> None:
    assert {neighbours(["a"], "a", step) for step in (None, *Step)} == {(None, None)}


moves = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=60)


@given(moves, st.lists(st.integers(-3, 3), min_size=7, max_size=7))
def test_after_any_moves_the_ranks_tell_the_order_of_a_plain_list(
    moves: list[tuple[int, int]], ranks: list[int]
) -> None:
    """Also from ranks that are equal or too close, as two who add at once leave them."""
    rank_of = dict(enumerate(ranks))
    model = sorted(rank_of, key=lambda key: (rank_of[key], key))
    for key, to in moves:
        others = [other for other in model if other != key]
        model = [*others[:to], key, *others[to:]]
        position = model.index(key)
        before, after = neighbours(model, key)
        placing = place([(other, rank_of[other]) for other in others], before=before, after=after)
        rank_of |= {**placing.others, key: placing.rank}
        assert placing.position == position
        assert sorted(rank_of, key=lambda k: (rank_of[k], k)) == model


@given(st.integers(1, 200))
def test_a_move_into_a_fresh_gap_writes_one_row_only(count: int) -> None:
    column = [(key, key * GAP) for key in range(count)]
    assert all(not place(column, after=key).others for key in range(count))


def test_ten_moves_into_the_same_gap_fit_before_the_column_is_renumbered() -> None:
    column = [("top", 0), ("bottom", GAP)]
    for number in range(10):
        placing = place(column, after="top")
        assert not placing.others
        column = [("top", 0), (f"card {number}", placing.rank), *column[1:]]
    assert place(column, after="top").others
