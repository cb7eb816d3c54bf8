import pytest
from django.utils import timezone

from accounts.models import User
from messaging.models import Message
from pipeline.models import Application
from recruiters.merging import merge_recruiters
from recruiters.tests.factories import make_recruiter


@pytest.mark.django_db
def test_what_other_apps_hang_on_a_recruiter_comes_along(ana: User) -> None:
    keep, other = make_recruiter(user=ana), make_recruiter(user=ana, first_name="Other")
    Message.objects.create(user=ana, recruiter=other, body="Hello")
    both = Application.objects.create(user=ana, title="Analyst")
    both.contacts.set([keep, other])
    hers = Application.objects.create(user=ana, title="Clerk")
    hers.contacts.set([other])
    merge_recruiters(keep=keep, other=other, at=timezone.now())
    assert Message.objects.get().recruiter == keep
    assert list(both.contacts.all()) == list(hers.contacts.all()) == [keep]
