import json
from contextlib import ExitStack
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from celery import current_app
from django.conf import settings
from django.core.management import call_command
from kombu.exceptions import OperationalError
from pytest_django import DjangoAssertNumQueries

from labormarket import indexing
from labormarket.finding import best_area, find_areas, find_occupations, find_skills
from labormarket.locking import held
from labormarket.models import AlternateTitle, Release, Source
from labormarket.search import filing, learning
from labormarket.search.building import Described
from labormarket.tasks import refresh_index
from labormarket.tests.factories import make_area, make_occupation, make_technology

NONSENSE = ["", "   ", "asdfghjkl", "💥🔥", "'; DROP TABLE--", "\x00\x01", "x" * 300, "-", "()", ",,,", "%%_"]


def make_few() -> None:
    for code, title, others in (
        ("29-1141.00", "Registered Nurses", ["Staff Nurse", "RN (Registered Nurse)", "Charge Nurse"]),
        ("15-1252.00", "Software Developers", ["Software Engineer", "Application Developer"]),
        ("43-4051.00", "Customer Service Representatives", ["Call Center Agent"]),
        ("25-9032.00", "Education Administrators", ["School Principal", "Assistant Principal"]),
        ("27-1024.00", "Graphic Designers", ["Visual Designer"]),
    ):
        occupation = make_occupation(code=code, title=title)
        AlternateTitle.objects.bulk_create(AlternateTitle(occupation=occupation, title=t) for t in others)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Sr. SWE", "15-1252.00"),
        ("SWE II (Backend)", "15-1252.00"),
        ("RN nights", "29-1141.00"),
        ("regsitered nurse", "29-1141.00"),
        ("nurse, registered", "29-1141.00"),
        ("Cust Svc Rep", "43-4051.00"),
        ("Graphics designer (m/w/d)", "27-1024.00"),
        ("School principal", "25-9032.00"),
    ],
)
def test_it_knows_titles_as_people_write_them(typed: str, code: str) -> None:
    make_few()
    assert find_occupations(typed)[0].code == code


@pytest.mark.django_db
@pytest.mark.parametrize("typed", NONSENSE)
def test_nonsense_finds_nothing_and_breaks_nothing(typed: str) -> None:
    make_few()
    make_area(code="0014460", name="Boston-Cambridge-Newton, MA-NH", kind="M", states="MA NH")
    assert find_occupations(typed) == []
    assert find_areas(typed) == []
    assert best_area(typed) is None
    find_skills(typed)


@pytest.mark.django_db
def test_without_occupations_nothing_is_found() -> None:
    assert find_occupations("nurse") == []
    assert find_areas("Boston") == []


@pytest.mark.django_db
def test_scores_lie_between_0_and_1_and_fall() -> None:
    make_few()
    scores = [match.score for match in find_occupations("nurse designer")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@pytest.mark.django_db
def test_it_says_which_title_it_matched() -> None:
    make_few()
    assert find_occupations("call centre agent")[0].matched == "Call Center Agent"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Boston", "Boston-Cambridge-Newton, MA-NH"),
        ("Cambridge MA", "Boston-Cambridge-Newton, MA-NH"),
        ("bostn", "Boston-Cambridge-Newton, MA-NH"),
        ("Austin, TX 78701", "Austin-Round Rock, TX"),
        ("NYC", "New York-Newark, NY-NJ"),
        ("TX", "Texas"),
        ("texas", "Texas"),
        ("Nowhere, TX", "Texas"),
        ("USA", "United States"),
    ],
)
def test_it_knows_places_as_people_write_them(typed: str, name: str) -> None:
    for code, kind, area, states in (
        ("0000000", "N", "United States", ""),
        ("4800000", "S", "Texas", "TX"),
        ("2500000", "S", "Massachusetts", "MA"),
        ("3600000", "S", "New York", "NY"),
        ("0014460", "M", "Boston-Cambridge-Newton, MA-NH", "MA NH"),
        ("0012420", "M", "Austin-Round Rock, TX", "TX"),
        ("0035620", "M", "New York-Newark, NY-NJ", "NY NJ"),
    ):
        make_area(code=code, kind=kind, name=area, states=states)
    place = best_area(typed)
    assert place is not None
    assert place.name == name


@pytest.mark.django_db
def test_skills_are_found_by_their_beginning_a_typo_and_another_name() -> None:
    make_technology(occupation=make_occupation(), name="Autodesk Revit")
    assert "Autodesk Revit" in find_skills("revit")
    assert find_skills("k8s")[0] == "Kubernetes"
    assert "JavaScript" in find_skills("javascrpt")


def imported(origin: str) -> None:
    given = {"name": "O*NET", "period": "2026", "since": "2026-01-01", "origin": origin, "rows": 1}
    Release.objects.update_or_create(source=Source.ONET, defaults=given)


@pytest.mark.django_db
@pytest.mark.parametrize("damage", ["missing", "cut", "garbage", "other titles"])
def test_an_index_file_that_cannot_be_used_is_built_again(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    make_few()
    imported("snapshot one")
    indexing.refresh()
    file = indexing.path()
    whole = file.read_bytes()
    if damage == "missing":
        file.unlink()
    elif damage == "cut":
        file.write_bytes(whole[:-100])
    elif damage == "garbage":
        file.write_bytes(b"\x00" * 500)
    else:
        imported("snapshot two")
    indexing.forget()
    assert find_occupations("staff nurse")[0].code == "29-1141.00"
    indexing.refresh()
    if damage == "other titles":
        assert file.read_bytes() != whole
    else:
        assert file.read_bytes() == whole


@pytest.mark.django_db
def test_a_title_that_is_imported_is_found_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    make_few()
    imported("first.zip")
    assert find_occupations("pixel wrangler") == []
    AlternateTitle.objects.create(occupation_id="27-1024.00", title="Pixel Wrangler")
    Release.objects.filter(source=Source.ONET).delete()
    imported("second.zip")
    assert find_occupations("pixel wrangler")[0].code == "27-1024.00"


@pytest.mark.django_db
def test_what_is_counted_answers_until_a_worker_has_learned_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, **_: asked.append(name))
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    make_few()
    imported("fourth.zip")
    for _ in range(2):
        assert find_occupations("staff nurse")[0].code == "29-1141.00"
    assert asked == ["labormarket.tasks.refresh_index"]
    assert len(indexing.title_index().built.arrays["parts"]) == 0
    refresh_index()
    assert len(indexing.title_index().built.arrays["parts"]) > 0
    assert find_occupations("staff nurse")[0].code == "29-1141.00"
    assert [file.name for file in tmp_path.iterdir() if file.suffix != ".lock"] == ["titles.index"]


@pytest.mark.django_db
def test_who_learns_counts_for_all_and_is_asked_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def ask() -> None:
        indexing.forget()
        asked.append([match.code for match in find_occupations("application dev")])

    def described() -> list[Described]:
        ask()
        return found

    def learn(*arguments: Any) -> Any:
        ask()
        return learned(*arguments)

    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    monkeypatch.setattr(indexing, "PATIENCE", 0)
    make_few()
    imported("sixth.zip")
    found, learned = indexing.described(), learning.learn
    monkeypatch.setattr(indexing, "described", described)
    monkeypatch.setattr(learning, "learn", learn)
    indexing.refresh()
    while_counting, while_learning = asked
    assert while_counting == []
    assert while_learning[0] == "15-1252.00"


@pytest.mark.django_db
def test_an_index_of_an_import_before_costs_no_question_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    make_few()
    imported("before.zip")
    indexing.refresh()
    imported("after.zip")
    find_occupations("staff nurse")
    with django_assert_num_queries(1):  # the releases, which a request asks for once
        indexing.title_index()


@pytest.mark.django_db
def test_a_queue_that_nobody_reaches_stops_no_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OperationalError("Connection refused")

    monkeypatch.setattr(current_app, "send_task", refused)
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    make_few()
    imported("fifth.zip")
    assert find_occupations("staff nurse")[0].code == "29-1141.00"


@pytest.mark.django_db
def test_what_another_process_counts_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    def other_ends(seconds: float) -> None:
        waited.append(seconds)
        counting.close()

    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    monkeypatch.setattr(indexing, "sleep", other_ends)
    make_few()
    imported("third.zip")
    with ExitStack() as counting:
        counting.enter_context(held(indexing.path().with_suffix(".lock")))
        assert find_occupations("application dev")[0].code == "15-1252.00"
    assert len(waited) == 1


@pytest.mark.django_db
def test_while_it_is_counted_for_long_titles_that_begin_so_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "DATA_DIR", tmp_path)
    monkeypatch.setattr(indexing, "PATIENCE", 0)
    make_few()
    imported("third.zip")
    with held(indexing.path().with_suffix(".lock")):
        assert [match.code for match in find_occupations("software")] == ["15-1252.00"]
    assert find_occupations("application dev")[0].code == "15-1252.00"


@pytest.mark.django_db
def test_who_looks_for_five_sees_what_is_less_sure_behind_what_is_sure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("labormarket.finding.LEAST_SURE", 0.5)
    make_few()
    found = find_occupations("registered nurse", limit=5)
    assert len(found) == 5
    assert found[0].code == "29-1141.00"
    assert found[-1].score < 0.5 < found[0].score


def test_a_file_of_other_rules_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(filing.Unusable):
        filing.read(tmp_path / "titles.index", stamp="")


@pytest.mark.django_db
def test_the_command_prints_a_list_a_line_in_the_order_of_the_titles() -> None:
    make_few()
    out = StringIO()
    call_command("match_title", "RN", "asdfghjkl", "software engineer", "--json", stdout=out)
    nurse, nothing, engineer = [json.loads(line) for line in out.getvalue().splitlines()]
    assert nurse[0] == {"soc": "29-1141.00", "title": "Registered Nurses", "score": nurse[0]["score"]}
    assert nothing == []
    assert engineer[0]["soc"] == "15-1252.00"
