from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from accounts.models import User
from core.placing import MovedOn
from recruiters.models import Recruiter, StageChange
from recruiters.moving import move_recruiter, put_recruiter, take_back_move
from recruiters.signals import stage_change_undone, stage_changed
from recruiters.stages import Stage
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=4)


@pytest.fixture
def heard() -> Iterator[list[dict[str, Any]]]:
    news: list[dict[str, Any]] = []

    def hear(sender: Any, signal: Any, **what: Any) -> None:
        news.append(what)

    stage_changed.connect(hear)
    stage_change_undone.connect(hear)
    yield news
    stage_changed.disconnect(hear)
    stage_change_undone.disconnect(hear)


def column(user: User, stage: Stage) -> list[str]:
    rows = Recruiter.objects.for_user(user).filter(stage=stage).order_by("rank", "pk")
    return [row.first_name for row in rows]


def three(user: User, stage: Stage = Stage.CONTACTED) -> dict[str, Recruiter]:
    return {
        name: make_recruiter(user=user, first_name=name, stage=stage, rank=rank * 1024, at=NOW)
        for rank, name in enumerate(["Ada", "Ben", "Cleo"])
    }


def test_a_change_of_stage_is_dated_kept_and_told_once(ana: User, heard: list[dict[str, Any]]) -> None:
    recruiter = make_recruiter(user=ana, at=NOW)
    moved = move_recruiter(recruiter=recruiter, stage=Stage.CONTACTED, at=LATER)
    assert (moved.stage, moved.stage_at) == (Stage.CONTACTED, LATER)
    change = StageChange.objects.get()
    assert (change.before, change.after, change.at) == (Stage.NEW, Stage.CONTACTED, LATER)
    assert [(news["before"], news["after"], news["change"]) for news in heard] == [
        (Stage.NEW, Stage.CONTACTED, change)
    ]


def test_who_comes_into_a_column_stands_on_top_or_where_the_neighbours_say(ana: User) -> None:
    cards = three(ana)
    newcomer = make_recruiter(user=ana, first_name="Dee", at=NOW)
    move_recruiter(recruiter=newcomer, stage=Stage.CONTACTED, at=LATER)
    assert column(ana, Stage.CONTACTED) == ["Dee", "Ada", "Ben", "Cleo"]
    other = make_recruiter(user=ana, first_name="Eve", at=NOW)
    move_recruiter(recruiter=other, stage=Stage.CONTACTED, at=LATER, after=cards["Ada"].pk)
    assert column(ana, Stage.CONTACTED) == ["Dee", "Ada", "Eve", "Ben", "Cleo"]


def test_a_place_within_the_column_changes_neither_the_stage_nor_its_date(
    ana: User, heard: list[dict[str, Any]]
) -> None:
    cards = three(ana)
    move = put_recruiter(
        recruiter=cards["Ada"], stage=Stage.CONTACTED, at=LATER, before=None, after=cards["Cleo"].pk
    )
    assert column(ana, Stage.CONTACTED) == ["Ben", "Cleo", "Ada"]
    assert (move.position, move.change, move.recruiter.stage_at) == (2, None, NOW)
    assert not StageChange.objects.exists()
    assert heard == []


def test_moving_twice_changes_nothing_more(ana: User, heard: list[dict[str, Any]]) -> None:
    cards = three(ana)
    for _ in range(2):
        move_recruiter(recruiter=cards["Cleo"], stage=Stage.RESPONDED, at=LATER)
    assert StageChange.objects.count() == len(heard) == 1
    for _ in range(2):
        move_recruiter(recruiter=cards["Ben"], stage=Stage.CONTACTED, at=LATER)
    assert column(ana, Stage.CONTACTED) == ["Ada", "Ben"]


def test_a_neighbour_of_somebody_else_counts_as_gone(ana: User, mallory: User) -> None:
    three(ana)
    stranger = make_recruiter(user=mallory, stage=Stage.CONTACTED, rank=500)
    card = make_recruiter(user=ana, first_name="Dee")
    move_recruiter(recruiter=card, stage=Stage.CONTACTED, at=LATER, before=stranger.pk)
    assert column(ana, Stage.CONTACTED) == ["Dee", "Ada", "Ben", "Cleo"]


def test_a_used_up_gap_keeps_the_order(ana: User) -> None:
    cards = three(ana)
    Recruiter.objects.filter(pk=cards["Ben"].pk).update(rank=1)
    card = make_recruiter(user=ana, first_name="Dee")
    move_recruiter(recruiter=card, stage=Stage.CONTACTED, at=LATER, after=cards["Ada"].pk)
    assert column(ana, Stage.CONTACTED) == ["Ada", "Dee", "Ben", "Cleo"]
    ranks = Recruiter.objects.for_user(ana).order_by("rank").values_list("rank", flat=True)
    assert list(ranks) == [0, 1024, 2048, 3072]


def test_an_archived_recruiter_does_not_move(ana: User) -> None:
    recruiter = make_recruiter(user=ana, archived_at=NOW)
    with pytest.raises(Recruiter.DoesNotExist):
        move_recruiter(recruiter=recruiter, stage=Stage.OFFER, at=LATER)


def test_undoing_brings_back_stage_place_and_days_and_leaves_no_trace(
    ana: User, heard: list[dict[str, Any]]
) -> None:
    cards = three(ana)
    move = put_recruiter(recruiter=cards["Ben"], stage=Stage.OFFER, at=LATER)
    assert move.change
    back = take_back_move(
        recruiter=cards["Ben"],
        change=move.change.pk,
        at=LATER,
        before=cards["Cleo"].pk,
        after=cards["Ada"].pk,
    )
    assert (back.stage, back.stage_at) == (Stage.CONTACTED, NOW)
    assert column(ana, Stage.CONTACTED) == ["Ada", "Ben", "Cleo"]
    assert not StageChange.objects.exists()
    assert heard[-1]["change"] == move.change.pk


def test_undoing_goes_back_to_the_date_of_the_move_before(ana: User) -> None:
    recruiter = make_recruiter(user=ana, at=NOW)
    move_recruiter(recruiter=recruiter, stage=Stage.CONTACTED, at=LATER)
    move = put_recruiter(recruiter=recruiter, stage=Stage.OFFER, at=LATER + timedelta(days=1))
    assert move.change
    back = take_back_move(recruiter=recruiter, change=move.change.pk, at=LATER + timedelta(days=2))
    assert (back.stage, back.stage_at) == (Stage.CONTACTED, LATER)


def test_what_has_moved_on_or_was_undone_is_not_undone(ana: User, heard: list[dict[str, Any]]) -> None:
    recruiter = make_recruiter(user=ana, at=NOW)
    first = put_recruiter(recruiter=recruiter, stage=Stage.CONTACTED, at=LATER)
    second = put_recruiter(recruiter=recruiter, stage=Stage.OFFER, at=LATER + timedelta(hours=1))
    assert first.change
    assert second.change
    for change in (first.change.pk, uuid4()):
        with pytest.raises(MovedOn):
            take_back_move(recruiter=recruiter, change=change, at=LATER)
    key = second.change.pk
    take_back_move(recruiter=recruiter, change=key, at=LATER)
    with pytest.raises(MovedOn):
        take_back_move(recruiter=recruiter, change=key, at=LATER)
    assert len(heard) == 3
