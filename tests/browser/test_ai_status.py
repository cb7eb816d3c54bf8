"""The staff's page of the models, with calls of every kind: fit to use for everybody who may see it."""

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import Page, expect
from pytest_django import Settings

from accounts.models import User
from ai.configuration import from_environment
from ai.tests.factories import make_call

ALL = {
    "ANTHROPIC_API_KEY": "sk-a",
    "AI_COMPATIBLE_URL": "http://localhost:11434/v1",
    "AI_COMPATIBLE_MODEL": "a-model-with-a-very-long-name-that-somebody-gave-it-70b-instruct-q4",
}


def test_the_page_of_the_models_is_fit_to_use(
    ana: User, signed_in_page: Callable[[User], Page], fit: Callable[..., None], settings: Settings
) -> None:
    ana.is_staff = True
    ana.save()
    page = signed_in_page(ana)
    page.goto("/ai/status/")
    expect(page.get_by_text("No model is set up")).to_be_visible()
    fit(page)
    settings.AI = from_environment(ALL)
    make_call(latency=2_400, cost=41_200)
    make_call(outcome="overloaded", reason="HTTP 529 overloaded_error", cost=None)
    make_call(backend="compatible", cost=None, task="research")
    make_call(outcome="asking", ago=timedelta(hours=1))
    page.goto("/ai/status/")
    expect(page.get_by_text("Failed last time")).to_be_visible()
    fit(page)
