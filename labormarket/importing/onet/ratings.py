"""Skills, abilities and knowledge: each pair of an occupation and an element has a line of importance and
one of level."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from labormarket.importing.onet.occupations import CODE, unknown
from labormarket.importing.onet.scales import on_scale
from labormarket.importing.reading import Published
from labormarket.importing.refusing import at_line, in_file
from labormarket.importing.storing import Row
from labormarket.models import Category

FILES = {
    "Skills.txt": Category.SKILL,
    "Abilities.txt": Category.ABILITY,
    "Knowledge.txt": Category.KNOWLEDGE,
}
COLUMNS = ("Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant")
FIELDS = ("occupation_id", "element_id", "importance", "level", "not_relevant")
IMPORTANCE, LEVEL = "IM", "LV"
SCALES = {IMPORTANCE: (1.0, 5.0), LEVEL: (0.0, 7.0)}
"""The ends of both scales, from Scales Reference.txt of the release."""
YES, FLAGS = "Y", {"Y", "N", "n/a"}


@dataclass(slots=True)
class Rated:
    """What a file holds by occupation and element: the figures of either scale, null where they are not to
    be shown, and which pairs are not relevant."""

    figures: dict[str, dict[tuple[str, str], float | None]] = field(
        default_factory=lambda: {scale: {} for scale in SCALES}
    )
    not_relevant: set[tuple[str, str]] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)


def ratings(published: Published, codes: Collection[str], elements: dict[str, Row]) -> Iterator[Row]:
    """Rows of FIELDS; `elements` is filled with those that were met, one file being held at a time."""
    for file, category in FILES.items():
        rated = read(published, file, codes)
        check_complete(file, rated)
        elements.update((key, (key, name, category.value)) for key, name in rated.names.items())
        level = rated.figures[LEVEL]
        for pair, importance in rated.figures[IMPORTANCE].items():
            yield *pair, importance, level[pair], pair in rated.not_relevant


def read(published: Published, file: str, codes: Collection[str]) -> Rated:
    rated = Rated()
    for number, cells in published.table(file, [CODE, *COLUMNS]):
        code, element, name, scale, value, suppress, irrelevant = cells
        if code not in codes:
            raise unknown(file, number, code)
        if scale not in SCALES or suppress not in FLAGS or irrelevant not in FLAGS:
            raise at_line(
                file, number, f"a scale or a mark that is not known ({scale}, {suppress}, {irrelevant})"
            )
        figures, pair = rated.figures[scale], (code, element)
        if pair in figures:
            raise at_line(file, number, f"{code} is rated on {element} twice")
        figure = on_scale(file, number, value, SCALES[scale])
        if irrelevant == YES:
            rated.not_relevant.add(pair)
        figures[pair] = None if YES in {suppress, irrelevant} else figure
        rated.names[element] = name
    return rated


def check_complete(file: str, rated: Rated) -> None:
    """A file that was cut at the end of a line looks whole, but for its last occupation."""
    importance, level = rated.figures[IMPORTANCE], rated.figures[LEVEL]
    if not importance:
        raise in_file(file, "it holds no ratings")
    if lone := next(iter(importance.keys() ^ level.keys()), None):
        raise in_file(file, f"{lone[0]} has only one of importance and level on {lone[1]}")
    last = next(reversed(importance))[0]
    if (count := elements_of(last, importance)) < len(rated.names):
        raise in_file(file, f"it ends amid {last}, with {count} of {len(rated.names)} elements")


def elements_of(code: str, figures: Mapping[tuple[str, str], float | None]) -> int:
    return sum(1 for occupation, _ in figures if occupation == code)
