"""The vocabulary as data: well-formed, and its O*NET part rebuilt from the release."""

from pathlib import Path

import pytest
from django.conf import settings

from core.skills.build import names_from, rows_from, spellings
from core.skills.stem_table import rows_of, words_in_tables
from core.skills.vocabulary import DATA, Sort, compile_terms, read_table, vocabulary
from core.skills.words import STEMS

RELEASE: Path = settings.BASE_DIR.parent / "shared" / "data" / "onet_db_30_text.zip"


def test_the_table_is_large_enough_to_speak_of_professions() -> None:
    by_hand = [term for path in DATA.glob("*.txt") for term in read_table(path.read_text(encoding="utf-8"))]
    assert len(by_hand) >= 1_000
    assert {term.sort for term in by_hand} == set(Sort)
    assert len(vocabulary().terms) > len(by_hand)


def test_the_onet_names_are_those_of_the_release() -> None:
    lines = (DATA / "onet.tsv").read_text(encoding="utf-8").splitlines()
    assert "CC BY 4.0" in lines[0]
    assert lines[1:] == ["\t".join(spellings(name)) for name in names_from(rows_from(RELEASE))]


def test_a_row_needs_a_heading() -> None:
    with pytest.raises(ValueError, match="No heading"):
        list(read_table("Python | | |"))


def test_a_kind_must_exist() -> None:
    with pytest.raises(ValueError, match="no term"):
        compile_terms(read_table("[technology]\nPython | | snake |"))


def test_a_term_stands_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        compile_terms(read_table("[technology]\nPython | | |\nPython | py | |"))


def test_a_plus_makes_a_term_of_its_own() -> None:
    terms = {
        term.name: term for term in read_table("[technology]\nZoho | Zoho CRM; +Pipedrive | | crm system")
    }
    assert terms["Zoho"].aliases == ("Zoho", "Zoho CRM")
    assert terms["Pipedrive"].families == ("crm system",)


def test_the_stems_on_file_are_those_of_the_tables() -> None:
    assert STEMS.read_text(encoding="utf-8") == rows_of(words_in_tables())
