from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from recruiters.merging import SamePerson, merge_recruiters
from recruiters.models import Recruiter, StageChange, TouchKind
from recruiters.stages import Stage
from recruiters.tests.factories import make_note, make_recruiter
from recruiters.touching import log_touch

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(ana: User) -> tuple[Recruiter, Recruiter]:
    keep = make_recruiter(user=ana, first_name="Ana", last_name="S", company="Acme", industries=["Law"])
    other = make_recruiter(
        user=ana,
        first_name="Ana",
        last_name="Silva",
        company="Globex",
        phone="12345",
        industries=["Banks", "Law"],
    )
    return keep, other


def test_the_history_of_both_is_in_one(two: tuple[Recruiter, Recruiter]) -> None:
    keep, other = two
    now = timezone.now()
    log_touch(recruiter=keep, kind=TouchKind.CALL, at=now)
    log_touch(recruiter=other, kind=TouchKind.SENT, at=now)
    make_note(recruiter=other, text="Likes tea.")
    StageChange.objects.create(recruiter=other, before=Stage.NEW, after=Stage.RESEARCHING, at=now)
    merged = merge_recruiters(keep=keep, other=other, at=now)
    assert merged.touches.count() == 2
    assert merged.stage_changes.filter(after=Stage.RESEARCHING).exists()
    assert (merged.phone, merged.company, merged.industries) == ("12345", "Acme", ["Law", "Banks"])
    notes = "\n".join(merged.notes.values_list("text", flat=True))
    for kept in ("Likes tea.", "Company: Globex", "Name: Ana Silva"):
        assert kept in notes
    other.refresh_from_db()
    assert other.archived_at
    assert merged.last_contact_at


def test_nobody_is_merged_with_herself(two: tuple[Recruiter, Recruiter], as_ana: Client) -> None:
    with pytest.raises(SamePerson):
        merge_recruiters(keep=two[0], other=two[0], at=timezone.now())
    assert as_ana.post(f"/recruiters/{two[0].pk}/merge/", {"other": str(two[0].pk)}).status_code == 422


def test_by_the_page_and_never_with_a_strangers(
    two: tuple[Recruiter, Recruiter], as_ana: Client, mallory: User, as_mallory: Client
) -> None:
    keep, other = two
    address = f"/recruiters/{keep.pk}/merge/"
    assert "Ana Silva, Globex" in as_ana.get(address).content.decode()
    stranger = make_recruiter(user=mallory, first_name="Stranger")
    assert "Stranger" not in as_ana.get(address).content.decode()
    answer: Any = as_ana.post(address, {"other": str(stranger.pk)})
    assert answer.status_code == 422
    assert "Choose one of your recruiters." in answer.content.decode()
    assert as_mallory.get(address).status_code == 404
    assert as_ana.post(address, {"other": str(other.pk)})["Location"] == keep.get_absolute_url()
    other.refresh_from_db()
    assert other.archived_at
