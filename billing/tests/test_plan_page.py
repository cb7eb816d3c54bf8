from datetime import timedelta

from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from billing import quotas
from billing.plans import FEATURES, Feature, Plan
from billing.tests.factories import put_on, use

PLAN = "/settings/plan/"


def text_of(client: Client) -> str:
    return " ".join(client.get(PLAN).content.decode().split())


def test_visitors_are_asked_to_log_in(client: Client) -> None:
    assert client.get(PLAN).headers["Location"].startswith("/accounts/login/?next=")


def test_it_is_a_tab_of_the_settings(as_ana: Client) -> None:
    assert f'<a href="{PLAN}" aria-current="page">Plan and usage</a>' in text_of(as_ana)
    assert f'<a href="{PLAN}">Plan and usage</a>' in as_ana.get("/settings/").content.decode()
    assert as_ana.get("/plan/").headers["Location"] == PLAN


def test_it_names_the_plan_and_sells_nothing(as_ana: Client) -> None:
    text = text_of(as_ana)
    assert "<strong>Basic</strong>. You pay nothing." in text
    assert "Paid plans are not on sale yet." in text
    assert "pgrade" not in text


def test_it_shows_the_plan_that_staff_gave(as_ana: Client, ana: User) -> None:
    put_on(Plan.EXPERT, user=ana)
    quotas.spend(ana, Feature.RECRUITERS, 300)
    text = text_of(as_ana)
    assert "<strong>Expert</strong>, since <time" in text
    assert "300 used, no limit" in text
    assert 'Expert <span class="badge is-accent">Yours</span>' in text


def test_meters_warn_before_and_at_the_limit(as_ana: Client, ana: User) -> None:
    use(Feature.RECRUITERS, user=ana, times=4)
    use(Feature.RESEARCH, user=ana, times=3)
    text = text_of(as_ana)
    assert "4 of 5" in text
    assert text.count("1 left</span>") == 1
    assert text.count("Used up</span>") == 1


def test_it_does_not_claim_what_is_not_there_yet(as_ana: Client) -> None:
    text = text_of(as_ana)
    later = [words.name for words in FEATURES.values() if words.later]
    assert text.count("Comes later") == len(later)
    assert not [name for name in later if f"<strong>{name}</strong>" in text]


def test_strangers_counts_are_their_own(as_ana: Client, mallory: User) -> None:
    use(Feature.RECRUITERS, user=mallory, times=4)
    assert "0 of 5" in text_of(as_ana)
    assert "4 of 5" not in text_of(as_ana)


def test_it_asks_the_same_questions_after_years(
    as_ana: Client, ana: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    as_ana.get(PLAN)
    with django_assert_num_queries(4):  # session, person, plan, counters
        as_ana.get(PLAN)
    for month in range(30):
        use(Feature.RECRUITERS, user=ana, times=1, at=timezone.now() - timedelta(days=31 * month))
    with django_assert_num_queries(4):
        as_ana.get(PLAN)
