import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.score import Advice, Component, Effect, Evidence, Gate, Scale, Score, best_step


def part(name: str, weight: float, points: float | None, *, gain: float | None = None) -> Component:
    advice = Advice(f"Mend {name}.", gain) if gain is not None else None
    evidence = (Evidence("the words", Effect.EARNED, (3, 4), "why"),)
    return Component(name, name.title(), weight, points, evidence, advice)


def test_a_part_without_data_is_left_out_and_the_others_weigh_a_hundred() -> None:
    score = Score.of([part("a", 60, 30, gain=6), part("b", 20, 20), part("c", 20, None)])
    assert [component.name for component in score.components] == ["a", "b"]
    assert sum(component.weight for component in score.components) == pytest.approx(100)
    assert score.total == 62  # (30 + 20) of 80 points
    assert score.next_steps[0].gain == pytest.approx(7.5)


@pytest.mark.parametrize("points", [-0.5, 10.5])
def test_a_part_cannot_earn_less_than_nothing_or_more_than_its_weight(points: float) -> None:
    with pytest.raises(ValueError, match="points of 10"):
        Score.of([part("a", 10, points)])


def test_a_gate_with_a_cap_holds_the_total_down_and_never_lifts_it() -> None:
    cap = Gate("stuffing", "Too often.", cap=30)
    assert Score.of([part("a", 100, 80)], gate=cap).total == 30
    assert Score.of([part("a", 100, 12)], gate=cap).total == 12


def test_a_gate_without_a_cap_leaves_no_total() -> None:
    assert Score.of([part("a", 100, 80)], gate=Gate("unreadable", "No text.")).total is None


def test_no_parts_make_no_total() -> None:
    assert Score.of([part("a", 100, None)]).total is None


def test_next_steps_come_by_their_gain() -> None:
    score = Score.of([part("a", 50, 0, gain=2), part("b", 30, 0, gain=9), part("c", 20, 20)])
    assert [step.gain for step in score.next_steps] == [9, 2]


def test_the_best_step_gains_most_and_a_step_that_gains_nothing_is_none() -> None:
    steps = [Advice("small", 1), Advice("big", 3), Advice("as big", 3), Advice("nothing", 0)]
    best = best_step(steps)
    assert best is not None
    assert best.text == "big"
    assert best_step([Advice("nothing", 0.01)]) is None


parts = st.lists(
    st.builds(
        lambda weight, share, gain: part("a", weight, None if share is None else weight * share, gain=gain),
        st.floats(1, 100),
        st.none() | st.floats(0, 1),
        st.none() | st.floats(0, 10),
    ),
    max_size=8,
)


def test_what_is_left_out_is_still_told() -> None:
    score = Score.of([part("a", 60, 30), part("b", 40, None)])
    assert [component.name for component in score.left_out] == ["b"]


@pytest.mark.parametrize(("factor", "total"), [(0.1, 5), (1.0, 50), (1.5, 75), (3.0, 100)])
def test_a_scale_multiplies_the_sum_up_to_a_hundred(factor: float, total: int) -> None:
    score = Score.of([part("a", 100, 50, gain=10)], scale=Scale(factor, "because"))
    assert score.total == total
    assert score.earned == 50
    assert score.next_steps[0].gain == pytest.approx(10 * factor)


def test_a_report_from_before_scales_is_read() -> None:
    report = Score.of([part("a", 100, 50)]).as_json()
    del report["scale"], report["left_out"]
    assert Score.from_json(report).total == 50


scales = st.none() | st.builds(Scale, st.floats(0, 3), st.text())


@given(
    parts,
    st.none() | st.builds(Gate, st.text(), st.text(), st.text(), st.none() | st.integers(0, 100)),
    scales,
)
def test_a_report_comes_back_from_json_as_it_was(
    components: list[Component], gate: Gate | None, scale: Scale | None
) -> None:
    score = Score.of(components, gate=gate, rules="test-1", scale=scale)
    stored = json.loads(json.dumps(score.as_json()))
    assert Score.from_json(stored) == score
    assert stored["total"] == score.total


@given(parts, scales)
def test_the_total_stays_between_nothing_and_a_hundred(
    components: list[Component], scale: Scale | None
) -> None:
    total = Score.of(components, scale=scale).total
    assert total is None or 0 <= total <= 100
