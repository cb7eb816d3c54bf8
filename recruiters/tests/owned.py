"""Ana's recruiters, for the test that Mallory gets at none of them (tests/test_ownership.py)."""

from collections.abc import Callable, Mapping

from django.utils import timezone

from accounts.models import User
from recruiters.models import ContactImport, Note, Recruiter, Research, TouchKind
from recruiters.moving import put_recruiter
from recruiters.stages import Stage
from recruiters.tests.factories import make_note, make_recruiter
from recruiters.touching import log_touch


def things_of(user: User) -> dict[str, str]:
    """The parts of addresses that name things, under `namespace:parameter`."""
    recruiter = make_recruiter(user=user, next_action="Call")
    touch = log_touch(recruiter=recruiter, kind=TouchKind.CALL, at=timezone.now())
    note = make_note(recruiter=recruiter)
    change = put_recruiter(recruiter=recruiter, stage=Stage.OFFER, at=timezone.now()).change
    assert change
    return {
        "recruiters:pk": str(recruiter.pk),
        "recruiters:touch_pk": str(touch.pk),
        "recruiters:note_pk": str(note.pk),
        "recruiters:change_pk": str(change.pk),
        "recruiters:research_pk": str(Research.objects.create(recruiter=recruiter, text="They hire.").pk),
        "recruiters:import_pk": str(ContactImport.objects.create(user=user).pk),
    }


def _archive() -> None:
    Recruiter.objects.update(archived_at=timezone.now())


def _remove_notes() -> None:
    Note.objects.update(deleted_at=timezone.now())


def _remove_research() -> None:
    Research.objects.update(deleted_at=timezone.now())


# What must have been done before an address answers its owner.
BEFORE: Mapping[str, Callable[[], None]] = {
    "recruiters:unarchive": _archive,
    "recruiters:note-bring-back": _remove_notes,
    "recruiters:research-back": _remove_research,
}
