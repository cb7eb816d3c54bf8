"""Ways to get recruiters in and to know more of them: searches, files, merging, what was found out."""

from collections.abc import Callable

from django.utils import timezone
from playwright.sync_api import Page

from accounts.models import User
from recruiters.bringing.opening import open_import
from recruiters.models import Research, ResearchStatus
from recruiters.tests.factories import make_recruiter

PEOPLE = (
    "First name,Last name,Company,E-mail\nZoë,Müller-Nguyễn,O'Brien & Sons,zoe@x.example\n"
    "Priya,Raman,Acme,\nBo,,Globex,not an address\n" + "".join(f"Person {n},,Acme,\n" for n in range(60))
)
TEXT = "Acme raised $40M in March. Maria leads hiring for the analytics team."


def test_every_page_is_fit_to_use(
    signed_in_page: Callable[[User], Page], ana: User, fit: Callable[[Page], None], complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    priya = make_recruiter(user=ana, first_name="Priya", last_name="Raman", company="Acme")
    bringing = open_import(user=ana, file_name="p" * 200 + ".csv", data=PEOPLE.encode(), at=timezone.now())
    done = Research.objects.create(
        recruiter=priya,
        title="x" * 150,
        text=TEXT,
        status=ResearchStatus.READY,
        writer="template",
        sentences=[{"text": TEXT[:26], "start": 0, "end": 26}],
    )
    failed = Research.objects.create(
        recruiter=priya, text=TEXT, status=ResearchStatus.FAILED, trouble="The work broke off."
    )
    addresses = (
        "/recruiters/search/?roles=Data+analyst&skills=SQL&places=Berlin",
        "/recruiters/import/",
        f"/recruiters/import/{bringing.pk}/",
        f"/recruiters/{priya.pk}/research/",
        done.get_absolute_url(),
        failed.get_absolute_url(),
        f"/recruiters/{priya.pk}/merge/",
    )
    for address in addresses:
        page.goto(address)
        fit(page)
    assert complaints == []
