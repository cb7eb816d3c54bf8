"""The figures that ship: packed and unpacked, built, loaded, left alone where newer ones are there."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from labormarket.models import (
    AlternateTitle,
    Measure,
    Observation,
    Occupation,
    Rating,
    Release,
    Series,
    Source,
)
from labormarket.snapshot.columns import Kind, pack, unpack
from labormarket.snapshot.file import SNAPSHOT, read_head
from labormarket.tests.onet_import import bring, everything
from labormarket.tests.onet_release import COOK, as_folder, contents, tiny

MOST_BYTES = 8 * (1 << 20)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=20)
HUNDREDTHS = st.integers(-200_000, 200_000).map(lambda n: n / 100)
OPENINGS = "JTS000000000000000JOR"


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Kind.NUMBER, st.lists(st.none() | st.integers(-(10**9), 10**9))),
        (Kind.NUMBER, st.lists(st.none() | HUNDREDTHS)),
        (Kind.FLAG, st.lists(st.booleans())),
        (Kind.DATE, st.lists(st.dates())),
        (Kind.NAME, st.lists(TEXTS)),
        (Kind.TEXT, st.lists(TEXTS)),
    ],
)
def test_what_was_packed_comes_out_again(kind: Kind, values: st.SearchStrategy[list[object]]) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(values)
    def holds(column: list[object]) -> None:
        assert list(unpack(kind, *pack(kind, column))) == column

    holds()


@pytest.mark.parametrize(("kind", "value"), [(Kind.NUMBER, 1 / 3), (Kind.TEXT, "two\nlines")])
def test_what_would_not_come_out_again_is_not_packed(kind: Kind, value: object) -> None:
    with pytest.raises(ValueError, match=r"decimals|line"):
        pack(kind, [value])


def test_what_ships_is_small_and_holds_every_source_but_no_prose() -> None:
    head = read_head()
    assert sum(file.stat().st_size for file in SNAPSHOT.parent.iterdir()) <= MOST_BYTES
    assert {release.source for release in head.releases} == set(Source)
    names = {column["name"] for table in head.tables.values() for column in table["columns"]}
    assert "description" not in names


@pytest.fixture
def built(db: None, tmp_path: Path) -> Path:
    """A snapshot of a tiny release and a series, and nothing of both in the database."""
    bring(as_folder(tmp_path / "release", contents(tiny())))
    Series.objects.create(id=OPENINGS, source=Source.JOLTS, measure=Measure.OPENINGS_RATE, title="Openings")
    Observation.objects.create(series_id=OPENINGS, month=date(2026, 1, 1), value=4.5)
    Release.objects.create(
        source=Source.JOLTS,
        name="JOLTS",
        period="January 2026",
        since=date(2026, 1, 1),
        origin="test",
        rows=1,
    )
    build(tmp_path / "market.snapshot")
    return tmp_path / "market.snapshot"


def build(to: Path) -> None:
    call_command("build_snapshot", "--to", str(to), verbosity=0)


def load(file: Path) -> None:
    call_command("load_snapshot", str(file), verbosity=0)


def empty() -> None:
    for model in (Occupation, Series, Release):
        model._default_manager.all().delete()


def test_loading_brings_back_what_was_there(built: Path) -> None:
    before = everything()
    empty()
    load(built)
    after = everything()
    for model in ("AlternateTitle", "Element", "Rating", "Technology", "RelatedOccupation", "Interest"):
        assert after[model] == before[model], model
    prose = [{**row, "description": ""} for row in before["Occupation"]]
    assert after["Occupation"] == prose
    assert Observation.objects.get().value == 4.5
    assert all(release.origin.startswith("snapshot ") for release in Release.objects.all())


def test_the_same_figures_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    empty()
    load(built)
    build(tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == built.read_bytes()


def test_a_start_with_nothing_to_load_asks_once(
    built: Path, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    load(built)
    with django_assert_num_queries(1):
        load(built)


@pytest.mark.parametrize(
    ("origin", "since", "replaced"),
    [
        ("my own.zip", date(2027, 5, 1), False),
        ("my own.zip", date(2027, 8, 1), False),
        ("my own.zip", date(2027, 2, 1), True),
        ("snapshot of another build", date(2027, 5, 1), True),
        ("snapshot of another build", date(2027, 8, 1), False),
    ],
)
def test_a_release_that_is_as_new_is_left_alone(
    built: Path, origin: str, since: date, replaced: bool
) -> None:
    Release.objects.filter(pk=Source.ONET).update(origin=origin, since=since)
    Rating.objects.filter(occupation=COOK, element="2.A.1.a").update(importance=1.5)
    AlternateTitle.objects.create(occupation_id=COOK, title="Mine", short="")
    load(built)
    assert Rating.objects.get(occupation=COOK, element="2.A.1.a").importance == (3.25 if replaced else 1.5)
    assert AlternateTitle.objects.filter(title="Mine").exists() != replaced
    assert Occupation.objects.get(pk=COOK).description, "prose of an import stays"


@pytest.mark.parametrize("fetched", [False, True])
def test_months_that_were_fetched_since_stay(built: Path, fetched: bool) -> None:
    Release.objects.all().delete()
    Series.objects.update(fetched_at=timezone.now() if fetched else None)
    Observation.objects.update(value=9.9)
    load(built)
    assert Observation.objects.get().value == (9.9 if fetched else 4.5)


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def swapped(data: bytes) -> bytes:
    return data[:-60] + bytes([data[-60] ^ 1]) + data[-59:]


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        swapped,
        lambda data: b"",
        lambda data: b"<html>",
        lambda data: data.replace(b"figures 1", b"figures 2", 1),
        lambda data: data.replace(b'"rating"', b'"ratinx"', 1),
        lambda data: data.replace(b'"digest":"', b'"digest":"0', 1),
        lambda data: data[:40],
    ],
)
def test_a_damaged_file_is_said_in_one_sentence_and_loads_nothing(
    built: Path, damage: Callable[[bytes], bytes]
) -> None:
    empty()
    built.write_bytes(damage(built.read_bytes()))
    with pytest.raises(CommandError, match=r"^The market figures in \S+ are damaged: [^\n]+\.$"):
        load(built)
    assert not Occupation.objects.exists()


def test_a_missing_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read from"):
        load(tmp_path / "nowhere")


@pytest.mark.django_db
def test_nothing_imported_is_no_snapshot(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nothing to build"):
        build(tmp_path / "market.snapshot")
    assert not list(tmp_path.iterdir())
