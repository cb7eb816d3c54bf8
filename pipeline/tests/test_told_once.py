"""Everything a person does here stands in her timeline exactly once, and is gone from it when undone."""

from collections import Counter
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from accounts.models import User
from core.htmx import undo_address
from messaging.tests.factories import make_message
from pipeline.models import Activity, ActivityKind, Application, Interview
from recruiters.models import Recruiter
from resumes.tests.factories import TEXT

pytestmark = pytest.mark.django_db
K = ActivityKind


class Walk:
    """Posts forms as Ana does, and says what came into the timeline by each."""

    def __init__(self, client: Client, user: User, run_tasks: Any) -> None:
        self.client, self.user, self.run_tasks = client, user, run_tasks

    def told(self) -> Counter[str]:
        return Counter(Activity.objects.for_user(self.user).values_list("kind", flat=True))

    def does(self, address: str, expected: ActivityKind | None, **sent: Any) -> Any:
        """Also taken back, if the page offers it, and done again: in the end it is told once."""
        self.client.get("/help/")  # shows what was said before
        response = self._post(address, expected, sent)
        said = list(get_messages(response.wsgi_request))
        if said and (undo := undo_address(said[-1])):
            before = self.told()
            assert self.client.post(undo).status_code == 302
            assert self.told() == before - Counter([expected] if expected else [])
            self._post(address, expected, sent)
        return response

    def _post(self, address: str, expected: ActivityKind | None, sent: dict[str, Any]) -> Any:
        before = self.told()
        with self.run_tasks():
            response = self.client.post(address, sent)
        assert response.status_code == 302, f"{address}: {response.status_code}"
        assert self.told() - before == Counter([expected] if expected else []), address
        assert before - self.told() == Counter(), address
        return response


@pytest.fixture
def ana_walks(as_ana: Client, ana: User, run_tasks: Any) -> Walk:
    return Walk(as_ana, ana, run_tasks)


def test_what_is_done_with_a_recruiter(ana_walks: Walk, ana: User) -> None:
    does, today = ana_walks.does, timezone.now().date()
    does(
        "/recruiters/new/",
        K.RECRUITER_ADDED,
        first_name="Joan",
        company="Globex",
        email="joan@globex.example",
    )
    joan = Recruiter.objects.get()
    page, board = f"/recruiters/{joan.pk}/", f"/pipeline/recruiters/{joan.pk}/move/"
    does(f"{page}notes/", K.NOTE_ADDED, text="Met at the fair.", kind="general")
    text = "Globex opens a data office in Porto. Joan looks for five data analysts who know SQL."
    does(f"{page}research/", K.RESEARCH_COMPLETED, text=text)
    does(f"{page}contacts/", K.NOTE_ADDED, kind="call", channel="phone", on=today)
    does(f"{page}next/", None, next_action="Send the list", next_action_on=today)
    does(f"{page}next/done/", K.NOTE_ADDED)
    does(board, K.STATUS_CHANGE, stage="researching")
    for sort, kind in (("initial_outreach", K.MESSAGE_SENT), ("follow_up", K.FOLLOW_UP_SENT)):
        message = make_message(user=ana, recruiter=joan, type=sort)
        does(f"/messages/{message.pk}/sent/", kind, **{"sent-on": today})
        does(f"/messages/{message.pk}/opened/", K.MESSAGE_OPENED, **{"opened-on": today})
        does(f"/messages/{message.pk}/answered/", K.RESPONSE_RECEIVED, **{"answer-on": today})
    does("/recruiters/stage/", K.STATUS_CHANGE, recruiter=joan.pk, stage="interviewing")
    does(f"{page}stage/", K.OFFER_RECEIVED, stage="offer")
    does(board, K.OFFER_DECLINED, stage="declined")
    does(board, K.OFFER_RECEIVED, stage="offer")
    does(board, K.OFFER_ACCEPTED, stage="accepted")


def test_what_is_done_with_an_application(ana_walks: Walk, ana: User) -> None:
    does, today = ana_walks.does, timezone.now().date()
    job = {"title": "Analyst", "company": "Acme", "salary_currency": "USD", "do": "save"}
    does("/pipeline/applications/new/", K.STATUS_CHANGE, **job)
    row = Application.objects.get()
    page, board = f"/pipeline/applications/{row.pk}/", f"/pipeline/applications/{row.pk}/move/"
    does(f"{page}apply/", K.STATUS_CHANGE, applied_on=today)
    sent_again = {"applied_on": today, "letter": "Dear Jo", "again": "on"}
    does(f"{page}apply/", K.STATUS_CHANGE, **sent_again)
    round_one = {
        "day": today, "time": "09:00", "timezone_name": "UTC", "kind": "video", "minutes": 60,
    }  # fmt: skip
    does(f"{page}interviews/add/", K.INTERVIEW_SCHEDULED, **round_one)
    interview = Interview.objects.get()
    does(f"/pipeline/interviews/{interview.pk}/cancel/", K.STATUS_CHANGE)
    ana_walks.client.post(f"/pipeline/interviews/{interview.pk}/reinstate/")
    does(f"/pipeline/interviews/{interview.pk}/done/", K.INTERVIEW_COMPLETED)
    does(f"/pipeline/interviews/{interview.pk}/thanked/", None)
    does(board, K.OFFER_RECEIVED, stage="offer")
    many = {"application": row.pk, "act": "move", "stage": "withdrawn"}
    does("/pipeline/applications/many/", K.OFFER_DECLINED, **many)
    does(f"{page}stage/", K.OFFER_RECEIVED, stage="offer")
    does(board, K.OFFER_ACCEPTED, stage="accepted")
    Application.objects.update(next_action="Ask Jo", next_action_on=today)
    does(f"/pipeline/due/applications/{row.pk}/done/", K.NOTE_ADDED)


def test_what_is_done_without_either(ana_walks: Walk, ana: User) -> None:
    file = SimpleUploadedFile("ana.txt", TEXT.encode(), content_type="text/plain")
    ana_walks.does("/resumes/upload/", K.RESUME_UPLOADED, file=file)
    written = {"titles": "Job fair", "kind": "note_added", "day": timezone.now().date()}
    ana_walks.does("/pipeline/timeline/add/", K.NOTE_ADDED, **written)
