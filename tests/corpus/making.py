"""Who is set in which layout, and the writing of the files and their labels."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.corpus.gold import label
from tests.corpus.layouts import LAYOUTS
from tests.corpus.layouts.layout import Layout, as_bytes
from tests.corpus.people import EVERYONE
from tests.corpus.shapes import Person
from tests.corpus.sheet import Sheet, compose
from tests.corpus.strong import STRONG
from tests.corpus.strong.forms import write_forms
from tests.corpus.strong.nonsense import NONSENSE
from tests.services.printer import printer

SPLITS = ("dev", "held-out")


def sets(seed: int, split: str, each: int) -> Iterator[tuple[Layout, Person, random.Random]]:
    """`each` people for every layout of the split, everybody about equally often.

    The held-out half shares neither a person nor a layout with the other.
    """
    held_out = split == "held-out"
    rng = random.Random(f"{seed}/{split}")
    people = [person for person in EVERYONE if person.held_out is held_out]
    used = dict.fromkeys((person.key for person in people), 0)
    for layout in (layout for layout in LAYOUTS if layout.held_out is held_out):
        fitting = [person for person in people if layout.takes(person)]
        rng.shuffle(fitting)
        for person in sorted(fitting, key=lambda p: used[p.key])[:each]:
            used[person.key] += 1
            yield layout, person, random.Random(f"{seed}/{layout.name}/{person.key}")


def write(path: Path, sheet: Sheet, layout: Layout, page: Page) -> None:
    path.write_bytes(as_bytes(layout.write(sheet), page))
    gold = label(sheet)
    path.with_name(f"{path.name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1))


def make(
    folder: Path, *, seed: int = 1, splits: tuple[str, ...] = SPLITS, each: int = 2, only: str = ""
) -> list[Path]:
    """Files named SPLIT-LAYOUT-PERSON-ORDER-DATES.EXT, each with its labels beside it.

    `only` keeps the files whose layout's name contains it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    out = []
    with printer() as page:
        for split in splits:
            for layout, person, rng in sets(seed, split, each):
                if only not in layout.name:
                    continue
                sheet = compose(person, layout.needs, rng)
                path = (
                    folder / f"{split}-{layout.name}-{person.key}-{sheet.order}-{sheet.dates}.{layout.suffix}"
                )
                write(path, sheet, layout, page)
                out.append(path)
    return out


def make_strong(folder: Path) -> list[Path]:
    """PERSON-FORM.EXT for every strong resume, nonsense-NAME.txt for what is none."""
    folder.mkdir(parents=True, exist_ok=True)
    out: list[Path] = []
    with printer() as page:
        for person in STRONG:
            out += write_forms(folder, person, page).values()
    for name, text in NONSENSE.items():
        path = folder / f"nonsense-{name}.txt"
        path.write_text(text)
        out.append(path)
    return out
