from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from labormarket.models import Occupation, Report, ReportKind
from labormarket.tests.factories import make_occupation
from labormarket.tests.owned import NOTHING

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LIST = "/market/reports/"


def make_report(*, user: User, occupation: Occupation, earlier: int = 0, **fields: Any) -> Report:
    """Of November 2026, or as many days earlier."""
    given = {"kind": ReportKind.SKILLS_GAP, "inputs": {"skills": ["SQL"]}, "report": NOTHING, **fields}
    window = (NOON - timedelta(days=earlier)).date()
    return Report.objects.create(user=user, occupation=occupation, window=window, updated_at=NOON, **given)


def test_without_reports_it_says_how_to_get_one(as_ana: Client) -> None:
    assert "No report yet" in as_ana.get(LIST).content.decode()
    assert "None of this kind" in as_ana.get(LIST, {"kind": "opportunity"}).content.decode()


@pytest.mark.parametrize("count", [1, 40])
def test_the_list_costs_four_queries_whatever_it_holds(
    as_ana: Client, ana: User, django_assert_num_queries: Any, count: int
) -> None:
    role = make_occupation()
    for number in range(count):
        make_report(user=ana, occupation=role, earlier=number)
    with django_assert_num_queries(4):
        text = as_ana.get(LIST).content.decode()
    assert text.count("/delete/") == min(count, 25)


@pytest.mark.parametrize(("kind", "shown"), [("skills_gap", 1), ("opportunity", 0), ("' or 1=1", 1), ("", 1)])
def test_a_kind_narrows_the_list_and_an_unknown_one_does_not(
    as_ana: Client, ana: User, kind: str, shown: int
) -> None:
    make_report(user=ana, occupation=make_occupation())
    assert as_ana.get(LIST, {"kind": kind}).content.decode().count("/delete/") == shown


def test_a_deleted_report_is_gone_and_comes_back(as_ana: Client, ana: User) -> None:
    report = make_report(user=ana, occupation=make_occupation())
    page = report.get_absolute_url()
    assert as_ana.post(f"{page}delete/")["Location"] == LIST
    text = as_ana.get(LIST).content.decode()
    assert f'action="{page}bring-back/"' in text
    assert as_ana.get(page).status_code == as_ana.post(f"{page}delete/").status_code == 404
    assert as_ana.post(f"{page}bring-back/")["Location"] == page
    assert as_ana.get(page).status_code == 200
    assert as_ana.post(f"{page}bring-back/").status_code == 404


def test_a_report_tells_what_it_was_worked_out_with(
    as_ana: Client, ana: User, django_assert_num_queries: Any
) -> None:
    inputs = {"skills": ["SQL", "<b>R</b>"], "years": 0, "salary": 90000}
    report = make_report(user=ana, occupation=make_occupation(), inputs=inputs)
    with django_assert_num_queries(3):
        text = as_ana.get(report.get_absolute_url()).content.decode()
    assert "SQL, &lt;b&gt;R&lt;/b&gt;; 0 years of experience; $90,000 a year" in text
    assert "22 November 2026" in text


def test_reports_are_the_persons_own_and_go_with_her(as_mallory: Client, ana: User) -> None:
    make_report(user=ana, occupation=make_occupation())
    assert "No report yet" in as_mallory.get(LIST).content.decode()
    assert Report in {relation.related_model for relation in User._meta.related_objects}
    ana.delete()
    assert not Report.objects.exists()


def test_the_newest_stands_first(as_ana: Client, ana: User) -> None:
    old = make_report(user=ana, occupation=make_occupation())
    new = make_report(user=ana, occupation=make_occupation(code="29-1141.00", title="Registered Nurses"))
    Report.objects.filter(pk=old.pk).update(updated_at=NOON - timedelta(days=1))
    text = as_ana.get(LIST).content.decode()
    assert text.index(str(new.pk)) < text.index(str(old.pk))
