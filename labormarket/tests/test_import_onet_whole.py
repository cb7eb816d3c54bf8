"""The whole text release, once: complete, and equal to what an independent reading of the archive finds."""

import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from labormarket.models import AlternateTitle, Occupation, Rating, RelatedOccupation, Release, Technology

RELEASE = Path(settings.BASE_DIR).parent / "shared" / "data" / "onet_db_30_text.zip"
FILES = ("Skills.txt", "Abilities.txt", "Knowledge.txt")

pytestmark = [
    pytest.mark.skipif(not RELEASE.exists(), reason="the release is not beside the project"),
    pytest.mark.usefixtures("imported"),
]


@pytest.fixture(scope="module")
def imported(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("import_onet", str(RELEASE), verbosity=0)
        connection.check_constraints()  # once for all, else each test checks all rows when it ends
        yield
        transaction.set_rollback(True)


def lines_of(file: str) -> list[list[str]]:
    with zipfile.ZipFile(RELEASE) as archive:
        return [line.split("\t") for line in archive.read(file).decode().splitlines()[1:]]


@pytest.mark.django_db
def test_nothing_of_the_release_is_left_out() -> None:
    assert Occupation.objects.count() == 1016
    assert Rating.objects.count() == 107_280
    assert AlternateTitle.objects.count() == 56_505
    assert Technology.objects.count() == len(lines_of("Technology Skills.txt"))
    assert RelatedOccupation.objects.count() == len(lines_of("Related Occupations.txt"))
    assert Occupation.objects.exclude(job_zone=None).count() == len(lines_of("Job Zones.txt"))
    assert str(Release.objects.get()) == "O*NET 30.1 Database, December 2025"


@pytest.mark.django_db
def test_ratings_drawn_by_lot_say_what_the_file_says() -> None:
    lot = random.Random(20260101)
    for file in FILES:
        pairs = lines_of(file)
        for at in lot.sample(range(0, len(pairs), 2), 20):
            important, level = pairs[at], pairs[at + 1]
            assert (important[3], level[3]) == ("IM", "LV")
            found = Rating.objects.get(occupation=important[0], element=important[1])
            assert found.importance == (None if important[9] == "Y" else float(important[4]))
            assert found.level == (None if "Y" in level[9:11] else float(level[4]))
            assert found.not_relevant == (level[10] == "Y")


@pytest.mark.django_db
def test_marks_are_counted_as_in_the_files() -> None:
    lines = [line for file in FILES for line in lines_of(file)]
    suppressed = sum(line[3] == "IM" and line[9] == "Y" for line in lines)
    assert suppressed
    assert Rating.objects.filter(importance=None).count() == suppressed
    unknown = sum(line[3] == "LV" and "Y" in line[9:11] for line in lines)
    assert Rating.objects.filter(level=None).count() == unknown
    tools = lines_of("Technology Skills.txt")
    assert Technology.objects.filter(hot=True).count() == sum(line[4] == "Y" for line in tools)
    assert Technology.objects.filter(in_demand=True).count() == sum(line[5] == "Y" for line in tools)
