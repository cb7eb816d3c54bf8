import pytest
from django.test import Client

from accounts.models import User
from resumes.correcting import ChangedElsewhere, correct_entry
from resumes.models import Resume, Status
from resumes.tests.factories import make_resume

pytestmark = pytest.mark.django_db


def test_a_correction_is_kept_as_a_new_version_with_its_own_score(ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="basics", index=0, values={"email": "", "phone": ""}, revision=1)
    resume.refresh_from_db()
    assert "email" not in resume.content["basics"]
    assert resume.revision == 2
    newest = resume.versions.get(number=2)
    assert newest.reason == "Corrected contact and summary"
    assert newest.score_total == resume.score_total
    assert resume.score_total is not None
    assert resume.score_total < (resume.versions.get(number=1).score_total or 0)


def test_saving_what_is_there_already_makes_no_version(ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="basics", index=0, values={"name": "Ana Silva"}, revision=1)
    assert resume.versions.count() == 1


def test_two_tabs_may_correct_different_sections(ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="basics", index=0, values={"name": "Ana B. Silva"}, revision=1)
    correct_entry(resume=resume, section="skills", index=0, values={"names": ["SQL"]}, revision=1)
    resume.refresh_from_db()
    assert resume.content["basics"]["name"] == "Ana B. Silva"
    assert resume.content["skills"] == [{"name": "SQL"}]


def test_two_tabs_cannot_overwrite_each_others_section(ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="work", index=0, values={"name": "Acme Inc."}, revision=1)
    with pytest.raises(ChangedElsewhere):
        correct_entry(resume=resume, section="work", index=1, values={"name": "Globex Ltd"}, revision=1)


def test_the_page_saves_a_value_without_script(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    answer = as_ana.post(
        f"/resumes/{resume.pk}/values/work/0/",
        {
            "position": "Lead analyst",
            "name": "Acme",
            "startDate": "Mar 2019",
            "endDate": "present",
            "revision": "1",
        },
    )
    assert answer.status_code == 302
    assert answer["Location"] == f"/resumes/{resume.pk}/#work-0"
    job = Resume.objects.get().content["work"][0]
    assert job["position"] == "Lead analyst"
    assert job["startDate"] == "2019-03"
    assert job["endDate"] is None


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("startDate", "when I was young", "Write a year or a month"),
        ("position", "x" * 201, "at most 200 characters"),
        ("name", "a\x00b", "Null characters are not allowed"),
    ],
)
def test_a_wrong_value_is_answered_beside_the_field_and_nothing_typed_is_lost(
    as_ana: Client, ana: User, field: str, value: str, message: str
) -> None:
    resume = make_resume(user=ana)
    typed = {"position": "Kept as typed", "name": "Acme", "endDate": "present", "revision": "1", field: value}
    answer = as_ana.post(f"/resumes/{resume.pk}/values/work/0/", typed)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert message in text
    assert "Kept as typed" in text or field == "position"
    assert Resume.objects.get().revision == 1


def test_htmx_gets_the_score_and_the_notes_and_never_the_inputs(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    answer = as_ana.post(
        f"/resumes/{resume.pk}/values/skills/0/",
        {"names": "SQL\nR\n SQL \n\n", "revision": "1"},
        headers={"HX-Request": "true"},
    )
    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'id="total"' in text
    assert 'value="2"' in text
    assert "<textarea" not in text
    assert Resume.objects.get().content["skills"] == [{"name": "SQL"}, {"name": "R"}]


def test_a_conflict_keeps_what_was_typed(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="basics", index=0, values={"name": "From the other tab"}, revision=1)
    answer = as_ana.post(f"/resumes/{resume.pk}/values/basics/0/", {"name": "From this tab", "revision": "1"})
    assert answer.status_code == 422
    assert "changed in another tab" in answer.content.decode()
    assert "From this tab" in answer.content.decode()


def test_entries_can_be_added_and_removed_and_the_removal_undone(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    as_ana.post(f"/resumes/{resume.pk}/values/work/add/", {"revision": "1"})
    as_ana.post(f"/resumes/{resume.pk}/values/work/1/remove/", {"revision": "2"})
    assert [job.get("name") for job in Resume.objects.get().content["work"]] == [None, "Globex"]
    as_ana.post(f"/resumes/{resume.pk}/versions/2/restore/")
    assert [job.get("name") for job in Resume.objects.get().content["work"]] == [None, "Acme", "Globex"]


@pytest.mark.parametrize(
    "path", ["work/7/", "nothing/0/", "basics/1/", "skills/add/", "basics/0/remove/", "work/9/remove/"]
)
def test_values_that_do_not_exist_are_not_found(as_ana: Client, ana: User, path: str) -> None:
    resume = make_resume(user=ana)
    answer = as_ana.post(f"/resumes/{resume.pk}/values/{path}", {"revision": "1"})
    assert answer.status_code in {302, 404}
    assert Resume.objects.get().revision == 1


def test_a_resume_that_is_still_being_read_cannot_be_corrected(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana, status=Status.PENDING)
    assert as_ana.post(f"/resumes/{resume.pk}/values/basics/0/", {"name": "X"}).status_code == 404


@pytest.mark.parametrize("revision", ["", "abc", "-1", "9" * 30, "٣"])
def test_a_revision_that_is_no_number_is_a_conflict_and_no_error(
    as_ana: Client, ana: User, revision: str
) -> None:
    resume = make_resume(user=ana)
    answer = as_ana.post(f"/resumes/{resume.pk}/values/basics/0/", {"name": "X", "revision": revision})
    assert answer.status_code == 422
