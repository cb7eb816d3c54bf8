"""No wage, rate or score stands in the code of the labor market: figures come from the data, thresholds from
the one file that docs/scoring.md repeats."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from labormarket.scoring import thresholds
from labormarket.scoring.lines import Line

APP = Path(__file__).parent.parent
SCORING = APP.parent / "docs" / "scoring.md"
PASSED_OVER = {"tests", "migrations", "data", "search"}
"""`search` weighs words of titles."""
# thresholds.py is the file of figures; charts.py is geometry of pictures, finding.py the door to the search.
FILES_PASSED_OVER = {APP / "scoring" / "thresholds.py", APP / "charts.py", APP / "finding.py"}
PLAIN = {0.0, 1.0, 100.0, 1000.0}
"""Nothing, all, and the factors of percent and of thousands."""
SMALL = 12
"""Counts of things up to a dozen are no wages or rates, unless the name says otherwise."""
SIZES = frozenset(
    "length longest largest size sizes chunk batch bytes most limit page rows step kept seconds timeout"
    " deadline patience pauses spread days retries expires status text read chmod year years series lock time"
    " fetching writing age".split()
)
FIGURES = frozenset(
    "pay wage wages salary salaries score scores rate rates growth weight weights point points bonus percent"
    " multiplier factor median openings quits hires shortage match".split()
)
type Found = tuple[int, float]


def figures_in(source: str) -> Iterator[Found]:
    """Line and value of each number that looks like a wage, a rate or a score."""
    yield from _walk(ast.parse(source), "")


def _walk(node: ast.AST, name: str) -> Iterator[Found]:
    """`name` is what the number goes by: the target it is assigned to, the argument it is given for, the
    function that takes it or answers it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        if _is_figure(float(node.value), set(name.lower().split("_"))):
            yield node.lineno, node.value
        return
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        yield from _walk(node.value, name)
        return
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, _name_of(child, name))


def _name_of(node: ast.AST, inherited: str) -> str:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
        case ast.Assign(targets=[ast.Tuple(elts=[*targets])]):
            return "_".join(target.id for target in targets if isinstance(target, ast.Name))
        case ast.keyword(arg=str(name)) | ast.FunctionDef(name=name):
            return name
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
        case ast.Slice() | ast.BinOp(op=ast.LShift() | ast.RShift()):
            return "size"
        case ast.ClassDef():
            return ""
    return inherited


def _is_figure(value: float, words: set[str]) -> bool:
    if words & FIGURES and "step" not in words:
        return abs(value) not in PLAIN - {1000.0} and (abs(value) > 2 or value != int(value))
    if abs(value) in PLAIN or words & SIZES:
        return False
    return value != int(value) or abs(value) > SMALL


@pytest.mark.parametrize(
    "planted",
    [
        "BASE_SALARY = 120_000",
        "base = {'software_engineer': 120000, 'data_scientist': 130000}",
        "def at(level):\n    return {'entry': 0.7, 'senior': 1.35}[level]",
        "def f(median):\n    return median * 1.15",
        "DEFAULT_GROWTH = 5",
        "growth = growth or 3.1",
        "if score >= 80:\n    pass",
        "unemployment = 4.1",
        "QUITS_RATE = 4",
        "points = 70 if near else 40",
        "wage = wages.get(soc, 59000)",
        "MAX_SALARY_POINTS = 85.5",
        "def pay(*, percent=60): ...",
    ],
)
def test_it_sees_a_figure_that_is_planted(planted: str) -> None:
    assert list(figures_in(planted))


@pytest.mark.parametrize(
    "innocent",
    [
        "title = models.CharField(max_length=200)",
        "PAGE_SIZE = 25",
        "rows.iterator(chunk_size=20_000)",
        "percent = 100 * part / whole",
        "code = soc[:7]",
        "TOP = 5",
        "return render(request, page, status=422)",
        "months = 12 * years",
    ],
)
def test_it_lets_sizes_and_counts_alone(innocent: str) -> None:
    assert not list(figures_in(innocent))


def test_no_figure_stands_in_the_code() -> None:
    files = [
        path
        for path in sorted(APP.rglob("*.py"))
        if path not in FILES_PASSED_OVER and not PASSED_OVER & set(path.relative_to(APP).parts)
    ]
    found = [
        f"{path.relative_to(APP)}:{line}: {value}"
        for path in files
        for line, value in figures_in(path.read_text(encoding="utf-8"))
    ]
    assert len(files) > 50
    assert not found


def test_every_threshold_stands_in_the_document_with_its_values_and_a_source() -> None:
    named = {name: value for name, value in vars(thresholds).items() if name.isupper()}
    rows = {row[0]: row[1:] for row in _rows_of_the_document()}
    assert set(rows) == set(named)
    for name, value in named.items():
        told, source = rows[name]
        written = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", told.replace("−", "-"))]
        assert sorted(written) == sorted(_numbers(value)), name
        assert source, name


def _rows_of_the_document() -> list[tuple[str, str, str]]:
    table = SCORING.read_text(encoding="utf-8").partition("### All thresholds")[2]
    return re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", table, re.MULTILINE)


def _numbers(value: object) -> Iterator[float]:
    match value:
        case Line(zero=zero, full=full):
            yield from (zero, full)
        case dict():
            for key, item in value.items():
                yield from _numbers(key)
                yield from _numbers(item)
        case tuple():
            for item in value:
                yield from _numbers(item)
        case int() | float():
            yield float(value)
