"""The labels are true: whatever they name can be read on the page."""

import json
import re
import unicodedata
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest

from tests.corpus.layouts import LAYOUTS
from tests.corpus.once import corpus
from tests.corpus.people import EVERYONE

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return corpus(tmp_path_factory)


def decoded(data: bytes) -> str:
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def page_text(path: Path) -> str:
    """All words in the file in any order: marks, glyph runs and paragraphs run together."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            parts = [name for name in package.namelist() if re.match(r"word/(document|header\d+)\.xml", name)]
            trees = [ElementTree.fromstring(package.read(name)) for name in parts]
        return " ".join(
            "".join(t.text or "" for t in p.iter(f"{WORD}t")) for tree in trees for p in tree.iter(f"{WORD}p")
        )
    return decoded(path.read_bytes())


def squeezed(text: str) -> str:
    """Letters and digits alone, in one case: spaces, line ends, hyphens and small capitals aside."""
    folded = unicodedata.normalize("NFKC", text.casefold())
    return "".join(char for char in folded if char.isalnum())


def written_years(value: str | None) -> set[str]:
    return {value, value[2:]} if value else set()


def labels_in(gold: dict[str, Any]) -> list[str]:
    return [
        gold["basics"]["name"],
        gold["basics"]["email"],
        *(value for job in gold["work"] for value in (job["name"], job["position"])),
        *(school["institution"] for school in gold["education"]),
        *(skill["name"] for skill in gold["skills"]),
    ]


def test_every_label_stands_on_its_page(folder: Path) -> None:
    absent = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text())
        text = page_text(path.with_name(path.name.removesuffix(".gold.json")))
        have = squeezed(text)
        if "shuffled" in path.name:
            absent += [
                (path.name, w) for label in labels_in(gold) for w in label.split() if squeezed(w) not in have
            ]
        else:
            absent += [(path.name, label) for label in labels_in(gold) if squeezed(label) not in have]
            if gold["basics"]["phone"] not in re.sub(r"\D", "", text):
                absent.append((path.name, gold["basics"]["phone"]))
        numbers = set(re.findall(r"\d+", text))
        for job in gold["work"]:
            for date in (job["startDate"], job["endDate"]):
                if date and not written_years(date) & numbers:
                    absent.append((path.name, f"{job['name']} {date}"))
    assert absent == []


def test_every_layout_and_nearly_everyone_appears(folder: Path) -> None:
    names = [path.name for path in folder.glob("*.gold.json")]
    assert len(names) >= 60
    assert {
        layout.name for layout in LAYOUTS if not any(f"-{layout.name}-" in name for name in names)
    } == set()
    assert {
        person.key for person in EVERYONE if not any(f"-{person.key}-" in name for name in names)
    } == set()


def test_the_halves_share_no_person_and_no_layout() -> None:
    for held_out in (True, False):
        assert sum(person.held_out is held_out for person in EVERYONE) >= 10
        assert sum(layout.held_out is held_out for layout in LAYOUTS) >= 20
