"""Two tabs at once: moves follow each other, none is lost, and both end in the same order."""

import random
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone

from accounts.models import User
from accounts.tests.people import make_ana
from pipeline.models import Application, StageChange
from pipeline.moving import move_application
from pipeline.stages import ApplicationStage as Stage
from pipeline.tests.factories import make_application

MOVES = 25
TABS = 2
COLUMNS = (Stage.SAVED, Stage.SCREENING)


def test_two_tabs_that_move_at_once_end_in_the_same_order(transactional_db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction in at a time, and the tests' one lives in one process.")
    ana = make_ana()
    # Side by side without gaps, so that the columns are renumbered in the middle of the race.
    cards = [make_application(user=ana, title=f"Card {n}", rank=n, stage=COLUMNS[n % 2]) for n in range(8)]
    done: list[tuple[UUID, Stage, UUID | None]] = []
    start = Barrier(TABS)
    with ThreadPoolExecutor(TABS) as pool:
        seen = list(pool.map(lambda tab: _move_about(tab, cards, done, start), range(TABS)))
    assert len(done) == TABS * MOVES
    model = _replayed(cards, done)
    assert _order(ana) == model
    assert seen[0] == seen[1] == model
    assert StageChange.objects.count() == _changes(cards, done)


def _move_about(
    tab: int, cards: list[Application], done: list[tuple[UUID, Stage, UUID | None]], start: Barrier
) -> dict[Stage, list[UUID]]:
    """Moves at random, then looks once more as a tab does that comes back."""
    chance = random.Random(tab)
    try:
        for _ in range(MOVES):
            card, above = chance.sample(cards, 2)
            stage = chance.choice(COLUMNS)
            after = above.pk if chance.random() < 0.8 else None
            start.wait(30)
            with transaction.atomic():
                move_application(application=card, stage=stage, at=timezone.now(), after=after)
                # Still alone: the list is in the order of the transactions.
                done.append((card.pk, stage, after))
        start.wait(30)
        return _order(cards[0].user)
    finally:
        connection.close()


def _order(user: User) -> dict[Stage, list[UUID]]:
    rows = Application.objects.for_user(user).order_by("rank", "pk")
    return {stage: [row.pk for row in rows if row.stage == stage] for stage in COLUMNS}


def _replayed(cards: list[Application], done: list[Any]) -> dict[Stage, list[UUID]]:
    """The same moves, one after the other, on plain lists."""
    columns = {stage: [card.pk for card in cards if card.stage == stage] for stage in COLUMNS}
    for key, stage, after in done:
        if key in columns[stage] and after is None:
            continue
        for column in columns.values():
            if key in column:
                column.remove(key)
        column = columns[stage]
        gone = len(column) if after else 0
        column.insert(column.index(after) + 1 if after in column else gone, key)
    return columns


def _changes(cards: list[Application], done: list[Any]) -> int:
    stage_of: dict[UUID, str] = {card.pk: card.stage for card in cards}
    changes = 0
    for key, stage, _ in done:
        changes += stage_of[key] != stage
        stage_of[key] = stage
    return changes
