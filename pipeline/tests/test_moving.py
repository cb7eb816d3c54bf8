from datetime import UTC, datetime, timedelta

import pytest

from accounts.models import User
from core.placing import MovedOn
from pipeline.models import Activity, ActivityKind, Application, StageChange, Submission
from pipeline.moving import move_application, put_application, take_back_move
from pipeline.stages import ApplicationStage as Stage
from pipeline.tests.factories import make_application

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=4)


def column(user: User, stage: Stage) -> list[str]:
    rows = Application.objects.for_user(user).filter(stage=stage).order_by("rank", "pk")
    return [row.title for row in rows]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (Stage.SAVED, Stage.APPLIED, ActivityKind.STATUS_CHANGE),
        (Stage.SCREENING, Stage.OFFER, ActivityKind.OFFER_RECEIVED),
        (Stage.OFFER, Stage.ACCEPTED, ActivityKind.OFFER_ACCEPTED),
        (Stage.OFFER, Stage.WITHDRAWN, ActivityKind.OFFER_DECLINED),
        (Stage.SCREENING, Stage.WITHDRAWN, ActivityKind.STATUS_CHANGE),
        (Stage.OFFER, Stage.REJECTED, ActivityKind.STATUS_CHANGE),
    ],
)
def test_a_change_of_stage_is_an_activity_of_its_kind(
    ana: User, before: Stage, after: Stage, kind: ActivityKind
) -> None:
    application = make_application(user=ana, stage=before)
    for _ in range(2):
        move_application(application=application, stage=after, at=LATER)
    activity = Activity.objects.for_user(ana).get()
    assert (activity.kind, activity.at, activity.application) == (kind, LATER, application)
    assert activity.title == f"Data analyst, Northwind: {before.label} to {after.label.lower()}"
    assert StageChange.objects.get().after == after


def test_what_enters_applied_is_frozen_once(ana: User) -> None:
    application = make_application(user=ana, posting="We look for an analyst.")
    moved = move_application(application=application, stage=Stage.APPLIED, at=LATER)
    assert moved.applied_at == LATER
    assert Submission.objects.get().posting == "We look for an analyst."
    move_application(application=application, stage=Stage.SCREENING, at=LATER + timedelta(days=1))
    move_application(application=application, stage=Stage.APPLIED, at=LATER + timedelta(days=2))
    assert Submission.objects.count() == 1


def test_a_place_within_the_column_is_no_change_of_stage(ana: User) -> None:
    first = make_application(user=ana, title="First", rank=0, stage_at=NOW)
    make_application(user=ana, title="Second", rank=1024)
    last = make_application(user=ana, title="Last", rank=2048)
    move = put_application(application=first, stage=Stage.SAVED, at=LATER, after=last.pk)
    assert column(ana, Stage.SAVED) == ["Second", "Last", "First"]
    assert (move.position, move.application.stage_at) == (2, NOW)
    assert not StageChange.objects.exists()
    assert not Activity.objects.exists()


def test_undoing_leaves_no_trace(ana: User) -> None:
    top = make_application(user=ana, title="Top", rank=0)
    card = make_application(user=ana, title="Card", rank=1024, created_at=NOW, stage_at=NOW)
    move = put_application(application=card, stage=Stage.APPLIED, at=LATER)
    assert move.change
    back = take_back_move(application=card, change=move.change.pk, at=LATER, before=None, after=top.pk)
    assert (back.stage, back.stage_at, back.applied_at) == (Stage.SAVED, NOW, None)
    assert column(ana, Stage.SAVED) == ["Top", "Card"]
    for rows in (StageChange, Activity, Submission):
        assert not rows.objects.exists()
    with pytest.raises(MovedOn):
        take_back_move(application=card, change=move.change.pk, at=LATER)


def test_the_first_stage_of_all_is_not_undone(ana: User) -> None:
    application = make_application(user=ana)
    first = StageChange.objects.create(application=application, after=Stage.SAVED, at=NOW)
    with pytest.raises(MovedOn):
        take_back_move(application=application, change=first.pk, at=LATER)


def test_an_archived_application_does_not_move(ana: User) -> None:
    application = make_application(user=ana, archived_at=NOW)
    with pytest.raises(Application.DoesNotExist):
        move_application(application=application, stage=Stage.OFFER, at=LATER)
