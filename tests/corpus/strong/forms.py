"""One resume as four kinds of file, and with what people do to cheat."""

from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path

from docx.shared import Pt, RGBColor
from playwright.sync_api import Page

from tests.corpus.dates import STYLES
from tests.corpus.entries import TITLE_FIRST, Arrangement, arrange_jobs, arrange_schools
from tests.corpus.layouts.html.columns import sidebar_left
from tests.corpus.layouts.html.single import plain
from tests.corpus.layouts.layout import Print, as_bytes
from tests.corpus.layouts.plain import capitals
from tests.corpus.layouts.word.pieces import saved
from tests.corpus.layouts.word.styled import headed_document
from tests.corpus.shapes import Person
from tests.corpus.sheet import Block, Contact, Sheet, skill_groups

BURIED = (
    "Kubernetes TensorFlow blockchain machine learning Scrum Salesforce Tableau Six Sigma PMP CPA leadership "
    "strategic planning stakeholder management cloud architecture data science negotiation budgeting "
) * 3


def sheet_of(person: Person, dates: str = "short") -> Sheet:
    how = Arrangement(TITLE_FIRST, next(style for style in STYLES if style.name == dates), person.lang)
    return Sheet(
        person=person,
        name=person.name,
        headline=person.label,
        contacts=[
            Contact("place", person.place),
            Contact("phone", person.phone),
            Contact("email", person.email),
            *(Contact("url", link) for link in person.links),
        ],
        blocks=[
            Block("summary", "Summary", text=person.summary),
            Block("work", "Experience", entries=arrange_jobs(person.jobs, how)),
            Block(
                "education",
                "Education",
                entries=arrange_schools(person.schools, "en", shape="degree-first", aside=False),
            ),
            Block("skills", "Skills", groups=skill_groups(person, grouped=True)),
            Block("certificates", "Certifications", groups=[("", list(person.certificates))]),
            Block(
                "languages",
                "Languages",
                groups=[("", [f"{name} ({level})" for name, level in person.languages])],
            ),
        ],
        lang=person.lang,
        order=TITLE_FIRST.name,
        dates=dates,
        shows_skills=True,
    )


def word_count(sheet: Sheet) -> int:
    return len(capitals(sheet).decode().split())


def stuffed(sheet: Sheet) -> Sheet:
    """Every skill forty times, and a list of keywords in the summary's place."""
    names = [name for _, group in sheet.person.skills for name in group]
    changed = {
        "skills": lambda block: replace(block, groups=[("", names * 40)]),
        "summary": lambda block: replace(block, text=f"{block.text} {BURIED}"),
    }
    same: Callable[[Block], Block] = lambda block: block  # noqa: E731
    return replace(sheet, blocks=[changed.get(block.kind, same)(block) for block in sheet.blocks])


def with_white_text(page: Print) -> Print:
    hidden = f'<div style="color: #fff; font-size: 9pt">{escape(BURIED)}</div>'
    return Print(page.html.replace("</body>", f"{hidden}</body>"), page.footer)


def with_tiny_text(page: Print) -> Print:
    hidden = f'<div style="font-size: 1px; line-height: 1px">{escape(BURIED)}</div>'
    return Print(page.html.replace("</body>", f"{hidden}</body>"), page.footer)


def docx_with(sheet: Sheet, *, hidden: str) -> bytes:
    """`hidden`: white, tiny or vanish."""
    document = headed_document(sheet)
    font = document.add_paragraph().add_run(BURIED).font
    if hidden == "white":
        font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    elif hidden == "tiny":
        font.size = Pt(1)
    else:
        font.hidden = True
    return saved(document)


def write_forms(folder: Path, person: Person, page: Page) -> dict[str, Path]:
    """The honest files, the stuffed and the hidden ones, by name."""
    sheet = sheet_of(person)
    crammed = stuffed(sheet)
    files: dict[str, bytes | Print] = {
        "honest.txt": capitals(sheet),
        "honest.docx": saved(headed_document(sheet)),
        "honest-one-column.pdf": plain(sheet),
        "honest-two-columns.pdf": sidebar_left(sheet),
        "numeric-dates.txt": capitals(sheet_of(person, "slash")),
        "stuffed.txt": capitals(crammed),
        "stuffed.docx": saved(headed_document(crammed)),
        "stuffed-one-column.pdf": plain(crammed),
        "white-one-column.pdf": with_white_text(plain(sheet)),
        "white-two-columns.pdf": with_white_text(sidebar_left(sheet)),
        "tiny-one-column.pdf": with_tiny_text(plain(sheet)),
        "white.docx": docx_with(sheet, hidden="white"),
        "vanish.docx": docx_with(sheet, hidden="vanish"),
    }
    out = {}
    for name, made in files.items():
        out[name] = folder / f"{person.key}-{name}"
        out[name].write_bytes(as_bytes(made, page))
    return out
