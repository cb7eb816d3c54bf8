from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from accounts.models import User
from pipeline.models import Activity, ActivityKind
from recruiters import signals
from recruiters.adding import add_recruiter
from recruiters.merging import merge_recruiters
from recruiters.models import NoteKind, Recruiter, Research, TouchKind
from recruiters.moving import move_recruiter, put_recruiter, take_back_move
from recruiters.noting import add_note, bring_note_back, remove_note
from recruiters.planning import finish_action, plan_action
from recruiters.stages import Stage
from recruiters.tests.factories import make_recruiter
from recruiters.touching import log_touch, take_back, take_back_touch
from resumes.models import Resume, Status
from resumes.signals import resume_uploaded
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def jordan(ana: User) -> Recruiter:
    return make_recruiter(user=ana, at=NOW)


def told(user: User) -> list[tuple[str, str]]:
    return list(Activity.objects.for_user(user).order_by("at", "created_at").values_list("kind", "title"))


def test_a_recruiter_who_is_added_is_told_once(ana: User) -> None:
    recruiter = add_recruiter(user=ana, at=NOW, first_name="Jo", last_name="Ek", title="Lead", company="Acme")
    signals.recruiter_added.send(Recruiter, recruiter=recruiter, at=NOW)
    activity = Activity.objects.get()
    assert (activity.kind, activity.title, activity.text) == ("recruiter_added", "Jo Ek added", "Lead · Acme")
    assert (activity.at, activity.recruiter, activity.by_hand) == (NOW, recruiter, False)


@pytest.mark.parametrize(
    ("kind", "follow_up", "expected"),
    [
        (TouchKind.SENT, False, (ActivityKind.MESSAGE_SENT, "Message to Jordan Reyes")),
        (TouchKind.SENT, True, (ActivityKind.FOLLOW_UP_SENT, "Follow-up to Jordan Reyes")),
        (TouchKind.OPENED, False, (ActivityKind.MESSAGE_OPENED, "Jordan Reyes opened your message")),
        (TouchKind.RESPONDED, False, (ActivityKind.RESPONSE_RECEIVED, "Jordan Reyes answered")),
        (TouchKind.CALL, False, (ActivityKind.NOTE_ADDED, "Call with Jordan Reyes")),
        (TouchKind.MEETING, False, (ActivityKind.NOTE_ADDED, "Meeting with Jordan Reyes")),
    ],
)
def test_a_contact_is_told_once_and_not_again_by_the_move_it_led_to(
    jordan: Recruiter, ana: User, kind: TouchKind, follow_up: bool, expected: tuple[ActivityKind, str]
) -> None:
    reference = uuid4()
    for _ in range(2):
        touch = log_touch(
            recruiter=jordan, kind=kind, at=NOW, reference=reference, follow_up=follow_up, text="Hello"
        )
        signals.touch_logged.send(type(touch), touch=touch)
    assert told(ana) == [expected]
    assert Activity.objects.get().text == "Hello"


def test_a_contact_that_is_taken_back_leaves_no_trace(jordan: Recruiter, ana: User) -> None:
    reference = uuid4()
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=NOW, reference=reference)
    take_back_touch(recruiter=jordan, kind=TouchKind.SENT, reference=reference, at=NOW + HOUR)
    assert told(ana) == []
    log_touch(recruiter=jordan, kind=TouchKind.SENT, at=NOW, reference=reference)
    assert len(told(ana)) == 1


def test_a_move_after_the_contact_stays_when_the_contact_is_taken_back(jordan: Recruiter, ana: User) -> None:
    touch = log_touch(recruiter=jordan, kind=TouchKind.SENT, at=NOW)
    move_recruiter(recruiter=jordan, stage=Stage.RESPONDED, at=NOW + HOUR)
    take_back(touch=touch, at=NOW + 2 * HOUR)
    assert told(ana) == [("status_change", "Jordan Reyes: Contacted to responded")]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (Stage.NEW, Stage.RESEARCHING, ActivityKind.STATUS_CHANGE),
        (Stage.INTERVIEWING, Stage.OFFER, ActivityKind.OFFER_RECEIVED),
        (Stage.OFFER, Stage.ACCEPTED, ActivityKind.OFFER_ACCEPTED),
        (Stage.OFFER, Stage.DECLINED, ActivityKind.OFFER_DECLINED),
        (Stage.CONTACTED, Stage.DECLINED, ActivityKind.STATUS_CHANGE),
        (Stage.ACCEPTED, Stage.OFFER, ActivityKind.OFFER_RECEIVED),
    ],
)
def test_a_move_by_hand_is_told_by_what_it_means(
    ana: User, before: Stage, after: Stage, kind: ActivityKind
) -> None:
    jordan = make_recruiter(user=ana, at=NOW, stage=before)
    move_recruiter(recruiter=jordan, stage=after, at=NOW)
    move_recruiter(recruiter=jordan, stage=after, at=NOW)
    assert [told_kind for told_kind, _ in told(ana)] == [kind]


def test_a_move_within_the_column_is_no_news(jordan: Recruiter, ana: User) -> None:
    other = make_recruiter(user=ana, at=NOW)
    move_recruiter(recruiter=jordan, stage=Stage.NEW, at=NOW, after=other.pk)
    assert told(ana) == []


def test_a_move_that_is_undone_leaves_no_trace(jordan: Recruiter, ana: User) -> None:
    change = put_recruiter(recruiter=jordan, stage=Stage.OFFER, at=NOW).change
    assert change is not None
    assert len(told(ana)) == 1
    take_back_move(recruiter=jordan, change=change.pk, at=NOW + HOUR)
    assert told(ana) == []


def test_a_note_comes_and_goes_with_its_activity(jordan: Recruiter, ana: User) -> None:
    note = add_note(recruiter=jordan, text="Loves <b>dashboards</b> & O’Hara", at=NOW)
    assert told(ana) == [("note_added", "Note on Jordan Reyes")]
    assert Activity.objects.get().text == "Loves <b>dashboards</b> & O’Hara"
    remove_note(note=note, at=NOW + HOUR)
    assert told(ana) == []
    bring_note_back(note=note, at=NOW + HOUR)
    bring_note_back(note=note, at=NOW + HOUR)
    assert told(ana) == [("note_added", "Note on Jordan Reyes")]


def test_a_note_that_is_changed_is_told_as_it_is_now(jordan: Recruiter, ana: User) -> None:
    note = add_note(recruiter=jordan, text="Old", at=NOW)
    note.text = "New"
    note.save()
    assert [activity.text for activity in Activity.objects.for_user(ana)] == ["New"]


def test_a_step_that_was_done_is_told_as_done(jordan: Recruiter, ana: User) -> None:
    plan_action(recruiter=jordan, action="Send the dashboards", on=NOW.date(), at=NOW)
    assert finish_action(recruiter=jordan, at=NOW).kind == NoteKind.DONE
    assert told(ana) == [("note_added", "Done with Jordan Reyes")]
    assert Activity.objects.get().text == "Send the dashboards"


def test_what_was_told_of_two_who_are_one_is_told_of_that_one(jordan: Recruiter, ana: User) -> None:
    other = make_recruiter(user=ana, first_name="J.", at=NOW)
    add_note(recruiter=other, text="Met.", at=NOW)
    merge_recruiters(keep=jordan, other=other, at=NOW + HOUR)
    assert [activity.recruiter for activity in Activity.objects.for_user(ana)] == [jordan]


def test_research_that_is_done_is_told_once(jordan: Recruiter, ana: User) -> None:
    research = Research.objects.create(recruiter=jordan, title="Their blog", text="We hire", finished_at=NOW)
    for _ in range(2):
        signals.research_completed.send(Research, research=research)
    assert told(ana) == [("research_completed", "Research on Jordan Reyes")]


def test_a_resume_that_was_read_is_told_once(ana: User) -> None:
    resume = make_resume(user=ana, title="Analyst 2026", status=Status.READY)
    for _ in range(2):
        resume_uploaded.send(Resume, resume=resume, at=NOW)
    activity = Activity.objects.get()
    assert (activity.kind, activity.title, activity.resume) == (
        ActivityKind.RESUME_UPLOADED,
        "Analyst 2026 uploaded",
        resume,
    )


def test_what_was_archived_by_hand_is_not_told_again(jordan: Recruiter, ana: User) -> None:
    note = add_note(recruiter=jordan, text="Met.", at=NOW)
    Activity.objects.update(archived_at=NOW)
    signals.note_added.send(type(note), note=note)
    assert told(ana) == []


def test_a_long_name_is_told_whole_or_cut_but_never_refused(ana: User) -> None:
    names = {"first_name": "Ü" * 100, "last_name": "😀" * 100}
    add_recruiter(user=ana, at=NOW, **names, company="O" * 200)
    resume = make_resume(user=ana, title="R" * 255)
    resume_uploaded.send(Resume, resume=resume, at=NOW)
    assert Activity.objects.for_user(ana).count() == 2
