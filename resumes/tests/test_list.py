from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from resumes.models import Resume, Status
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db


def test_without_a_resume_the_page_teaches_and_offers_a_sample(as_ana: Client) -> None:
    text = as_ana.get("/resumes/").content.decode()
    assert "No resume yet" in text
    assert 'action="/resumes/sample/"' in text


def test_it_shows_score_type_date_and_master(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana, title="O'Brien & Söhne <b>", is_master=True)
    text = as_ana.get("/resumes/").content.decode()
    assert "O&#x27;Brien &amp; Söhne &lt;b&gt;" in text
    assert f"<strong>{resume.score_total}</strong>" in text
    assert "Master" in text
    assert "Text" in text


@pytest.mark.parametrize("count", [1, 40])
def test_it_costs_four_queries_for_any_number_of_rows(
    as_ana: Client, ana: User, count: int, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        make_resume(user=ana, title=f"Resume {number}", status=Status.PENDING)
    with django_assert_num_queries(4):
        assert as_ana.get("/resumes/").status_code == 200


def test_search_type_order_and_page_stay_in_the_address(as_ana: Client, ana: User) -> None:
    for number in range(30):
        make_resume(user=ana, title=f"Nurse {number:02}", status=Status.PENDING)
    make_resume(user=ana, title="Cook", status=Status.PENDING)
    text = as_ana.get("/resumes/?q=nurse&sort=title&page=2").content.decode()
    assert "26–30 of 30" in text
    assert "Nurse 29" in text
    assert "Cook" not in text
    assert "q=nurse&amp;sort=title&amp;page=1" in text


@pytest.mark.parametrize(
    "query", ["?page=0", "?page=x", "?page=99999", "?sort=;drop", "?type=exe", "?q=%00", "?q=" + "😀" * 300]
)
def test_a_strange_address_is_answered_with_a_page(as_ana: Client, ana: User, query: str) -> None:
    make_resume(user=ana)
    assert as_ana.get(f"/resumes/{query}").status_code == 200


def test_nothing_found_says_so_and_leads_back(as_ana: Client, ana: User) -> None:
    make_resume(user=ana)
    assert "Nothing matches" in as_ana.get("/resumes/?q=zzz").content.decode()


def test_deleting_can_be_undone_from_the_message(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana, is_master=True)
    text = as_ana.post(f"/resumes/{resume.pk}/delete/", follow=True).content.decode()
    assert f"/resumes/{resume.pk}/undelete/" in text
    assert not Resume.objects.for_user(ana).exists()
    as_ana.post(f"/resumes/{resume.pk}/undelete/")
    assert Resume.objects.for_user(ana).get() == resume


def test_several_are_deleted_and_brought_back_at_once(as_ana: Client, ana: User, mallory: User) -> None:
    mine = [make_resume(user=ana), make_resume(user=ana)]
    hers = make_resume(user=mallory)
    answer = as_ana.post("/resumes/delete/", {"resume": [str(r.pk) for r in [*mine, hers]]}, follow=True)
    assert "2 resumes were deleted." in answer.content.decode()
    assert Resume.objects.for_user(mallory).count() == 1
    keys = "&".join(f"resume={r.pk}" for r in mine)
    as_ana.post(f"/resumes/undelete/?{keys}")
    assert Resume.objects.for_user(ana).count() == 2


def test_deleting_none_or_nonsense_says_what_to_do(as_ana: Client) -> None:
    for keys in ([], ["x"], ["0" * 400]):
        text = as_ana.post("/resumes/delete/", {"resume": keys}, follow=True).content.decode()
        assert "Tick the resumes" in text


def test_there_is_one_master(as_ana: Client, ana: User) -> None:
    first, second = make_resume(user=ana, is_master=True), make_resume(user=ana)
    as_ana.post(f"/resumes/{second.pk}/master/")
    assert [r.pk for r in Resume.objects.filter(is_master=True)] == [second.pk]
    as_ana.post(f"/resumes/{first.pk}/master/")
    assert [r.pk for r in Resume.objects.filter(is_master=True)] == [first.pk]


def test_renaming_keeps_every_character(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    as_ana.post(f"/resumes/{resume.pk}/rename/", {"title": "Zoë's CV — union select"})
    resume.refresh_from_db()
    assert resume.title == "Zoë's CV — union select"
    assert as_ana.post(f"/resumes/{resume.pk}/rename/", {"title": " "}).status_code == 422
