import re

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from labormarket.models import Area, Measure, Occupation, Release, Report, ReportKind, Series, Source
from labormarket.tests.factories import make_area, make_occupation, make_release
from tests.services.tasks import QueueRunner

pytestmark = pytest.mark.django_db
MODELS: list[type[Model]] = [Release, Occupation, Area, Series, Report]
UNEMPLOYMENT = "LNS14000000"


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("staff@example.com", "-", first_name="Sam"))
    return client


@pytest.fixture
def filled(ana: User) -> None:
    occupation, area = make_occupation(), make_area()
    make_release()
    Series.objects.create(
        id=UNEMPLOYMENT,
        source=Source.CPS,
        measure=Measure.UNEMPLOYMENT,
        title="Unemployment rate",
        failed_at=timezone.now(),
        failure="The BLS did not answer in time.",
    )
    Report.objects.create(
        user=ana,
        kind=ReportKind.OPPORTUNITY,
        occupation=occupation,
        area=area,
        window=timezone.now().date(),
        inputs={"notes": "only for Ana"},
    )


def address(model: type[Model], page: str, *arguments: str) -> str:
    return reverse(f"admin:labormarket_{model._meta.model_name}_{page}", args=arguments)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("model", MODELS)
def test_staff_find_and_see_but_change_nothing(staff: Client, model: type[Model]) -> None:
    row = model._default_manager.get()
    assert staff.get(address(model, "changelist") + "?q=e").status_code == 200
    page = staff.get(address(model, "change", str(row.pk)))
    assert page.status_code == 200
    assert "only for Ana" not in page.text
    assert not re.search(r'name="_save"|deletelink', page.text)
    assert staff.get(address(model, "delete", str(row.pk))).status_code == 403


@pytest.mark.usefixtures("filled")
def test_a_series_that_failed_says_so(staff: Client) -> None:
    assert "The BLS did not answer in time." in staff.get(address(Series, "changelist")).text


@pytest.mark.usefixtures("filled")
def test_fetch_now_queues_the_chosen_series(
    staff: Client, run_tasks: QueueRunner, settings: Settings
) -> None:
    """Without leave to fetch the task ends at once."""
    settings.BLS_FETCH = False
    chosen = {"action": "fetch_now", "_selected_action": UNEMPLOYMENT}
    with run_tasks():
        page = staff.post(address(Series, "changelist"), chosen, follow=True)
    assert "1 series will be asked for" in page.text
    assert run_tasks.ran == ["labormarket.tasks.fetch_series"]


def test_people_who_are_no_staff_do_not_get_in(as_ana: Client) -> None:
    assert as_ana.get(address(Report, "changelist")).status_code == 302
