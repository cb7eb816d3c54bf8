"""Every call leaves a row: who, what for, which model, tokens, cost, time, outcome. No word of the texts."""

import io
import logging
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser as User
from django.db import transaction

from ai.completing import complete, stream
from ai.models import Call
from ai.prompt import Material, Task
from ai.tests.prompts import make_prompt, make_structured_prompt
from tests.models import acts, wires
from tests.models.server import FakeProvider

pytestmark = pytest.mark.django_db
SECRET = "Ana earned 471147114711 at Hooli"


def values(call: Call) -> dict[str, Any]:
    return {field.name: getattr(call, field.attname) for field in call._meta.concrete_fields}


@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize(
    ("first", "backend", "model"),
    [("claude", "claude", "claude-sonnet-5-5"), ("openai_fake", "openai", "gpt-6.1-sol")],
)
def test_the_row_of_an_answer(
    first: str, backend: str, model: str, streamed: bool, ana: User, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(first)
    if streamed:
        list(stream(make_prompt(), user=ana))
    else:
        complete(make_prompt(), user=ana)
    call = Call.objects.get()
    assert call.user == ana
    assert (call.task, call.backend, call.model, call.outcome) == (Task.MESSAGE, backend, model, "answered")
    assert (call.input_tokens, call.output_tokens) == (wires.INPUT_TOKENS, wires.OUTPUT_TOKENS)
    assert call.cost == 1_000 * 2 + 200 * 10  # millionths of a dollar
    assert call.streamed is streamed
    assert call.latency is not None
    assert call.request_id == "req_fake"
    assert call.position == 0


def test_a_server_of_ones_own_has_no_price(compatible_fake: FakeProvider) -> None:
    complete(make_prompt())
    assert Call.objects.get().cost is None


def test_templates_cost_nothing(ana: User) -> None:
    complete(make_prompt(), user=ana)
    call = Call.objects.get()
    assert (call.backend, call.model, call.cost, call.input_tokens) == ("template", "", 0, None)


def test_the_calls_of_one_question_belong_together(
    claude: FakeProvider, openai_fake: FakeProvider, ana: User
) -> None:
    claude.is_overloaded()
    openai_fake.is_rate_limited()
    complete(make_prompt(), user=ana)
    calls = Call.objects.order_by("position")
    assert [(c.backend, c.outcome, c.reason) for c in calls] == [
        ("claude", "overloaded", "HTTP 529 overloaded_error"),
        ("openai", "rate-limited", "HTTP 429 rate_limit_error"),
        ("template", "answered", ""),
    ]
    assert len({c.question for c in calls}) == 1
    assert Call.objects.questions().count() == 1


def test_what_a_failure_cost_is_known_where_the_provider_said_it(claude: FakeProvider) -> None:
    claude.says("Hello and", stop="max_tokens")
    complete(make_prompt())
    assert Call.objects.get(backend="claude").cost == 4_000


def test_a_model_is_not_asked_inside_a_transaction(claude: FakeProvider, ana: User) -> None:
    """It would hold the rows for as long as it thinks, and a rollback would forget what was spent."""
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        complete(make_prompt(), user=ana)
    assert claude.asked == []


@pytest.mark.django_db(transaction=True)
def test_the_row_stands_although_the_use_case_is_rolled_back(claude: FakeProvider, ana: User) -> None:
    def write_and_fail() -> None:
        reply = complete(make_prompt(), user=ana)
        with transaction.atomic():
            get_user_model().objects.update(first_name=reply.text)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert get_user_model().objects.get().first_name == "Ana"
    assert Call.objects.get().outcome == "answered"


def test_the_row_is_there_while_the_model_still_writes(claude: FakeProvider, ana: User) -> None:
    pieces = stream(make_prompt(), user=ana)
    assert Call.objects.get().outcome == "asking"
    list(pieces)
    assert Call.objects.get().outcome == "answered"


def test_who_leaves_takes_the_name_along(claude: FakeProvider, ana: User) -> None:
    complete(make_prompt(), user=ana)
    ana.delete()
    assert Call.objects.get().user is None


@pytest.mark.parametrize("first", ["claude", "openai_fake"])
@pytest.mark.parametrize(
    "act",
    [
        acts.say(f"So: {SECRET}"),
        acts.fail(400, f"I saw the words you sent: {SECRET}"),
        acts.overloaded_in_mid_stream(SECRET),
        acts.garbled(SECRET),
        acts.broken_off(SECRET),
    ],
)
def test_no_word_of_prompt_or_answer_is_kept_or_logged(
    act: acts.Act, first: str, ana: User, request: pytest.FixtureRequest
) -> None:
    """Also not by the clients of the providers, also not for a developer who logs everything."""
    fake: FakeProvider = request.getfixturevalue(first)
    fake.plays(act)
    heard = io.StringIO()
    handler, root = logging.StreamHandler(heard), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        prompt = make_prompt(materials=(Material("note", SECRET),), ask=f"Use {SECRET}", system=SECRET)
        list(stream(prompt, user=ana))
        complete(prompt, user=ana)
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    kept = str([values(call) for call in Call.objects.all()])
    assert len(fake.asked) >= 2
    assert "model asked" in heard.getvalue()
    for words in ("471147114711", "Hooli", "I saw the words"):
        assert words not in heard.getvalue()
        assert words not in kept


def test_a_misshapen_answer_says_what_is_wrong_and_quotes_nothing(claude: FakeProvider) -> None:
    claude.says_json({"title": SECRET, "points": SECRET})
    complete(make_structured_prompt())
    call = Call.objects.get(backend="claude")
    assert (call.outcome, call.reason) == ("invalid", "type in properties.points.type")
    assert call.cost == 4_000
