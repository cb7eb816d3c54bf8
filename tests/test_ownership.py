"""Ana owns, Mallory must get 404: on every address of the site that names somebody's thing."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from accounts.models import User
from accounts.tests.people import make_ana, make_mallory
from pipeline.models import Application
from pipeline.moving import move_application
from pipeline.stages import ApplicationStage
from recruiters.models import Recruiter
from recruiters.moving import move_recruiter
from recruiters.stages import Stage
from resumes.models import Resume
from resumes.tests.factories import make_resume
from tests.belongings import ALL, OWNERS, filled, things_of

SIGNED_BY_THE_ADDRESS = {
    # allauth: the key in the address is the secret that was mailed to the person.
    "account_confirm_email",
    "account_reset_password_from_key",
    # The secret of a calendar feed, which is all that its reader shows.
    "pipeline:calendar-feed",
    # The signed way out for whoever got an e-mail.
    "messaging:opt-out",
    # Nobody's: what is known of an occupation. Her own reports on it have keys.
    "labormarket:role",
    "labormarket:gap",
    "labormarket:opportunity",
    "labormarket:opportunity-again",
    # Nobody's: the mail that a site on one's own machine would have sent.
    "outbox-mail",
}
METHODS = ("get", "post")
OURS = ("accounts", "billing", "labormarket", "resumes", "recruiters", "messaging", "pipeline")
OWNED = [
    (name, route) for name, route, p in ALL if p.pattern.converters and name not in SIGNED_BY_THE_ADDRESS
]


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[User, User]]:
    """Ana and Mallory, for the whole file: each test begins with them and Ana's things as they were made."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_ana(), make_mallory()
        transaction.set_rollback(True)


@pytest.fixture
def ana(cast: tuple[User, User]) -> User:
    return cast[0]


@pytest.fixture(scope="module")
def session_of_mallory(cast: tuple[User, User], django_db_blocker: DjangoDbBlocker) -> str:
    client = Client()
    with django_db_blocker.unblock():
        client.force_login(cast[1])
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)


@pytest.fixture
def as_mallory(session_of_mallory: str) -> Client:
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = session_of_mallory
    return client


@pytest.fixture(scope="module")
def hers(cast: tuple[User, User], django_db_blocker: DjangoDbBlocker) -> dict[str, str]:
    """The parts of addresses that name Ana's things, under `namespace:parameter`."""
    with django_db_blocker.unblock():
        return things_of(cast[0])


@pytest.fixture(scope="module")
def made(hers: dict[str, str], session_of_mallory: str, django_db_blocker: DjangoDbBlocker) -> list[Any]:
    with django_db_blocker.unblock():
        return _all_there_is()


@pytest.mark.parametrize(("name", "route"), OWNED)
def test_a_stranger_gets_404_by_every_method(
    name: str, route: str, hers: dict[str, str], made: list[Any], as_mallory: Client
) -> None:
    address = filled(name, route, hers)
    answers = {method: getattr(as_mallory, method)(address).status_code for method in METHODS}
    assert set(answers.values()) <= {404, 405}, answers
    assert 404 in answers.values()
    assert _all_there_is() == made


def _all_there_is() -> list[Any]:
    models = [model for app in OURS for model in apps.get_app_config(app).get_models()]
    return [list(model._default_manager.order_by("pk").values()) for model in models]


@pytest.mark.parametrize(("name", "route"), OWNED)
def test_a_visitor_is_asked_to_log_in(name: str, route: str, hers: dict[str, str], client: Client) -> None:
    address = filled(name, route, hers)
    for method in METHODS:
        answer = getattr(client, method)(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize(("name", "route"), OWNED)
def test_the_owner_is_let_in(name: str, route: str, hers: dict[str, str], as_ana: Client) -> None:
    """So that the two tests above cannot pass because an address answers nobody."""
    if name in {"resumes:undelete"}:
        Resume.objects.get().delete_softly(at=Resume.objects.get().created_at)
    address = filled(name, route, hers)
    if name == "resumes:compare":
        address += "?from=1&to=1"
    address += _readied(name, hers)
    answers = {
        method: getattr(as_ana, method)(
            address, {"revision": "1"} if method == "post" and "compare" not in name else None
        ).status_code
        for method in METHODS
    }
    assert {200, 302, 422} & set(answers.values()), answers


def _readied(name: str, hers: dict[str, str]) -> str:
    """Have there be what is undone here; the rest of the address that names it."""
    for app in OWNERS:
        if name in app.BEFORE:
            app.BEFORE[name]()
    application = Application.objects.get()
    recruiter = Recruiter.objects.get(pk=hers["pipeline:recruiter_pk"])
    if name == "pipeline:application-unarchive":
        Application.objects.update(archived_at=application.created_at)
    if name == "pipeline:application-take-back":
        at = application.created_at
        move_application(application=application, stage=ApplicationStage.OFFER, at=at)
        return f"?change={application.stage_changes.get().pk}"
    if name == "pipeline:recruiter-take-back":
        move_recruiter(recruiter=recruiter, stage=Stage.OFFER, at=recruiter.created_at)
        return f"?change={recruiter.stage_changes.get().pk}"
    return ""


def test_a_form_that_names_strangers_things_touches_nothing(hers: dict[str, str], as_mallory: Client) -> None:
    as_mallory.post("/resumes/delete/", {"resume": hers["resumes:pk"]})
    as_mallory.post(f"/resumes/undelete/?resume={hers['resumes:pk']}")
    assert Resume.objects.get().deleted_at is None


def test_a_posting_answers_only_under_its_own_resume(hers: dict[str, str], as_ana: Client, ana: User) -> None:
    other = make_resume(user=ana)
    assert as_ana.get(f"/resumes/{other.pk}/postings/{hers['resumes:posting_pk']}/").status_code == 404
