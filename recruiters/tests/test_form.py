from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from billing.models import UsageCounter
from recruiters.editing import EditedMeanwhile, edit_recruiter
from recruiters.models import Recruiter
from recruiters.moving import move_recruiter
from recruiters.signals import recruiter_added
from recruiters.stages import Stage
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db

TYPED = {
    "first_name": "Jordan",
    "last_name": "O'Brien",
    "company": "Smith & Söhne <Holding>",
    "title": "Partner",
    "company_type": "agency",
    "email": "jordan@example.com",
    "phone": "+1 212 555 0100",
    "linkedin_url": "https://www.linkedin.com/in/jordan",
    "specialty": "Data analysts",
    "industries": 'Retail\n"Food, drink"',
    "locations": "Remote, Berlin",
    "salary_from": "50000",
    "salary_to": "90000",
    "source": "Fair",
}


def test_one_is_added_with_all_that_was_typed(as_ana: Client, ana: User) -> None:
    heard: list[Recruiter] = []

    def listen(recruiter: Recruiter, **_: Any) -> None:
        heard.append(recruiter)

    recruiter_added.connect(listen)
    answer = as_ana.post("/recruiters/new/", TYPED, follow=True)
    recruiter_added.disconnect(listen)
    recruiter = Recruiter.objects.for_user(ana).get()
    assert answer.redirect_chain == [(f"/recruiters/{recruiter.pk}/", 302)]
    assert recruiter.company == "Smith & Söhne <Holding>"
    assert recruiter.last_name == "O'Brien"
    assert recruiter.industries == ["Retail", "Food, drink"]
    assert recruiter.locations == ["Remote", "Berlin"]
    assert recruiter.scores["fit"]["rules"]
    assert heard == [recruiter]


def test_a_first_name_is_enough(as_ana: Client, ana: User) -> None:
    assert as_ana.post("/recruiters/new/", {"first_name": "Jo"}).status_code == 302
    assert Recruiter.objects.for_user(ana).get().name == "Jo"


@pytest.mark.parametrize(
    "name",
    [
        "Zoë",
        "Zoe\u0308",
        "李小龍",
        "D'Arcy",
        "union select",
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        "👩‍👩‍👧",
        "\u202eevil",
        "a\u200db",
        "=1+1",
    ],
)
def test_names_and_companies_survive_letter_for_letter(as_ana: Client, ana: User, name: str) -> None:
    as_ana.post("/recruiters/new/", {"first_name": name, "company": name})
    recruiter = Recruiter.objects.for_user(ana).get()
    assert (recruiter.first_name, recruiter.company) == (name, name)
    text = as_ana.get(f"/recruiters/{recruiter.pk}/").content.decode()
    assert "<script>alert" not in text
    as_ana.post(f"/recruiters/{recruiter.pk}/edit/", {"first_name": name, "company": name, "title": "New"})
    recruiter.refresh_from_db()
    assert (recruiter.first_name, recruiter.company, recruiter.title) == (name, name, "New")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("first_name", "", "required"),
        ("first_name", "   ", "required"),
        ("first_name", "x" * 500, "at most 100 characters"),
        ("last_name", "x" * 500, "at most 100 characters"),
        ("company", "x" * 500, "at most 200 characters"),
        ("first_name", "Jo\x00", "Null characters"),
        ("email", "nobody", "valid email"),
        ("phone", "call me", "phone number"),
        ("linkedin_url", "javascript:alert(1)", "LinkedIn page"),
        ("linkedin_url", "https://evil.example/linkedin.com", "LinkedIn page"),
        ("linkedin_url", "ftp://linkedin.com/in/x", "LinkedIn page"),
        ("linkedin_url", "https://linkedin.com@evil.example/", "LinkedIn page"),
        ("linkedin_url", "http://[::1", "LinkedIn page"),
        ("salary_from", "-5", "yearly amount"),
        ("salary_from", "lots", "yearly amount"),
        ("salary_from", "9" * 40, "yearly amount"),
        ("salary_to", "100", "less than the amount before"),
        ("company_type", "circus", "valid choice"),
        ("industries", "x" * 201, "too long"),
        ("industries", ",".join(str(n) for n in range(101)), "Keep it to 100"),
    ],
)
def test_what_cannot_be_gets_a_clear_word_and_keeps_the_rest(
    as_ana: Client, ana: User, field: str, value: str, said: str
) -> None:
    answer = as_ana.post("/recruiters/new/", {**TYPED, field: value})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert said in text
    for other, typed in (("title", "Partner"), ("source", "Fair")):
        assert other == field or f'value="{typed}"' in text
    assert not Recruiter.objects.exists()
    assert not UsageCounter.objects.exists()


def test_at_the_limit_the_card_shows_and_all_that_was_typed_is_kept(as_ana: Client, ana: User) -> None:
    for number in range(5):
        assert as_ana.post("/recruiters/new/", {"first_name": f"R{number}"}).status_code == 302
    answer = as_ana.post("/recruiters/new/", TYPED)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "data-limit-card" in text
    for typed in ("O&#x27;Brien", "Smith &amp; Söhne &lt;Holding&gt;", "jordan@example.com", "Food, drink"):
        assert typed in text
    assert Recruiter.objects.count() == 5
    assert UsageCounter.objects.get().used == 5
    assert "room for no more" in as_ana.get("/recruiters/new/").content.decode()


def edited(recruiter: Recruiter, **changed: Any) -> dict[str, Any]:
    return {"first_name": recruiter.first_name, "last_name": recruiter.last_name, "revision": "0", **changed}


def test_an_edit_keeps_what_happened_elsewhere_meanwhile(as_ana: Client, ana: User) -> None:
    jordan = make_recruiter(user=ana)
    move_recruiter(recruiter=jordan, stage=Stage.OFFER, at=timezone.now())
    as_ana.post(f"/recruiters/{jordan.pk}/edit/", edited(jordan, company="Acme"))
    jordan.refresh_from_db()
    assert (jordan.company, jordan.stage, jordan.revision) == ("Acme", Stage.OFFER, 1)


def test_two_windows_do_not_overwrite_each_other_unseen(as_ana: Client, ana: User) -> None:
    jordan = make_recruiter(user=ana)
    as_ana.post(f"/recruiters/{jordan.pk}/edit/", edited(jordan, company="First & co"))
    answer = as_ana.post(f"/recruiters/{jordan.pk}/edit/", edited(jordan, company="Second"))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "First &amp; co" in text
    assert 'value="Second"' in text
    assert 'name="revision" value="1"' in text
    jordan.refresh_from_db()
    assert jordan.company == "First & co"
    as_ana.post(f"/recruiters/{jordan.pk}/edit/", edited(jordan, company="Second", revision="1"))
    jordan.refresh_from_db()
    assert jordan.company == "Second"


def test_the_same_edit_twice_is_one(as_ana: Client, ana: User) -> None:
    jordan = make_recruiter(user=ana)
    for _ in range(2):
        answer = as_ana.post(f"/recruiters/{jordan.pk}/edit/", edited(jordan, company="Acme"))
        assert answer.status_code == 302
    jordan.refresh_from_db()
    assert jordan.revision == 1


@pytest.mark.parametrize("revision", ["", "x", "-1", "9" * 30])
def test_a_revision_that_never_was_is_no_error_of_ours(as_ana: Client, ana: User, revision: str) -> None:
    jordan = make_recruiter(user=ana)
    answer = as_ana.post(f"/recruiters/{jordan.pk}/edit/", edited(jordan, company="A", revision=revision))
    assert answer.status_code in {302, 422}


def test_a_refused_edit_says_the_name_as_it_is_stored(as_ana: Client, ana: User) -> None:
    jordan = make_recruiter(user=ana)
    text = as_ana.post(f"/recruiters/{jordan.pk}/edit/", edited(jordan, first_name="", email="x")).content
    assert "<title>Edit Jordan Reyes" in text.decode()


def test_an_edit_changes_the_scores(ana: User) -> None:
    ana.profile.target_industries = ["Retail"]
    ana.profile.save()
    jordan = make_recruiter(user=ana)
    assert jordan.fit_total is None
    edit_recruiter(recruiter=jordan, values={"industries": ["Retail"]}, revision=0, at=timezone.now())
    jordan.refresh_from_db()
    assert jordan.fit_total is not None
    with pytest.raises(EditedMeanwhile):
        edit_recruiter(recruiter=jordan, values={"industries": ["X"]}, revision=0, at=timezone.now())
