from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from pipeline.boards.board import Board, Moved
from pipeline.boards.shape import Card, days_in_words, first_due
from recruiters.models import Recruiter, RecruiterQuerySet
from recruiters.moving import put_recruiter, take_back_move
from recruiters.stages import Stage

HEAVY = ("scores", "research_summary", "industries", "locations")


class RecruiterBoard(Board[Recruiter]):
    name = "recruiter"
    page = "recruiters"
    detail = "recruiters:detail"
    add = "recruiters:new"
    noun = "recruiters"
    label = "Recruiters by stage"
    lede = "Where things stand with each person, in the order you give them."
    empty = (
        "No recruiter yet",
        "Each recruiter you add becomes a card here. Move it along as you write and they answer, and you see "
        "at a glance whose turn it is.",
    )
    add_label = "Add a recruiter"
    stages = tuple(Stage)

    def rows(self, user: Any) -> QuerySet[Recruiter]:
        return Recruiter.objects.for_user(user).defer(*HEAVY)

    def search(self, rows: QuerySet[Recruiter], words: str) -> QuerySet[Recruiter]:
        assert isinstance(rows, RecruiterQuerySet)
        return rows.search(words)

    def card(self, row: Recruiter, now: datetime, query: str = "") -> Card:
        waiting = [
            (row.next_action or "Next step", row.next_action_on),
            ("Follow up", row.follow_up_on),
        ]
        quiet = Stage(row.stage).is_closed or row.do_not_contact
        address, move_address = self.card_addresses(row.pk)
        return Card(
            key=row.pk,
            name=row.name,
            detail=" · ".join(part for part in (row.title, row.company) if part),
            address=address,
            move_address=f"{move_address}{query}",
            since=row.stage_at,
            days=days_in_words((now.date() - row.stage_at.date()).days),
            figure=f"Priority {row.priority_total}" if row.priority_total is not None else "",
            due=None if quiet else first_due(waiting, now.date()),
            note="Do not contact" if row.do_not_contact else "",
        )

    def put(
        self, row: Recruiter, stage: str, *, at: datetime, before: UUID | None, after: UUID | None
    ) -> Moved[Recruiter]:
        move = put_recruiter(recruiter=row, stage=Stage(stage), at=at, before=before, after=after)
        return Moved(move.recruiter, move.position, move.change.pk if move.change else None)

    def take_back(
        self, row: Recruiter, change: UUID, *, at: datetime, before: UUID | None, after: UUID | None
    ) -> Recruiter:
        return take_back_move(recruiter=row, change=change, at=at, before=before, after=after)
