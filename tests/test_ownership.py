"""Ana owns, Mallory must get 404: on every address of the site that names somebody's thing."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

import messaging.tests.owned
import recruiters.tests.owned
from accounts.models import User
from messaging.models import Message, Sequence
from pipeline.models import Application, Interview
from pipeline.moving import move_application
from pipeline.stages import ApplicationStage
from pipeline.tests.factories import make_activity, make_application, make_interview
from recruiters.models import Recruiter
from recruiters.moving import move_recruiter
from recruiters.stages import Stage
from recruiters.tests.factories import make_recruiter
from resumes.models import Posting, Resume
from resumes.tests.factories import make_resume

FRAMEWORKS = {"admin", "djdt"}
SIGNED_BY_THE_ADDRESS = {
    # allauth: the key in the address is the secret that was mailed to the person.
    "account_confirm_email",
    "account_reset_password_from_key",
    # The secret of a calendar feed, which is all that its reader shows.
    "pipeline:calendar-feed",
    # The signed way out for whoever got an e-mail.
    "messaging:opt-out",
    # Nobody's: the mail that a site on one's own machine would have sent.
    "outbox-mail",
}
METHODS = ("get", "post")
# Apps that say themselves what there is of theirs, and what goes before an undo.
OWNERS = (messaging.tests.owned, recruiters.tests.owned)
THINGS: tuple[type[Model], ...] = (Resume, Recruiter, Application, Interview, Message, Sequence)


def routes(
    patterns: list[URLPattern | URLResolver], prefix: str = "", space: str = ""
) -> Iterator[tuple[str, str, URLPattern]]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name}", route, pattern
        elif pattern.namespace not in FRAMEWORKS:
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from routes(pattern.url_patterns, route, inner)


ALL = [(name, route, p) for name, route, p in routes(get_resolver().url_patterns)]
OWNED = [
    (name, route) for name, route, p in ALL if p.pattern.converters and name not in SIGNED_BY_THE_ADDRESS
]


@pytest.fixture
def hers(ana: User) -> dict[str, str]:
    """The parts of addresses that name Ana's things, under `namespace:parameter`."""
    resume = make_resume(user=ana)
    resume.pages = [{"number": 1, "width": 10, "height": 10}]
    resume.save()
    default_storage.save(str(resume.file.name), ContentFile(b"Ana"))
    default_storage.save(resume.page_path(1), ContentFile(b"picture"))
    posting = Posting.objects.create(resume=resume, title="A job", text="We ask for SQL and Python. " * 5)
    session = UserSession.objects.create(user=ana, ip="127.0.0.1", session_key="x", user_agent="x")
    application = make_application(user=ana, resume=resume)
    return {
        **{name: key for app in OWNERS for name, key in app.things_of(ana).items()},
        "pipeline:pk": str(application.pk),
        "pipeline:activity_pk": str(make_activity(user=ana).pk),
        "pipeline:interview_pk": str(make_interview(application=application).pk),
        "pipeline:recruiter_pk": str(make_recruiter(user=ana).pk),
        "session-end:pk": str(session.pk),
        "resumes:pk": str(resume.pk),
        "resumes:posting_pk": str(posting.pk),
        "resumes:number": "1",
        "resumes:section": "work",
        "resumes:index": "0",
    }


def filled(name: str, route: str, values: dict[str, str]) -> str:
    space = name.partition(":")[0]
    pattern = next(p for n, r, p in ALL if n == name and r == route)
    address = "/" + route
    for parameter, converter in pattern.pattern.converters.items():
        value = values[f"{space}:{parameter}"]
        kind = {"UUIDConverter": "uuid", "IntConverter": "int", "SlugConverter": "slug"}[
            type(converter).__name__
        ]
        address = address.replace(f"<{kind}:{parameter}>", value)
    assert "<" not in address
    return address


@pytest.mark.parametrize(("name", "route"), OWNED)
def test_a_stranger_gets_404_by_every_method(
    name: str, route: str, hers: dict[str, str], as_mallory: Client, ana: User
) -> None:
    before = _all_there_is()
    address = filled(name, route, hers)
    answers = {method: getattr(as_mallory, method)(address).status_code for method in METHODS}
    assert set(answers.values()) <= {404, 405}, answers
    assert 404 in answers.values()
    assert _all_there_is() == before


def _all_there_is() -> list[Any]:
    return [list(thing._default_manager.order_by("pk").values()) for thing in THINGS]


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
