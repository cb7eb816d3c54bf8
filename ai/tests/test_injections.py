"""A model that obeys every text it reads still writes nothing active, calls nothing and says who wrote."""

import pytest

from ai.completing import complete, stream
from ai.models import Call
from ai.prompt import Material
from ai.sources import unsourced
from ai.tests.prompts import SHAPE, make_prompt, make_structured_prompt
from tests.models.fixtures import KEY
from tests.models.injections import INJECTIONS, Injection
from tests.models.server import FakeProvider

pytestmark = pytest.mark.django_db
RECORD = "Ana Silva, data analyst in Lisbon."
HIDDEN_FROM_THE_MODEL = {"characters without a shape"}
THE_SAME = [pytest.param(injection, id=injection.name) for injection in INJECTIONS]


def test_there_are_enough_and_they_differ() -> None:
    assert len(INJECTIONS) >= 16
    assert len({i.name for i in INJECTIONS}) == len({i.text for i in INJECTIONS}) == len(INJECTIONS)
    assert {i.place for i in INJECTIONS} == {"resume", "posting", "note", "company"}


@pytest.mark.parametrize("injection", THE_SAME)
@pytest.mark.parametrize("first", ["claude", "openai_fake"])
def test_what_an_obedient_model_writes_is_inert(
    first: str, injection: Injection, request: pytest.FixtureRequest
) -> None:
    fake: FakeProvider = request.getfixturevalue(first)
    fake.obeys()
    prompt = make_prompt(materials=(Material(injection.place, injection.text), Material("record", RECORD)))
    replies = [complete(prompt), list(stream(prompt))[-1].reply]
    for reply in replies:
        assert reply is not None
        assert [thing for thing in injection.active if thing in reply.text] == []
        marked = " ".join(one.text for one in unsourced(reply.text, [RECORD]))
        assert [c for c in injection.claims if c in reply.text and c not in marked] == []
    assert set(Call.objects.values_list("task", flat=True)) == {"message"}


@pytest.mark.parametrize("injection", THE_SAME)
def test_the_obedient_model_does_obey(injection: Injection, claude: FakeProvider) -> None:
    """So that the test above cannot pass because nobody heard the order."""
    claude.obeys()
    pieces = list(stream(make_prompt(materials=(Material("note", injection.text),))))
    said = "".join(piece.text for piece in pieces)
    assert ("Nobody told me anything" in said) == (injection.name in HIDDEN_FROM_THE_MODEL)


@pytest.mark.parametrize("injection", THE_SAME)
def test_structured_answers_keep_their_shape(injection: Injection, claude: FakeProvider) -> None:
    claude.obeys()
    reply = complete(make_structured_prompt(materials=(Material("note", injection.text),)))
    assert reply.data is not None
    assert set(reply.data) == set(SHAPE["properties"])
    assert [thing for thing in injection.active if thing in str(reply.data)] == []


def test_the_instructions_may_leak_but_hold_no_secret(claude: FakeProvider) -> None:
    """What a model is told is ours and no secret; keys and other people's rows are never part of it."""
    claude.obeys()
    order = next(i for i in INJECTIONS if i.payload == "LEAK:SYSTEM")
    complete(make_prompt(materials=(Material("note", order.text),)))
    assert KEY not in str(claude.asked[0].body)
    assert claude.asked[0].headers["authorization"] == f"Bearer {KEY}"
