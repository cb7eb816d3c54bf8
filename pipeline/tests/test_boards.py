"""What the two boards show, and that they cost the same whatever stands on them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from pipeline.boards.loading import MOST, PER_COLUMN
from pipeline.boards.shape import days_in_words, due_in_words
from pipeline.models import Application, Interview
from pipeline.stages import ApplicationStage as Stage
from pipeline.tests.factories import make_application
from recruiters import stages
from recruiters.models import Recruiter
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db
BOARDS = ["/pipeline/", "/pipeline/recruiters/"]
HX = {"HX-Request": "true"}


def text_of(client: Client, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers or None)
    assert answer.status_code == 200
    return answer.content.decode()


def fill(user: User, count: int) -> None:
    """That many cards on both boards, spread over the columns."""
    on, off = tuple(Stage), tuple(stages.Stage)
    Application.objects.bulk_create(
        Application(user=user, title=f"Job {n}", stage=on[n % len(on)], rank=n, posting="long " * 400)
        for n in range(count)
    )
    Recruiter.objects.bulk_create(
        Recruiter(user=user, first_name=f"Person {n}", stage=off[n % len(off)], rank=n, priority_total=50)
        for n in range(count)
    )


@pytest.mark.parametrize(
    ("address", "title", "way"),
    [
        ("/pipeline/", "No application yet", "/pipeline/applications/new/"),
        ("/pipeline/recruiters/", "No recruiter yet", "/recruiters/new/"),
    ],
)
def test_an_empty_board_teaches(as_ana: Client, address: str, title: str, way: str) -> None:
    text = text_of(as_ana, address)
    assert title in text
    assert f'href="{way}"' in text
    assert 'id="board"' not in text


def test_a_card_says_what_it_is_how_long_it_stands_there_and_what_is_due(as_ana: Client, ana: User) -> None:
    now = timezone.now()
    job = make_application(
        user=ana,
        title="Head of <b>Ops</b> 😀",
        place="Berlin",
        match_total=72,
        stage_at=now - timedelta(days=4),
        deadline=now.date() + timedelta(days=1),
    )
    text = text_of(as_ana, "/pipeline/")
    assert "Head of &lt;b&gt;Ops&lt;/b&gt; 😀" in text
    for words in ("Northwind · Berlin", "4 days", "Match 72", "Deadline tomorrow"):
        assert words in text
    assert f'href="{job.get_absolute_url()}"' in text


def test_a_recruiter_shows_priority_and_the_wish_to_be_left_alone(as_ana: Client, ana: User) -> None:
    today = timezone.now().date()
    make_recruiter(user=ana, first_name="Zoë", last_name="O’Neill", title="Partner", company="Hays & Co")
    Recruiter.objects.update(priority_total=64, next_action="Send the portfolio", next_action_on=today)
    quiet = make_recruiter(user=ana, first_name="Quiet", do_not_contact=True, next_action_on=today)
    text = text_of(as_ana, "/pipeline/recruiters/")
    for words in ("Zoë O’Neill", "Partner · Hays &amp; Co", "Priority 64", "Send the portfolio today"):
        assert words in text
    assert text.count("Do not contact") == 1
    card = text.partition(f'id="card-{quiet.pk}"')[2].partition("</li>")[0]
    assert "Next step" not in card


def test_the_nearest_of_what_is_due_is_shown(as_ana: Client, ana: User) -> None:
    now = timezone.now()
    job = make_application(user=ana, stage=Stage.INTERVIEWING, deadline=now.date() - timedelta(days=3))
    Interview.objects.create(application=job, starts_at=now + timedelta(days=2))
    Interview.objects.create(application=job, starts_at=now - timedelta(days=2), outcome="passed")
    Application.objects.update(next_action="Read up on them", next_action_on=now.date() + timedelta(days=5))
    assert "Interview in 2 days" in text_of(as_ana, "/pipeline/")
    Interview.objects.filter(outcome="passed").update(thank_by=now.date() - timedelta(days=1))
    assert "Thank-you: 1 day late" in text_of(as_ana, "/pipeline/")
    Application.objects.update(stage=Stage.REJECTED)
    assert "Thank-you" not in text_of(as_ana, "/pipeline/")


@pytest.mark.parametrize("address", BOARDS)
def test_it_costs_four_queries_for_any_number_of_cards(
    as_ana: Client, ana: User, address: str, django_assert_num_queries: Any
) -> None:
    for count in (3, 30, 200):
        fill(ana, count - Application.objects.count())
        with django_assert_num_queries(4):
            text = text_of(as_ana, address)
        assert text.count("data-card=") == count


def test_nobody_sees_the_cards_of_others_nor_what_was_archived(
    as_ana: Client, ana: User, mallory: User
) -> None:
    make_application(user=ana, title="Mine")
    make_application(user=ana, title="Put away", archived_at=timezone.now())
    make_application(user=mallory, title="Hers")
    text = text_of(as_ana, "/pipeline/")
    assert "Mine" in text
    assert "Put away" not in text
    assert "Hers" not in text


def test_a_search_keeps_what_fits_and_says_when_nothing_does(as_ana: Client, ana: User) -> None:
    make_application(user=ana, title="Nurse", company="St Mary")
    make_application(user=ana, title="Nurse", company="Charité")
    text = text_of(as_ana, "/pipeline/?q=nurse+mary")
    assert "St Mary" in text
    assert "Charité" not in text
    assert "?q=nurse+mary&amp;stage=applied" in text
    assert "Nothing on this board fits" in text_of(as_ana, "/pipeline/?q=cook")
    make_recruiter(user=ana, first_name="Jordan", last_name="Reyes")
    assert "Jordan Reyes" in text_of(as_ana, "/pipeline/recruiters/?q=reyes jordan")


@pytest.mark.parametrize("address", BOARDS)
@pytest.mark.parametrize(
    "query",
    [
        "stage=x",
        "stage=%00",
        "count=-1",
        "count=9999999999999999999",
        "count=²",
        "q=%00%F0",
        "q=" + "a " * 300,
    ],
)
def test_a_strange_address_is_answered_with_a_page(
    as_ana: Client, ana: User, address: str, query: str
) -> None:
    fill(ana, 3)
    text_of(as_ana, f"{address}?{query}")


def test_the_first_open_stage_with_cards_is_in_front_until_another_is_chosen(
    as_ana: Client, ana: User
) -> None:
    make_application(user=ana, stage=Stage.REJECTED)
    make_application(user=ana, stage=Stage.SCREENING)
    chosen = 'class="board-column is-chosen'
    assert f'{chosen}" id="column-screening"' in text_of(as_ana, "/pipeline/")
    assert f'{chosen} is-closed" id="column-rejected"' in text_of(as_ana, "/pipeline/?stage=rejected")


def test_a_board_beyond_two_hundred_begins_with_part_of_each_column(
    as_ana: Client, ana: User, django_assert_num_queries: Any
) -> None:
    Application.objects.bulk_create(
        Application(user=ana, title=f"Job {n:03}", stage=Stage.SAVED if n % 4 else Stage.NO_ANSWER, rank=n)
        for n in range(400)
    )
    with django_assert_num_queries(4):
        text = text_of(as_ana, "/pipeline/")
    assert text.count("data-card=") == 2 * PER_COLUMN
    assert "Job 001" in text
    assert "250 more" in text
    assert "/pipeline/?stage=saved&amp;count=250#column-saved" in text
    more = text_of(as_ana, "/pipeline/?stage=saved&count=250")
    assert more.count("data-card=") == 250 + PER_COLUMN
    assert text_of(as_ana, "/pipeline/?stage=saved&count=99999").count("data-card=") <= MOST + PER_COLUMN


@pytest.mark.parametrize("address", BOARDS)
def test_a_tab_that_comes_back_gets_the_columns_only_if_they_have_changed(
    as_ana: Client, ana: User, address: str
) -> None:
    fill(ana, 3)
    version = text_of(as_ana, address).partition('data-version="')[2].partition('"')[0]
    assert version
    assert as_ana.get(f"{address}?version={version}", headers=HX).status_code == 204
    assert as_ana.get(f"{address}?version={version}&stage=offer", headers=HX).status_code == 204
    Application.objects.update(rank=1)
    Recruiter.objects.update(stage="offer")
    Application.objects.update(stage="offer")
    answer = as_ana.get(f"{address}?version={version}", headers=HX)
    assert answer.status_code == 200
    assert answer.content.decode().strip().startswith('<div id="board"')


def test_the_days_are_those_of_the_calendar() -> None:
    assert [days_in_words(n) for n in (-1, 0, 1, 2)] == ["Since today", "Since today", "1 day", "2 days"]
    today = datetime(2026, 3, 29, tzinfo=UTC).date()
    assert [due_in_words("Call", today + timedelta(days=n), today).text for n in (-9, -1, 0, 1, 2)] == [
        "Call: 9 days late",
        "Call: 1 day late",
        "Call today",
        "Call tomorrow",
        "Call in 2 days",
    ]
