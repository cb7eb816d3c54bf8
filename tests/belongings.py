"""What belongs to whom, and every address of the site: for tests that nobody gets at what is another's."""

from collections.abc import Iterator, Mapping

from allauth.usersessions.models import UserSession
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import URLPattern, URLResolver, get_resolver

import labormarket.tests.owned
import messaging.tests.owned
import recruiters.tests.owned
from accounts.models import User
from pipeline.tests.factories import make_activity, make_application, make_interview
from recruiters.tests.factories import make_recruiter
from resumes.models import Posting
from resumes.tests.factories import make_resume

FRAMEWORKS = {"admin", "djdt"}
# Apps that say themselves what there is of theirs, and what goes before an undo.
OWNERS = (labormarket.tests.owned, messaging.tests.owned, recruiters.tests.owned)


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


def things_of(user: User) -> dict[str, str]:
    """The parts of addresses that name somebody's things, under `namespace:parameter`."""
    resume = make_resume(user=user)
    resume.pages = [{"number": 1, "width": 10, "height": 10}]
    resume.save()
    default_storage.save(str(resume.file.name), ContentFile(b"Ana"))
    default_storage.save(resume.page_path(1), ContentFile(b"picture"))
    posting = Posting.objects.create(resume=resume, title="A job", text="We ask for SQL and Python. " * 5)
    session = UserSession.objects.create(user=user, ip="127.0.0.1", session_key=str(user.pk), user_agent="x")
    application = make_application(user=user, resume=resume)
    return {
        **{name: key for app in OWNERS for name, key in app.things_of(user).items()},
        "pipeline:pk": str(application.pk),
        "pipeline:activity_pk": str(make_activity(user=user).pk),
        "pipeline:interview_pk": str(make_interview(application=application).pk),
        "pipeline:recruiter_pk": str(make_recruiter(user=user).pk),
        "session-end:pk": str(session.pk),
        "resumes:pk": str(resume.pk),
        "resumes:posting_pk": str(posting.pk),
        "resumes:number": "1",
        "resumes:section": "work",
        "resumes:index": "0",
    }


def filled(name: str, route: str, values: Mapping[str, str]) -> str:
    space = name.partition(":")[0]
    pattern = next(p for n, r, p in ALL if n == name and r == route)
    address = "/" + route
    for parameter, converter in pattern.pattern.converters.items():
        value = values[f"{space}:{parameter}"]
        kind = type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")
        address = address.replace(f"<{kind}:{parameter}>", value)
    assert "<" not in address
    return address
