import pytest
from django.test import Client

from accounts.models import User
from resumes.correcting import correct_entry
from resumes.models import Resume
from resumes.tests.factories import make_resume
from resumes.versioning import Change, compare


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ({}, {}, []),
        ({"basics": {"name": "A"}}, {"basics": {"name": "A"}}, []),
        ({"basics": {"name": "A"}}, {"basics": {"name": "B"}}, [("basics.name", "A", "B")]),
        ({"basics": {"name": "A"}}, {"basics": {}}, [("basics.name", "A", None)]),
        ({"work": []}, {"work": [{"name": "X"}]}, [("work.0.name", None, "X")]),
        (
            {"skills": [{"name": "a"}, {"name": "b"}]},
            {"skills": [{"name": "a"}]},
            [("skills.1.name", "b", None)],
        ),
        ({"work": [{"endDate": None}]}, {"work": [{"endDate": "2020"}]}, [("work.0.endDate", None, "2020")]),
    ],
)
def test_comparing_names_each_value_that_differs(
    before: object, after: object, changes: list[object]
) -> None:
    found = compare(before, after)  # type: ignore[arg-type]
    assert [(c.path, c.before, c.after) for c in found] == changes


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("basics.email", "Contact, e-mail"),
        ("work.0.startDate", "Job 1, from"),
        ("work.1.highlights.2", "Job 2, point 3"),
        ("skills.4.name", "Skill 5, name"),
        ("basics.location.city", "Contact, location city"),
        ("awards.0.title", "awards 1, title"),
    ],
)
def test_a_path_is_said_in_words(path: str, label: str) -> None:
    assert Change(path, None, "x").label == label


@pytest.mark.django_db
def test_restoring_brings_back_the_values_as_a_new_version(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="basics", index=0, values={"name": "Wrong"}, revision=1)
    answer = as_ana.post(f"/resumes/{resume.pk}/versions/1/restore/", follow=True)
    resume = Resume.objects.get()
    assert resume.content["basics"]["name"] == "Ana Silva"
    assert resume.revision == 3
    assert resume.versions.get(number=3).reason == "Restored version 1"
    assert f"/resumes/{resume.pk}/versions/2/restore/" in answer.content.decode(), "the act can be undone"


@pytest.mark.django_db
def test_two_versions_stand_side_by_side(as_ana: Client, ana: User) -> None:
    resume = make_resume(user=ana)
    correct_entry(resume=resume, section="basics", index=0, values={"name": "Zoë Müller-Nguyễn"}, revision=1)
    text = as_ana.get(f"/resumes/{resume.pk}/versions/compare/?from=2&to=1").content.decode()
    assert "From version 1 to 2" in text
    assert "<del>Ana Silva</del>" in text
    assert "<ins>Zoë Müller-Nguyễn</ins>" in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["", "?from=1", "?from=1&to=99", "?from=x&to=1", "?from=1&to=²", "?from=1&to=" + "9" * 40]
)
def test_versions_that_do_not_exist_are_not_found(as_ana: Client, ana: User, query: str) -> None:
    resume = make_resume(user=ana)
    assert as_ana.get(f"/resumes/{resume.pk}/versions/compare/{query}").status_code == 404


@pytest.mark.django_db
def test_the_list_of_versions_costs_the_same_for_any_number(
    as_ana: Client, ana: User, django_assert_num_queries: object
) -> None:
    resume = make_resume(user=ana)
    for number in range(1, 30):
        correct_entry(
            resume=resume, section="basics", index=0, values={"name": f"N{number}"}, revision=number
        )
    with django_assert_num_queries(5):  # type: ignore[operator]
        text = as_ana.get(f"/resumes/{resume.pk}/versions/").content.decode()
    assert "Page 1 of 2" in text
