"""Two tabs at once: moves follow each other, none is lost, and both end in the same order."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone

from accounts.models import User
from accounts.tests.people import make_ana
from pipeline.models import Application
from pipeline.moving import move_application
from pipeline.stages import ApplicationStage as Stage
from pipeline.tests.factories import make_application

ROUNDS = 20
TABS = 2
COLUMNS = (Stage.SAVED, Stage.SCREENING)
Order = dict[Stage, list[UUID]]


@dataclass(frozen=True)
class Doing:
    """One move as it was committed: the list of them is in the order of the transactions."""

    key: UUID
    stage: Stage
    after: UUID


def test_two_tabs_that_move_at_once_see_the_same_order_every_time(transactional_db: None) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction in at a time.")
    ana = make_ana()
    # Side by side without gaps, so that the columns are renumbered in the middle of the race.
    cards = [make_application(user=ana, title=f"Card {n}", rank=n, stage=COLUMNS[n % 2]) for n in range(8)]
    done: list[Doing] = []
    start = Barrier(TABS)
    with ThreadPoolExecutor(TABS) as pool:
        seen = list(pool.map(lambda tab: _move_about(tab, cards, done, start), range(TABS)))
    assert seen[0] == seen[1]
    assert seen[0] == [_replayed(cards, done[: TABS * (n + 1)]) for n in range(ROUNDS)]
    ranks = Application.objects.for_user(ana).values_list("stage", "rank")
    assert len(set(ranks)) == len(cards)


def _move_about(tab: int, cards: list[Application], done: list[Doing], start: Barrier) -> list[Order]:
    """Each round, every tab puts a card of its own below the same third one; then it looks at the board."""
    chance = random.Random(0)
    seen = []
    try:
        for _ in range(ROUNDS):
            anchor, *mine = chance.sample(cards, 1 + TABS)
            stage = chance.choice(COLUMNS)
            card = mine[tab]
            start.wait(30)
            with transaction.atomic():
                move_application(application=card, stage=stage, at=timezone.now(), after=anchor.pk)
                done.append(Doing(card.pk, stage, anchor.pk))
            start.wait(30)
            seen.append(_order(card.user))
    finally:
        connection.close()
    return seen


def _order(user: User) -> Order:
    rows = Application.objects.for_user(user).order_by("rank", "pk")
    return {stage: [row.pk for row in rows if row.stage == stage] for stage in COLUMNS}


def _replayed(cards: list[Application], done: list[Doing]) -> Order:
    """The same moves, one after the other, on plain lists."""
    columns = {stage: [card.pk for card in cards if card.stage == stage] for stage in COLUMNS}
    for move in done:
        for column in columns.values():
            if move.key in column:
                column.remove(move.key)
        column = columns[move.stage]
        below = column.index(move.after) + 1 if move.after in column else len(column)
        column.insert(below, move.key)
    return columns
