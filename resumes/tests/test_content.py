from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumes.content import Content, NoSuchEntry, add_entry, correct, remove_entry


def two_jobs() -> Content:
    return Content(
        resume={
            "basics": {"name": "Ana Silva", "email": "ana@exmaple.com"},
            "work": [
                {"name": "Acme", "position": "Analyst", "startDate": "2019", "highlights": ["One", "Two"]},
                {"name": "Globex", "position": "Clerk", "startDate": "2016", "endDate": "2019"},
            ],
            "skills": [{"name": "SQL"}, {"name": "Excel", "level": "expert"}],
        },
        sources={
            "basics.email": {"confidence": 0.98, "lines": [1]},
            "work.0.name": {"confidence": 0.9, "lines": [4]},
            "work.0.highlights.0": {"confidence": 0.9, "lines": [5]},
            "work.0.highlights.1": {"confidence": 0.9, "lines": [6]},
            "work.1.name": {"confidence": 0.7, "lines": [8]},
            "skills.0.name": {"confidence": 0.9, "lines": [11]},
            "skills.1.name": {"confidence": 0.9, "lines": [12]},
        },
    )


def test_a_corrected_value_is_sure_and_keeps_its_line() -> None:
    new = correct(two_jobs(), "basics", 0, {"email": "ana@example.com", "name": "Ana Silva"})
    assert new.resume["basics"] == {"name": "Ana Silva", "email": "ana@example.com"}
    assert new.sources["basics.email"] == {"confidence": 1.0, "lines": [1]}
    assert new.corrected == ["basics.email"]


def test_the_given_content_is_left_as_it_was() -> None:
    before = two_jobs()
    kept = deepcopy(before)
    correct(before, "work", 0, {"name": "Acme Inc."})
    remove_entry(before, "work", 0)
    add_entry(before, "work")
    assert before == kept


@pytest.mark.parametrize(
    ("values", "end_date"),
    [({"endDate": None}, None), ({"endDate": "2021"}, "2021")],
)
def test_a_job_that_goes_on_differs_from_one_without_an_end(values: dict[str, Any], end_date: Any) -> None:
    new = correct(two_jobs(), "work", 0, values)
    assert new.resume["work"][0]["endDate"] == end_date
    assert "endDate" not in correct(new, "work", 0, {"endDate": ""}).resume["work"][0]


def test_an_emptied_value_goes_away() -> None:
    new = correct(two_jobs(), "work", 1, {"position": ""})
    assert "position" not in new.resume["work"][1]


def test_lines_of_a_list_keep_their_sources_when_one_is_put_between() -> None:
    new = correct(two_jobs(), "work", 0, {"highlights": ["One", "New", "Two"]})
    assert [new.sources[f"work.0.highlights.{i}"]["lines"] for i in range(3)] == [[5], [], [6]]
    assert new.corrected == ["work.0.highlights.1"]


def test_skills_keep_what_else_is_known_of_them() -> None:
    new = correct(two_jobs(), "skills", 0, {"names": ["Excel", "Python"]})
    assert new.resume["skills"] == [{"name": "Excel", "level": "expert"}, {"name": "Python"}]
    assert new.sources["skills.0.name"]["lines"] == [12]
    assert new.corrected == ["skills.1.name"]
    assert "skills.2.name" not in new.sources


def test_removing_an_entry_moves_the_sources_of_those_behind_it() -> None:
    new = remove_entry(correct(two_jobs(), "work", 1, {"name": "Globex Ltd"}), "work", 0)
    assert [job["name"] for job in new.resume["work"]] == ["Globex Ltd"]
    assert new.sources["work.0.name"]["lines"] == [8]
    assert "work.1.name" not in new.sources
    assert new.corrected == ["work.0.name"]


def test_a_new_entry_stands_first() -> None:
    new = add_entry(two_jobs(), "work")
    assert new.resume["work"][0] == {}
    assert new.sources["work.1.name"]["lines"] == [4]
    assert "work.0.name" not in new.sources


def test_a_section_that_was_not_found_can_be_begun() -> None:
    assert add_entry(two_jobs(), "languages").resume["languages"] == [{}]


@pytest.mark.parametrize("index", [2, 99, -1])
def test_there_is_no_entry_beyond_the_list(index: int) -> None:
    with pytest.raises(NoSuchEntry):
        correct(two_jobs(), "work", index, {"name": "X"})
    with pytest.raises(NoSuchEntry):
        remove_entry(two_jobs(), "work", index)


@given(
    st.lists(st.text(min_size=1, max_size=5), max_size=6),
    st.lists(st.text(min_size=1, max_size=5), max_size=6),
)
def test_every_skill_has_exactly_one_source_after_any_edit(before: list[str], after: list[str]) -> None:
    start = correct(Content(resume={}), "skills", 0, {"names": before})
    end = correct(start, "skills", 0, {"names": after})
    assert [skill["name"] for skill in end.resume.get("skills", [])] == after
    assert {path for path in end.sources if path.startswith("skills.")} == {
        f"skills.{i}.name" for i in range(len(after))
    }


@given(st.integers(min_value=0, max_value=1))
def test_adding_and_removing_again_changes_nothing(index: int) -> None:
    content = two_jobs()
    again = remove_entry(add_entry(content, "work"), "work", 0)
    assert again == content
