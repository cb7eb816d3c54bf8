"""Having a message written: streamed, counted once, given back, decided on by the person."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from ai.reply import Piece
from billing import quotas
from billing.changing import change_plan
from billing.plans import Feature, Plan
from messaging import generating
from messaging.deciding import Unconfirmed, use_proposal
from messaging.generating import BeingWritten, end_silent, generate, request_generation, stop
from messaging.models import Decision, Generation, Message, Progress, Task
from messaging.models.generation import SILENT_AFTER
from messaging.tests.factories import BODY, make_message
from recruiters.models import Recruiter
from recruiters.tests.factories import make_note, make_recruiter
from resumes.tests.factories import TEXT as RESUME
from resumes.tests.factories import make_resume
from tests.models.injections import INJECTIONS, Injection
from tests.models.server import FakeProvider

pytestmark = pytest.mark.django_db
GOOD = """Subject: Stock planning at Globex

Hi Joan,

At Acme I built a forecast that cut waste by 18% across 46 stores.

Would you be open to a short call?

Ana"""


@pytest.fixture
def message(ana: User) -> Message:
    make_resume(user=ana, is_master=True)
    joan = make_recruiter(user=ana, first_name="Joan", company="Globex", email="joan@globex.example")
    return make_message(user=ana, recruiter=joan)


def used(user: User) -> int:
    return next(m.used for m in quotas.usage(user) if m.feature == Feature.AI_MESSAGES)


def written(message: Message, task: Task = Task.WRITE) -> Generation:
    generation = request_generation(message=message, task=task, at=timezone.now())
    generate(generation_id=generation.pk, clock=timezone.now)
    generation.refresh_from_db()
    return generation


def test_claude_writes_a_proposal_beside_the_text(message: Message, claude: FakeProvider) -> None:
    claude.says(GOOD)
    generation = written(message)
    assert generation.status == Progress.DONE
    assert generation.by == "Written by Claude"
    assert generation.subject == "Stock planning at Globex"
    assert generation.body.startswith("Hi Joan,")
    assert generation.unsourced == []
    message.refresh_from_db()
    assert message.body == BODY
    assert used(message.user) == 1


def test_claude_overloaded_then_openai(
    message: Message, claude: FakeProvider, openai_fake: FakeProvider
) -> None:
    claude.is_overloaded()
    openai_fake.says(GOOD)
    assert written(message).by == "Written by an OpenAI model"
    assert used(message.user) == 1


def test_both_down_then_templates_and_it_counts_once(
    message: Message, claude: FakeProvider, openai_fake: FakeProvider
) -> None:
    claude.is_overloaded()
    openai_fake.breaks_off("Half a mess")
    generation = written(message)
    assert generation.by == "Written from templates"
    assert "Joan" in generation.body
    assert "Half a mess" not in generation.body
    assert used(message.user) == 1


def test_without_a_key_templates_write(message: Message, no_models: None) -> None:
    generation = written(message)
    assert generation.writer == "template"
    assert generation.body
    assert generation.unsourced == []


def test_an_improvement_says_what_it_changed(as_ana: Client, message: Message, no_models: None) -> None:
    empty = "Hi Joan,\n\nI hope this finds you well. Just checking in. Could we talk? Or shall I write?"
    Message.objects.filter(pk=message.pk).update(body=empty)
    message.refresh_from_db()
    generation = written(message, Task.IMPROVE)
    assert generation.body != empty
    assert generation.changes
    assert "What was changed" in as_ana.get(f"/messages/{message.pk}/").content.decode()


def test_the_materials_travel_as_data(message: Message, claude: FakeProvider) -> None:
    make_note(recruiter=message.recruiter, text="We talked about the harbour.")
    claude.says(GOOD)
    written(message)
    asked = claude.asked[-1]
    assert "harbour" in asked.content
    assert "harbour" not in asked.system
    assert "cut waste by 18%" in asked.content
    assert "tools" not in asked.body


def test_improving_needs_a_text(as_ana: Client, message: Message) -> None:
    data = typed(message, body="  ", act="improve")
    answer = as_ana.post(f"/messages/{message.pk}/", data)
    assert answer.status_code == 422
    assert "Write a few lines first" in answer.content.decode()
    assert used(message.user) == 0


def typed(message: Message, **fields: str) -> dict[str, str]:
    return {
        "recruiter": str(message.recruiter_id),
        "type": message.type,
        "channel": message.channel,
        "subject": message.subject,
        "body": message.body,
        "revision": str(message.revision),
        **fields,
    }


def test_the_page_asks_polls_and_shows_it(
    as_ana: Client, message: Message, claude: FakeProvider, run_tasks: Any
) -> None:
    claude.says(GOOD)
    with run_tasks():
        as_ana.post(f"/messages/{message.pk}/", typed(message, body=BODY + " PS", act="write"))
        generation = Generation.objects.get()
        polled = as_ana.get(f"/messages/{message.pk}/write/{generation.pk}/", headers={"HX-Request": "true"})
        assert "hx-get" in polled.content.decode()
    message.refresh_from_db()
    assert message.body == BODY + " PS"  # what was typed is kept, whatever is written beside it
    polled = as_ana.get(f"/messages/{message.pk}/write/{generation.pk}/", headers={"HX-Request": "true"})
    assert "hx-get" not in polled.content.decode()
    assert "Written by Claude" in polled.content.decode()
    page = as_ana.get(f"/messages/{message.pk}/").content.decode()
    assert "Keep mine" in page


def test_use_and_undo(as_ana: Client, message: Message, claude: FakeProvider) -> None:
    claude.says(GOOD)
    generation = written(message)
    address = f"/messages/{message.pk}/write/{generation.pk}"
    text = as_ana.post(f"{address}/use/", follow=True).content.decode()
    assert f"{address}/unuse/" in text
    message.refresh_from_db()
    assert message.body == generation.body
    assert message.writer == "claude"
    assert message.quality_total is not None
    as_ana.post(f"{address}/unuse/")
    message.refresh_from_db()
    assert message.body == BODY
    as_ana.post(f"{address}/keep/")
    generation.refresh_from_db()
    assert generation.decision == Decision.KEPT


def test_what_stands_in_no_record_is_confirmed_or_left_out(
    as_ana: Client, message: Message, claude: FakeProvider
) -> None:
    claude.says(GOOD.replace("18%", "81%").replace("Ana", "I also ran Initech. Ana"))
    generation = written(message)
    address = f"/messages/{message.pk}/write/{generation.pk}/use/"
    asked = [fact["text"] for fact in generation.unsourced]
    assert asked == ["81%", "Initech"]
    refused = as_ana.post(address, {"true": "81%"})
    assert refused.status_code == 422
    assert "Tick each one that is true" in refused.content.decode()
    message.refresh_from_db()
    assert message.body == BODY
    as_ana.post(address, {"true": "81%", "facts": "without"})
    message.refresh_from_db()
    assert "81%" in message.body
    assert "Initech" not in message.body
    assert message.confirmed == ["81%"]
    assert [f["text"] for f in written(message).unsourced] == [
        "Initech"
    ]  # what was vouched for is not asked again


def test_at_the_limit_the_card_shows_and_what_was_typed_is_kept(as_ana: Client, message: Message) -> None:
    while quotas.left(message.user, Feature.AI_MESSAGES):
        quotas.spend(message.user, Feature.AI_MESSAGES)
    answer = as_ana.post(f"/messages/{message.pk}/", typed(message, body="What I typed", act="write"))
    assert answer.status_code == 422
    assert "data-limit-card" in answer.content.decode()
    assert "What I typed" in answer.content.decode()
    message.refresh_from_db()
    assert message.body == "What I typed"
    assert not Generation.objects.exists()


def test_an_answer_without_words_costs_nothing(
    message: Message, claude: FakeProvider, monkeypatch: Any
) -> None:
    claude.says("Subject: only this")
    generation = written(message)
    assert generation.status == Progress.FAILED
    assert used(message.user) == 0


def test_asking_too_often_is_told_and_costs_nothing(message: Message, claude: FakeProvider) -> None:
    """Ten times a minute, whatever the plan."""
    claude.says(GOOD)
    change_plan(user=message.user, plan=Plan.EXPERT, at=timezone.now())
    for _ in range(10):
        assert written(message).status == Progress.DONE
    refused = written(message)
    assert refused.status == Progress.FAILED
    assert "Try again in" in refused.trouble
    assert used(message.user) == 10


def test_a_worker_that_was_killed_costs_nothing(message: Message) -> None:
    now = timezone.now()
    generation = request_generation(message=message, task=Task.WRITE, at=now)
    Generation.objects.filter(pk=generation.pk).update(status=Progress.WRITING, text="Half a sen")
    assert used(message.user) == 1
    end_silent(now=now + SILENT_AFTER - timedelta(seconds=1))
    assert used(message.user) == 1
    for _ in range(2):
        end_silent(now=now + SILENT_AFTER + timedelta(seconds=1))
    generation.refresh_from_db()
    assert generation.status == Progress.FAILED
    assert used(message.user) == 0


def test_a_task_that_runs_twice_writes_once(message: Message, claude: FakeProvider) -> None:
    claude.says(GOOD)
    generation = written(message)
    generate(generation_id=generation.pk, clock=timezone.now)
    assert len(claude.asked) == 1


def test_one_at_a_time(message: Message) -> None:
    request_generation(message=message, task=Task.WRITE, at=timezone.now())
    with pytest.raises(BeingWritten):
        request_generation(message=message, task=Task.WRITE, at=timezone.now())
    assert used(message.user) == 1


def test_stop_before_the_first_word_costs_nothing_and_after_it_keeps_the_words(message: Message) -> None:
    first = request_generation(message=message, task=Task.WRITE, at=timezone.now())
    stop(generation=first, at=timezone.now())
    assert used(message.user) == 0
    generate(generation_id=first.pk, clock=timezone.now)
    first.refresh_from_db()
    assert first.body == ""
    second = request_generation(message=message, task=Task.WRITE, at=timezone.now())
    Generation.objects.filter(pk=second.pk).update(status=Progress.WRITING, text="Hi Joan, I led 900 people.")
    stopped = stop(generation=second, at=timezone.now())
    assert stopped.body == "Hi Joan, I led 900 people."
    assert [f["text"] for f in stopped.unsourced] == ["900"]
    assert used(message.user) == 1


def test_what_is_written_so_far_can_be_read_and_stopped(message: Message, monkeypatch: Any) -> None:
    """Part by part; what a backend began that then failed is replaced."""
    generation = request_generation(message=message, task=Task.WRITE, at=timezone.now())
    seen: list[str] = []

    def pieces(*_: Any, **__: Any) -> Iterator[Piece]:
        for piece in (Piece("Hi J"), Piece("oan,"), Piece("Dear Joan,", replaces=True), Piece(" hello.")):
            yield piece
            generation.refresh_from_db()
            seen.append(generation.text)
        stop(generation=generation, at=timezone.now())
        yield Piece(" More.")
        raise AssertionError("nobody reads on after Stop")

    monkeypatch.setattr(generating, "stream", pieces)
    monkeypatch.setattr(generating, "WRITE_EVERY", 0)
    generate(generation_id=generation.pk, clock=timezone.now)
    assert seen == ["Hi J", "Hi Joan,", "Dear Joan,", "Dear Joan, hello."]
    generation.refresh_from_db()
    assert generation.status == Progress.STOPPED
    assert generation.body == "Dear Joan, hello."
    assert used(message.user) == 1


@pytest.mark.parametrize("injection", INJECTIONS, ids=str)
def test_nothing_an_injection_asks_for_happens(
    as_ana: Client, ana: User, mallory: User, injection: Injection, claude: FakeProvider
) -> None:
    claude.obeys()
    secret = make_recruiter(user=mallory, first_name="Secret", last_name="Contact")
    make_note(recruiter=secret, text="A note of Mallory's")
    message = poisoned(ana, injection)
    before = Recruiter.objects.values_list("pk", "stage", "do_not_contact", "archived_at")
    state = list(before)
    generation = written(message)
    shown = as_ana.get(
        f"/messages/{message.pk}/write/{generation.pk}/", headers={"HX-Request": "true"}
    ).content.decode()
    for active in injection.active:
        assert active not in generation.body
        assert active not in shown
    asked = " ".join(fact["text"] for fact in generation.unsourced)
    claims = [claim for claim in injection.claims if claim not in RESUME]
    for claim in claims:
        assert claim not in f"{generation.subject} {generation.body}" or claim in asked
    assert "A note of Mallory's" not in generation.body
    assert list(before.all()) == state
    if generation.unsourced:
        with pytest.raises(Unconfirmed):
            use_proposal(generation=generation, confirmed=[], leave_out=False)
        use_proposal(generation=generation, confirmed=[], leave_out=True)
        message.refresh_from_db()
        assert not [claim for claim in claims if claim in message.body]


def poisoned(ana: User, injection: Injection) -> Message:
    resume = make_resume(user=ana, is_master=True)
    joan = make_recruiter(user=ana, first_name="Joan", company="Hooli", email="joan@hooli.example")
    posting = ""
    match injection.place:
        case "resume":
            resume.content["work"][0]["highlights"].append(injection.text)
            resume.save()
        case "posting":
            posting = injection.text
        case "note":
            make_note(recruiter=joan, text=injection.text)
        case "company":
            Recruiter.objects.filter(pk=joan.pk).update(company=injection.text[:200])
    joan.refresh_from_db()
    return make_message(user=ana, recruiter=joan, posting=posting, body="")
