"""A limit is answered once, wherever a view meets it: in place for htmx, by a page without."""

import pytest
from django.template import Context, Template
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from billing import quotas
from billing.middleware import PLACE
from billing.plans import Feature, Plan
from billing.quotas import QuotaExceeded
from billing.tests.factories import NOON, use

HTMX = {"HX-Request": "true"}
SPENT = "You have used your one skills gap report for this month"


@pytest.fixture
def at_the_limit(as_ana: Client, ana: User, settings: Settings) -> Client:
    settings.ROOT_URLCONF = "billing.tests.spending_site"
    use(Feature.SKILLS_GAP, user=ana, times=1)
    return as_ana


def test_htmx_gets_the_card_at_the_top_of_the_form(at_the_limit: Client) -> None:
    answer = at_the_limit.post("/skills/report/", headers=HTMX)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == PLACE
    assert answer.headers["HX-Reswap"] == "afterbegin"
    assert SPENT in text
    assert "<html" not in text
    assert text.count("data-limit-card") == 1


def test_without_script_it_is_a_page_that_leads_back(at_the_limit: Client) -> None:
    answer = at_the_limit.post("/skills/report/", headers={"Referer": "http://testserver/skills/?role=1"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert SPENT in text
    assert 'href="/skills/?role=1"' in text
    assert 'id="main"' in text
    assert "HX-Retarget" not in answer.headers


@pytest.mark.parametrize(
    "referer", ["", "https://evil.example/skills/", "javascript:alert(1)", "//evil.example/"]
)
def test_it_leads_back_to_our_own_pages_only(at_the_limit: Client, referer: str) -> None:
    text = at_the_limit.post("/skills/report/", headers={"Referer": referer}).content.decode()
    assert "Back to what you typed" not in text
    assert "evil.example" not in text


def test_below_the_limit_nothing_stands_in_the_way(as_ana: Client, ana: User, settings: Settings) -> None:
    settings.ROOT_URLCONF = "billing.tests.spending_site"
    assert as_ana.post("/skills/report/", headers=HTMX).content == b"The report"


def card(exceeded: QuotaExceeded | None) -> str:
    return (
        Template("{% load billing %}{% limit_card exceeded %}")
        .render(Context({"exceeded": exceeded}))
        .strip()
    )


def refusal(user: User, feature: Feature, count: int = 1) -> QuotaExceeded:
    with pytest.raises(QuotaExceeded) as caught:
        quotas.spend(user, feature, count, at=NOON)
    return caught.value


def test_the_card_says_when_it_starts_again_and_what_holds_more(ana: User) -> None:
    use(Feature.RECRUITERS, user=ana, times=3, at=NOON)
    text = card(refusal(ana, Feature.RECRUITERS, 30))
    assert "This needs 30 recruiters, and 2 of 5 are left for this month." in text
    assert 'datetime="2026-12-01" title="1 December 2026, 00:00 UTC">1 December</time>' in text
    assert "Pro has 50, Expert has no limit." in text
    assert "Paid plans are not on sale yet." in text


def test_the_card_offers_nothing_where_no_plan_holds_more() -> None:
    exceeded = QuotaExceeded(Feature.RESEARCH, 9, 9, NOON.date(), plan=Plan.EXPERT)
    assert "on sale" not in card(exceeded)


def test_a_form_without_a_refusal_shows_no_card() -> None:
    assert card(None) == ""
