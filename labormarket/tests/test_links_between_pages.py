"""From the profile to the market and back."""

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import timezone

from accounts.models import User
from billing import quotas
from billing.plans import Feature
from core.slots import parts_of
from labormarket.demo import leave_traces
from labormarket.models import Report
from labormarket.tests.factories import (
    make_occupation,
    make_release,
    make_technology,
)


def test_the_profile_leads_to_the_map_and_the_map_back(as_ana: Client) -> None:
    assert 'href="/market/skills/"' in as_ana.get("/settings/").content.decode()
    assert 'href="/settings/"' in as_ana.get("/market/skills/").content.decode()


@pytest.mark.parametrize(("role", "drawn"), [("Nurse & <b>", ["Nurse%20%26%20%3Cb%3E"]), ("", [])])
def test_a_role_that_a_resume_aims_at_leads_to_the_market(
    rf: RequestFactory, role: str, drawn: list[str]
) -> None:
    request = rf.get("/")
    parts = parts_of("named-role", request, role)
    told = [render_to_string(part.template, dict(part.context), request) for part in parts]
    assert len(told) == len(drawn)
    assert all(f'"/market/?role={words}"' in text for words, text in zip(drawn, told, strict=True))


@pytest.mark.parametrize("known", [True, False])
def test_the_demo_has_its_gap_once_and_all_of_this_month_left(ana: User, known: bool) -> None:
    if known:
        make_release()
        role = make_occupation(code="15-2051.00", title="Data Scientists")
        make_technology(occupation=role, name="Python", in_demand=True)
    for _ in range(2):
        leave_traces(user=ana, at=timezone.now())
    assert Report.objects.for_user(ana).count() == known
    assert quotas.left(ana, Feature.SKILLS_GAP) == 1
