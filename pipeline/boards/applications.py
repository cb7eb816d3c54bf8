from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from pipeline.boards.board import Board, Moved
from pipeline.boards.shape import Card, days_in_words, first_due
from pipeline.models import Application, ApplicationQuerySet, Interview
from pipeline.moving import put_application, take_back_move
from pipeline.stages import ApplicationStage

HEAVY = ("posting", "match", "notes")


class ApplicationBoard(Board[Application]):
    name = "application"
    page = "board"
    detail = "pipeline:application"
    add = "pipeline:application-new"
    noun = "applications"
    label = "Applications"
    lede = "Every job you want, from the posting you saved to the answer you got."
    empty = (
        "No application yet",
        "Each job you save becomes a card here. Move it along as things happen, and you see at a glance what "
        "is waiting for you and what has gone quiet.",
    )
    add_label = "Add an application"
    stages = tuple(ApplicationStage)

    def rows(self, user: Any) -> QuerySet[Application]:
        return Application.objects.for_user(user).defer(*HEAVY)

    def search(self, rows: QuerySet[Application], words: str) -> QuerySet[Application]:
        for word in words.split():
            assert isinstance(rows, ApplicationQuerySet)
            rows = rows.search(word)
        return rows

    def drawn(self, rows: QuerySet[Application], now: datetime) -> QuerySet[Application]:
        rounds = Interview.objects.filter(application=OuterRef("pk"))
        ahead = rounds.filter(outcome="", starts_at__gte=now).order_by("starts_at")
        to_thank = rounds.filter(thanked_at=None).exclude(thank_by=None).order_by("thank_by")
        return rows.annotate(
            interview_at=Subquery(ahead.values("starts_at")[:1]),
            thanks_by=Subquery(to_thank.values("thank_by")[:1]),
        )

    def card(self, row: Application, now: datetime, query: str = "") -> Card:
        # The two annotations of `drawn`.
        interview_at, thanks_by = row.__dict__["interview_at"], row.__dict__["thanks_by"]
        stage = ApplicationStage(row.stage)
        waiting = [
            ("Interview", interview_at and interview_at.date()),
            ("Thank-you", thanks_by),
            (row.next_action or "Next step", row.next_action_on),
            ("Deadline", row.deadline if stage == ApplicationStage.SAVED else None),
        ]
        address, move_address = self.card_addresses(row.pk)
        return Card(
            key=row.pk,
            name=row.title,
            detail=" · ".join(part for part in (row.company, row.place) if part),
            address=address,
            move_address=f"{move_address}{query}",
            since=row.stage_at,
            days=days_in_words((now.date() - row.stage_at.date()).days),
            figure=f"Match {row.match_total}" if row.match_total is not None else "",
            due=None if stage.is_closed else first_due(waiting, now.date()),
        )

    def put(
        self, row: Application, stage: str, *, at: datetime, before: UUID | None, after: UUID | None
    ) -> Moved[Application]:
        move = put_application(
            application=row, stage=ApplicationStage(stage), at=at, before=before, after=after
        )
        return Moved(move.application, move.position, move.change.pk if move.change else None)

    def take_back(
        self, row: Application, change: UUID, *, at: datetime, before: UUID | None, after: UUID | None
    ) -> Application:
        return take_back_move(application=row, change=change, at=at, before=before, after=after)
