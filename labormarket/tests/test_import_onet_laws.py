"""Whatever a release says in the published form, the tables say afterwards."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labormarket.models import AlternateTitle, Interest, Rating, Technology
from labormarket.tests.onet_import import bring
from labormarket.tests.onet_release import CHIEF, COOK, as_zip, contents, rating, tiny

NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=150
).filter(str.strip)
HUNDREDTHS = st.integers(0, 700).map(lambda n: n / 100)
IMPORTANCES = st.integers(100, 500).map(lambda n: n / 100)
MARKS = st.sampled_from(["Y", "N", "n/a"])


@st.composite
def releases(draw: st.DrawFn) -> tuple[dict[str, list[str]], dict[str, object]]:
    files = tiny()
    titles = {name: draw(NAMES) for name in draw(st.sets(NAMES, max_size=4))}
    files["Alternate Titles.txt"][1:] = [f"{COOK}\t{name}\t{short}\t08" for name, short in titles.items()]
    tools = {name: (draw(st.booleans()), draw(st.booleans())) for name in draw(st.sets(NAMES, max_size=4))}
    files["Technology Skills.txt"][1:] = [
        f"{CHIEF}\t{name}\t1\t{draw(NAMES)}\t{'NY'[hot]}\t{'NY'[asked]}"
        for name, (hot, asked) in tools.items()
    ]
    importance, level = draw(IMPORTANCES), draw(HUNDREDTHS)
    hidden, hidden_level, irrelevant = draw(MARKS), draw(MARKS), draw(MARKS)
    files["Skills.txt"][1:] = [
        rating(COOK, "2.A.1.a", "Reading Comprehension", "IM", f"{importance:.2f}", hidden, "n/a"),
        rating(COOK, "2.A.1.a", "Reading Comprehension", "LV", f"{level:.2f}", hidden_level, irrelevant),
    ]
    told = (
        None if hidden == "Y" else importance,
        None if "Y" in {hidden_level, irrelevant} else level,
        irrelevant == "Y",
    )
    return files, {"titles": titles, "tools": tools, "rating": told}


@pytest.mark.django_db
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(release=releases())
def test_what_is_written_is_found(release: tuple[dict[str, list[str]], dict[str, object]]) -> None:
    files, told = release
    with TemporaryDirectory() as folder, transaction.atomic():
        bring(as_zip(Path(folder) / "db.zip", contents(files)))
        shorts = dict(AlternateTitle.objects.values_list("title", "short"))
        assert shorts == {name: "" if short == "n/a" else short for name, short in told["titles"].items()}  # type: ignore[attr-defined]
        assert {t.name: (t.hot, t.in_demand) for t in Technology.objects.all()} == told["tools"]
        found = Rating.objects.get(element="2.A.1.a")
        assert (found.importance, found.level, found.not_relevant) == told["rating"]
        assert [interest.value for interest in Interest.objects.all()] == [6.88]
        transaction.set_rollback(True)
