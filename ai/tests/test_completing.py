"""A question gets an answer: from the first model that gives one, else from the templates."""

from dataclasses import replace

import pytest
from django.contrib.auth.base_user import AbstractBaseUser as User
from pytest_django import Settings

from ai.completing import complete, stream
from ai.models import Call, Outcome
from ai.reply import Piece, Reply, Writer
from ai.tests.prompts import make_prompt, make_structured_prompt
from tests.models import acts
from tests.models.acts import Act
from tests.models.server import FakeProvider
from tests.services.ports import free_port

pytestmark = pytest.mark.django_db


def together(pieces: list[Piece]) -> str:
    """What a reader sees at the end who follows the rules of `Piece`."""
    text = ""
    for piece in pieces:
        text = piece.text if piece.replaces else text + piece.text
    return text


def outcomes() -> list[tuple[str, str]]:
    return list(Call.objects.order_by("position").values_list("backend", "outcome"))


def test_claude_answers(claude: FakeProvider) -> None:
    claude.says("Hello Maria.")
    assert complete(make_prompt()) == Reply("Hello Maria.", Writer.CLAUDE, "claude", "claude-sonnet-5-5")
    assert outcomes() == [("claude", "answered")]


def test_a_stream_comes_in_parts_and_ends_with_the_reply(claude: FakeProvider) -> None:
    claude.says("Hello Maria, how are you?")
    pieces = list(stream(make_prompt()))
    assert [piece.text for piece in pieces] == ["Hello", " Maria,", " how", " are", " you?", ""]
    assert [piece.reply for piece in pieces[:-1]] == [None] * 5
    assert pieces[-1].reply == Reply(
        "Hello Maria, how are you?", Writer.CLAUDE, "claude", "claude-sonnet-5-5"
    )
    assert claude.asked[0].streams


@pytest.mark.parametrize("streamed", [False, True])
def test_openai_and_a_compatible_server_answer(
    streamed: bool, openai_fake: FakeProvider, compatible_fake: FakeProvider
) -> None:
    openai_fake.is_overloaded()
    compatible_fake.says("Hello from a laptop.")
    reply = list(stream(make_prompt()))[-1].reply if streamed else complete(make_prompt())
    assert reply == Reply("Hello from a laptop.", Writer.COMPATIBLE, "compatible", "llama-of-mine")
    assert reply.by == "Written by llama-of-mine"
    assert outcomes() == [("openai", "overloaded"), ("compatible", "answered")]


def test_without_models_the_templates_answer() -> None:
    reply = complete(make_prompt())
    assert reply == Reply("Hello Maria, from a template.", Writer.TEMPLATE, "template")
    assert reply.by == "Written from templates"
    assert list(stream(make_prompt())) == [
        Piece("Hello Maria, from a template."),
        Piece("", reply=reply),
    ]


def test_what_a_template_says_is_left_as_it_is() -> None:
    """It is made of the person's own words, so links and odd characters belong to it."""
    text = "See https://ana.example/work \u2066\u200band <b>this</b> ![x](y)"
    assert complete(make_prompt(fallback=lambda: text)).text == text


TROUBLES: list[tuple[str, Act, Outcome]] = [
    ("429", acts.fail(429, "rate_limit_error"), Outcome.RATE_LIMITED),
    ("529", acts.fail(529, "overloaded_error"), Outcome.OVERLOADED),
    ("503", acts.fail(503, "api_error"), Outcome.OVERLOADED),
    ("500", acts.fail(500, "api_error"), Outcome.FAILED),
    ("401", acts.fail(401, "authentication_error"), Outcome.REJECTED),
    ("404", acts.fail(404, "not_found_error"), Outcome.REJECTED),
    ("redirect", acts.raw(302, b""), Outcome.FAILED),
    ("page of a proxy", acts.raw(200, b"<html>Sign in</html>"), Outcome.CUT_OFF),
    ("too long", acts.say("Hello and", stop="max_tokens"), Outcome.TOO_LONG),
    ("refusal", acts.say("I cannot", stop="refusal"), Outcome.REFUSED),
    ("wants a tool", acts.say("", stop="tool_use"), Outcome.FAILED),
    ("empty", acts.say("  \n"), Outcome.EMPTY),
    ("nothing but a picture", acts.say("![x](https://evil.test/x.png)"), Outcome.EMPTY),
]
IN_MID_STREAM: list[tuple[str, Act, Outcome]] = [
    ("overloaded", acts.overloaded_in_mid_stream("Hello Mar"), Outcome.OVERLOADED),
    ("connection lost", acts.broken_off("Hello Mar"), Outcome.CUT_OFF),
    ("no stop reason", acts.ended_early("Hello Mar"), Outcome.CUT_OFF),
    ("garbled", acts.garbled("Hello Mar"), Outcome.CUT_OFF),
]
AS_OPENAI_SAYS_IT = {"too long": "length", "refusal": "content_filter", "wants a tool": "tool_calls"}


@pytest.mark.parametrize(("name", "act", "outcome"), TROUBLES, ids=[t[0] for t in TROUBLES])
@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
def test_trouble_with_claude_moves_on_to_openai(
    streamed: bool, name: str, act: Act, outcome: Outcome, claude: FakeProvider, openai_fake: FakeProvider
) -> None:
    claude.plays(act)
    openai_fake.says("Hello from OpenAI.")
    if streamed:
        pieces = list(stream(make_prompt()))
        assert together(pieces) == "Hello from OpenAI."
        assert pieces[-1].reply is not None
    else:
        assert complete(make_prompt()).text == "Hello from OpenAI."
    assert outcomes() == [("claude", outcome), ("openai", "answered")]


@pytest.mark.parametrize(("name", "act", "outcome"), TROUBLES, ids=[t[0] for t in TROUBLES])
@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
def test_trouble_with_openai_moves_on_to_the_templates(
    streamed: bool, name: str, act: Act, outcome: Outcome, openai_fake: FakeProvider
) -> None:
    stop = AS_OPENAI_SAYS_IT.get(name)
    openai_fake.plays(acts.say("Hello", stop=stop) if stop else act)
    reply = list(stream(make_prompt()))[-1].reply if streamed else complete(make_prompt())
    assert reply is not None
    assert reply.writer is Writer.TEMPLATE
    assert outcomes() == [("openai", outcome), ("template", "answered")]


@pytest.mark.parametrize(("name", "act", "outcome"), IN_MID_STREAM, ids=[t[0] for t in IN_MID_STREAM])
@pytest.mark.parametrize("first", ["claude", "openai_fake"])
def test_what_breaks_in_mid_stream_is_withdrawn(
    first: str, name: str, act: Act, outcome: Outcome, request: pytest.FixtureRequest
) -> None:
    fake: FakeProvider = request.getfixturevalue(first)
    fake.plays(act)
    pieces = list(stream(make_prompt()))
    assert "".join(p.text for p in pieces).startswith("Hello Mar")
    assert together(pieces) == "Hello Maria, from a template."
    assert outcomes() == [(fake.wire.__class__.__name__.lower(), outcome), ("template", "answered")]


def test_a_stop_reason_without_the_end_of_the_message_is_no_end(claude: FakeProvider) -> None:
    def all_but_the_last(stage: acts.Stage) -> None:
        for event in stage.wire.closing(model=stage.model, stop="")[:-1]:
            stage.send(event)

    claude.plays(acts.begin("Hello", all_but_the_last))
    list(stream(make_prompt()))
    assert outcomes() == [("claude", "cut-off"), ("template", "answered")]


def test_an_outage_that_one_retry_survives_is_not_noticed(claude: FakeProvider) -> None:
    claude.plays_once(acts.fail(529, "overloaded_error"))
    claude.says("Hello Maria.")
    assert complete(make_prompt()).writer is Writer.CLAUDE
    assert len(claude.asked) == 2
    assert outcomes() == [("claude", "answered")]


def test_there_is_one_retry_and_no_more(claude: FakeProvider) -> None:
    claude.is_overloaded()
    complete(make_prompt())
    assert len(claude.asked) == 2


@pytest.mark.parametrize("first", ["claude", "openai_fake"])
@pytest.mark.parametrize("wait", ["30", "Wed, 21 Oct 2030 07:28:00 GMT", "nan"])
def test_who_asks_for_a_long_wait_is_not_asked_again(
    wait: str, first: str, request: pytest.FixtureRequest
) -> None:
    fake: FakeProvider = request.getfixturevalue(first)
    fake.plays(acts.fail(429, "rate_limit_error", headers={"retry-after-ms": "", "retry-after": wait}))
    # Of its own: a question that an earlier test gave up may only arrive now.
    question = f"Write to {first} after {wait}."
    complete(make_prompt(ask=question))
    assert sum(question in str(asked.body) for asked in fake.asked) == 1


def test_a_model_that_nobody_reaches_is_passed_over(claude: FakeProvider, settings: Settings) -> None:
    unreachable = replace(settings.AI.chain[0], url=f"http://127.0.0.1:{free_port()}")
    settings.AI = replace(settings.AI, chain=(unreachable, *settings.AI.chain[1:]))
    assert complete(make_prompt()).writer is Writer.TEMPLATE
    assert outcomes() == [("claude", "unreachable"), ("template", "answered")]


def test_a_fast_question_goes_to_the_small_model(claude: FakeProvider) -> None:
    assert complete(make_prompt(fast=True)).model == "claude-haiku-5-5"


def test_the_order_of_the_chain_is_a_setting(
    claude: FakeProvider, openai_fake: FakeProvider, settings: Settings
) -> None:
    first, second, last = settings.AI.chain
    assert complete(make_prompt()).writer is Writer.CLAUDE
    settings.AI = replace(settings.AI, chain=(second, first, last))
    assert complete(make_prompt()).writer is Writer.OPENAI


def test_no_tool_is_ever_offered(claude: FakeProvider, openai_fake: FakeProvider) -> None:
    claude.is_overloaded()
    complete(make_structured_prompt())
    list(stream(make_prompt()))
    sent = [*claude.asked, *openai_fake.asked]
    assert len(sent) == 6
    assert not [key for asked in sent for key in asked.body if "tool" in key or "function" in key]


def test_a_template_that_fails_is_our_error_and_is_told(ana: User) -> None:
    def broken() -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        complete(make_prompt(fallback=broken), user=ana)
    assert Call.objects.get().outcome == Outcome.FAILED


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        "[]",
        "null",
        '"Hello"',
        '{"error": {"message": "wrong"}}',
        '{"choices": null, "content": null}',
        '{"choices": [{}], "content": [{}]}',
        '{"choices": [{"message": null}], "content": [{"type": "text"}], "usage": {}}',
        '{"choices": [{"message": {"content": ["a"]}, "finish_reason": "stop"}], "model": 5, "usage": 5}',
        '{"content": [{"type": "text", "text": {"a": 1}}], "stop_reason": "end_turn", "usage": null}',
        '{"broken',
    ],
)
@pytest.mark.parametrize("first", ["claude", "openai_fake"])
def test_whatever_else_comes_with_200_is_no_answer(
    first: str, body: str, request: pytest.FixtureRequest
) -> None:
    fake: FakeProvider = request.getfixturevalue(first)
    fake.plays(acts.raw(200, body.encode(), kind="application/json"))
    assert complete(make_prompt()).writer is Writer.TEMPLATE
    events = f"event: message_start\ndata: {body}\n\ndata: {body}\n\n".encode()
    fake.plays(acts.raw(200, events, kind="text/event-stream"))
    reply = list(stream(make_prompt()))[-1].reply
    assert reply is not None
    assert reply.writer is Writer.TEMPLATE
    assert set(Call.objects.exclude(backend="template").values_list("outcome", flat=True)) <= {
        "cut-off",
        "empty",
        "failed",
    }
