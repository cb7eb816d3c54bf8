"""Two requests at the same moment, on real connections."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection, connections
from django.utils import timezone

from accounts.models import User
from recruiters.editing import EditedMeanwhile, edit_recruiter
from recruiters.models import Recruiter, StageChange, Touch, TouchKind
from recruiters.stages import Stage
from recruiters.tests.factories import make_recruiter
from recruiters.touching import log_touch


def at_once(doing: Callable[[int], object], times: int) -> list[object]:
    def alone(number: int) -> object:
        try:
            return doing(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(alone, range(times)))


@pytest.mark.django_db(transaction=True)
def test_one_contact_is_told_once_and_one_of_two_edits_wins() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("On SQLite every transaction is alone from its beginning.")
    user = User.objects.create_user("ana@example.com", "Correct-horse-9", first_name="Ana", last_name="S")
    jordan, message = make_recruiter(user=user), uuid4()

    def send(_: int) -> object:
        row = Recruiter.objects.get(pk=jordan.pk)
        return log_touch(recruiter=row, kind=TouchKind.SENT, at=timezone.now(), reference=message).pk

    def edit(number: int) -> object:
        row = Recruiter.objects.get(pk=jordan.pk)
        try:
            edit_recruiter(recruiter=row, values={"company": f"C{number}"}, revision=0, at=timezone.now())
        except EditedMeanwhile:
            return "late"
        return f"C{number}"

    assert len(set(at_once(send, 4))) == 1
    assert (Touch.objects.count(), StageChange.objects.count()) == (1, 1)
    answers = at_once(edit, 4)
    assert answers.count("late") == 3
    jordan.refresh_from_db()
    assert jordan.company in answers
    assert (jordan.stage, jordan.revision) == (Stage.CONTACTED, 1)
