"""The lists of titles stand on occupations that exist, and the measure counts as it says."""

from pathlib import Path

import pytest

from tests.blind.naming import FOLDER, Named, Title, reached, read_titles

FILES = sorted(FOLDER.glob("*.tsv"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_each_title_stands_once_with_few_right_codes(path: Path) -> None:
    titles = read_titles(path)
    assert len({title.written.casefold() for title in titles}) == len(titles) >= 140
    assert all(1 <= len(title.right) <= 3 for title in titles)


def test_no_title_stands_in_two_files() -> None:
    written = [title.written.casefold() for path in FILES for title in read_titles(path)]
    assert len(set(written)) == len(written)


def test_a_right_code_counts_at_the_place_it_has() -> None:
    title = Title("rn", frozenset({"b", "c"}))
    named = [Named(title, given) for given in (("b", "a"), ("a", "c"), ("a",), ())]
    assert [one.place for one in named] == [1, 2, None, None]
    assert (reached(named, 1), reached(named, 5)) == (0.25, 0.5)


def test_a_line_without_a_code_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.tsv").write_text("# told\nnurse\t\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no code in 'nurse"):
        read_titles(tmp_path / "bad.tsv")
