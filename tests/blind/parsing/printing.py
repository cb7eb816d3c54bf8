"""Turn a paper into the file that a person would send."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import typst
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from tests.blind.parsing.sheets import Paper
from tests.blind.parsing.tables import BUILDERS
from tests.services.printer import printed, printer


def print_papers(papers: Sequence[Paper], folder: Path) -> None:
    """Write every paper as a file of its kind, with its truth beside it as `NAME.gold.json`."""
    print_pages([paper for paper in papers if paper.kind == "html"], folder)
    for paper in papers:
        target = folder / paper.file_name
        if paper.kind == "text":
            target.write_text(paper.source, encoding="utf-8")
        elif paper.kind == "typst":
            set_type(paper.source, target)
        elif paper.kind == "canvas":
            draw(paper.source, target)
        elif paper.kind == "docx":
            BUILDERS[paper.source.strip()](target)
        gold = json.dumps(paper.gold, ensure_ascii=False, indent=1)
        target.with_name(target.name + ".gold.json").write_text(gold, encoding="utf-8")


def print_pages(papers: Sequence[Paper], folder: Path) -> None:
    if not papers:
        return
    with printer() as page:
        for paper in papers:
            html = f"<!doctype html><meta charset=utf-8>{paper.source}"
            (folder / paper.file_name).write_bytes(printed(page, html))


def set_type(source: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / "paper.typ"
        path.write_text(source, encoding="utf-8")
        typst.compile(path, output=target)


def draw(source: str, target: Path) -> None:
    """Lines of `left top size words`, in points from the upper left corner; a size with `*` is bold."""
    canvas = Canvas(str(target), pagesize=letter)
    for line in filter(None, source.splitlines()):
        left, top, size, words = line.split(" ", 3)
        canvas.setFont("Helvetica-Bold" if size.endswith("*") else "Helvetica", float(size.rstrip("*")))
        canvas.drawString(float(left), letter[1] - float(top), words)
    canvas.save()
