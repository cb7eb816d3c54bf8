from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from ai.models import Call
from billing import quotas
from billing.plans import Feature
from recruiters.models import Recruiter, Research, ResearchStatus
from recruiters.researching import CUT_OFF, do_research, end_silent, find_passage
from recruiters.tests.factories import make_recruiter
from tests.models.injections import INJECTIONS, Injection
from tests.models.server import FakeProvider

pytestmark = pytest.mark.django_db
TEXT = (
    "Acme raised $40M in March and is opening a data office in Porto.\n"
    "Maria leads hiring for the analytics team and is looking for five data analysts who know SQL."
)


@pytest.fixture
def maria(ana: User) -> Recruiter:
    return make_recruiter(user=ana, first_name="Maria", last_name="Lopes", company="Acme")


def used(user: User) -> int:
    return next(meter.used for meter in quotas.usage(user) if meter.feature is Feature.RESEARCH)


def paste(client: Client, recruiter: Recruiter, run_tasks: Any, text: str = TEXT, **fields: str) -> Any:
    with run_tasks():
        return client.post(f"/recruiters/{recruiter.pk}/research/", {"text": text, **fields})


def test_without_a_key_the_text_speaks_for_itself(
    as_ana: Client, ana: User, maria: Recruiter, run_tasks: Any
) -> None:
    answer = paste(as_ana, maria, run_tasks, title="Their post", url="https://acme.example/news")
    research = Research.objects.get()
    assert answer["Location"] == research.get_absolute_url()
    assert research.status == ResearchStatus.READY
    for sentence in research.sentences:
        assert sentence["text"] == TEXT[sentence["start"] : sentence["end"]]
    page = as_ana.get(research.get_absolute_url()).content.decode()
    assert "chosen without a model" in page
    assert 'href="#passage-1"' in page
    assert 'id="passage-1"' in page
    maria.refresh_from_db()
    assert maria.research_summary == [sentence["text"] for sentence in research.sentences]
    assert used(ana) == 1
    assert "opening a data office" in as_ana.get(maria.get_absolute_url()).content.decode()


def test_a_model_sums_up_and_each_sentence_is_borne_out(
    as_ana: Client, maria: Recruiter, run_tasks: Any, claude: FakeProvider
) -> None:
    claude.says_json(
        {
            "sentences": [
                {"text": "Acme opens an office in Porto.", "passage": "opening a data\noffice in Porto"},
                {"text": "Acme has 900 employees.", "passage": "Acme raised $40M"},
                {"text": "They pay well.", "passage": "not in the text"},
            ]
        }
    )
    paste(as_ana, maria, run_tasks)
    research = Research.objects.get()
    assert [s["text"] for s in research.sentences] == ["Acme opens an office in Porto."]
    start, end = research.sentences[0]["start"], research.sentences[0]["end"]
    assert TEXT[start:end] == "opening a data office in Porto"
    assert "Written by Claude" in as_ana.get(research.get_absolute_url()).content.decode()


def test_where_nothing_a_model_says_holds_the_text_speaks(
    as_ana: Client, maria: Recruiter, run_tasks: Any, claude: FakeProvider
) -> None:
    claude.says_json({"sentences": [{"text": "Acme has 900 employees.", "passage": "no such passage"}]})
    paste(as_ana, maria, run_tasks)
    assert Research.objects.get().writer == "template"
    assert "900" not in str(Research.objects.get().sentences)


def overloaded(fake: FakeProvider) -> None:
    fake.is_overloaded()


@pytest.mark.parametrize("trouble", [overloaded, FakeProvider.is_rate_limited])
def test_both_models_down_costs_one_use(
    trouble: Callable[[FakeProvider], None],
    as_ana: Client,
    ana: User,
    maria: Recruiter,
    run_tasks: Any,
    claude: FakeProvider,
    openai_fake: FakeProvider,
) -> None:
    trouble(claude)
    trouble(openai_fake)
    paste(as_ana, maria, run_tasks)
    assert Research.objects.get().status == ResearchStatus.READY
    assert used(ana) == 1


def test_a_text_that_says_nothing_costs_nothing_and_is_kept(
    as_ana: Client, ana: User, maria: Recruiter, run_tasks: Any
) -> None:
    paste(as_ana, maria, run_tasks, text="Sign in. Accept all cookies. " * 5)
    research = Research.objects.get()
    assert research.status == ResearchStatus.FAILED
    assert "Nothing was counted" in as_ana.get(research.get_absolute_url()).content.decode()
    assert used(ana) == 0
    with run_tasks():
        as_ana.post(f"{research.get_absolute_url()}again/")
    assert used(ana) == 0


def test_at_the_limit_the_card_comes_and_the_paste_stays(
    as_ana: Client, ana: User, maria: Recruiter, run_tasks: Any
) -> None:
    quotas.spend(ana, Feature.RESEARCH, 3)
    answer = paste(as_ana, maria, run_tasks, title="Kept title")
    assert answer.status_code == 422
    assert "Kept title" in answer.content.decode()
    assert "five data analysts" in answer.content.decode()
    assert not Research.objects.exists()


def test_a_second_worker_and_a_lost_one_change_nothing(ana: User, maria: Recruiter) -> None:
    spend = quotas.spend(ana, Feature.RESEARCH)
    now = timezone.now()
    lost = Research.objects.create(
        recruiter=maria, text=TEXT, status=ResearchStatus.WORKING, window=spend.window, asked_at=now
    )
    do_research(research_id=lost.pk, at=now)
    assert not Call.objects.exists()
    end_silent(now=now + timedelta(minutes=2))
    assert used(ana) == 1
    for _ in range(2):
        end_silent(now=now + timedelta(minutes=4))
    lost.refresh_from_db()
    assert (lost.status, lost.trouble) == (ResearchStatus.FAILED, CUT_OFF)
    assert used(ana) == 0


@pytest.mark.parametrize("injection", INJECTIONS, ids=str)
def test_no_text_gives_orders(
    injection: Injection,
    as_ana: Client,
    ana: User,
    mallory: User,
    maria: Recruiter,
    run_tasks: Any,
    claude: FakeProvider,
) -> None:
    secret = make_recruiter(user=mallory, first_name="Secretname", email="secret@x.example")
    claude.obeys()
    before = Recruiter.objects.filter(user=ana).values("stage", "email", "company").get()
    paste(as_ana, maria, run_tasks, text=f"{TEXT}\n{injection.text}")
    research = Research.objects.get()
    told = " ".join(sentence["text"] for sentence in research.sentences)
    for active in injection.active:
        assert active not in told
    for sentence in research.sentences:
        assert 0 <= sentence["start"] < sentence["end"] <= len(research.text)
    page = as_ana.get(research.get_absolute_url()).content.decode()
    for mark in ("<img", "<script>alert", "<iframe", 'href="javascript:', 'href="data:'):
        assert mark not in page
    assert secret.email not in page
    assert Recruiter.objects.filter(user=ana).values("stage", "email", "company").get() == before


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": ""}, "Paste the text that you found."),
        ({"text": "Too short."}, "too short to sum up"),
        ({"text": "x" * 30_001}, "30,001 characters"),
        ({"text": TEXT, "url": "javascript:alert(1)"}, "Enter a valid URL."),
        ({"text": TEXT, "url": "ftp://acme.example/"}, "Enter a valid URL."),
        ({"text": TEXT, "title": "x" * 201}, "at most 200 characters"),
        ({"text": f"{TEXT}\x00"}, "Null characters are not allowed."),
    ],
)
def test_bad_input_is_told_and_kept(
    fields: dict[str, str], said: str, as_ana: Client, ana: User, maria: Recruiter
) -> None:
    answer = as_ana.post(f"/recruiters/{maria.pk}/research/", fields)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert used(ana) == 0


def test_it_is_removed_and_comes_back(as_ana: Client, maria: Recruiter, run_tasks: Any) -> None:
    paste(as_ana, maria, run_tasks)
    address = Research.objects.get().get_absolute_url()
    as_ana.post(f"{address}remove/")
    maria.refresh_from_db()
    assert maria.research_summary == []
    assert as_ana.get(address).status_code == 404
    as_ana.post(f"{address}bring-back/")
    maria.refresh_from_db()
    assert maria.research_summary
    assert as_ana.get(address).status_code == 200


def test_the_pages_cost_the_same_for_many(
    as_ana: Client, maria: Recruiter, django_assert_num_queries: Any
) -> None:
    for count in (1, 15):
        for _ in range(count):
            Research.objects.create(recruiter=maria, text=TEXT, status=ResearchStatus.READY)
        with django_assert_num_queries(6):
            as_ana.get(f"/recruiters/{maria.pk}/research/")


def test_a_stranger_finds_nothing(as_mallory: Client, maria: Recruiter) -> None:
    research = Research.objects.create(recruiter=maria, text=TEXT)
    for part in ("", "again/", "remove/", "bring-back/"):
        assert as_mallory.post(f"{research.get_absolute_url()}{part}").status_code in {404, 405}
    assert as_mallory.get(research.get_absolute_url()).status_code == 404
    assert as_mallory.get(f"/recruiters/{maria.pk}/research/").status_code == 404


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("in Porto.\nMaria", "in Porto.\nMaria"),
        ("in   Porto", "in Porto"),
        ("", None),
        ("Lisbon", None),
        (".*", None),
    ],
)
def test_a_passage_is_found_whatever_the_space_in_it(passage: str, found: str | None) -> None:
    span = find_passage(TEXT, passage)
    assert (TEXT[slice(*span)] if span else None) == found
