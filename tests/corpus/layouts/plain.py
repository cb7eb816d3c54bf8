"""Text files, as written by hand, exported or pasted from a form."""

import textwrap
import unicodedata
from collections.abc import Callable, Sequence

from tests.corpus.entries import Entry, Row
from tests.corpus.layouts.layout import Layout, capitals_keep_name, western
from tests.corpus.sheet import Block, Needs, Sheet

PLAIN = Needs(plain=True)


def head(sheet: Sheet, joint: str = "\n") -> list[str]:
    return [
        sheet.name,
        *([sheet.headline] if sheet.headline else []),
        joint.join(c.shown for c in sheet.contacts),
    ]


def spaced_row(row: Row, width: int = 78) -> str:
    """Right-hand words pushed to the margin with spaces."""
    gap = " " * max(3, width - len(row.text) - len(row.right))
    return f"{row.text}{gap}{row.right}" if row.right else row.text


def narrow_row(row: Row) -> str:
    return spaced_row(row, 70)


def tabbed_row(row: Row) -> str:
    return f"{row.text}\t{row.right}" if row.right else row.text


def entry_lines(entry: Entry, bullet: str, write: Callable[[Row], str] = spaced_row) -> list[str]:
    return [*map(write, entry.rows), *(bullet + text for text in entry.bullets), ""]


def body_lines(block: Block, bullet: str, write: Callable[[Row], str] = spaced_row) -> list[str]:
    if block.text:
        return [block.text, ""]
    if block.entries:
        return [line for entry in block.entries for line in entry_lines(entry, bullet, write)]
    if block.kind == "skills":
        return [
            *(f"{label}: {', '.join(items)}" if label else ", ".join(items) for label, items in block.groups),
            "",
        ]
    return [*(bullet + item for item in block.items), ""]


def underline(text: str, mark: str) -> str:
    width = sum(not unicodedata.combining(char) for char in text)
    return mark * width


def capitals(sheet: Sheet) -> bytes:
    lines = [*head(sheet), ""]
    for block in sheet.blocks:
        lines += [block.heading.upper(), *body_lines(block, "- ")]
    return "\n".join(lines).encode()


def underlined(sheet: Sheet) -> bytes:
    lines = [*head(sheet, " | "), ""]
    for block in sheet.blocks:
        lines += [block.heading, underline(block.heading, "-"), *body_lines(block, "* ")]
    return "\n".join(lines).encode()


def markdown(sheet: Sheet) -> bytes:
    lines = [
        f"# {sheet.name}",
        *([f"*{sheet.headline}*"] if sheet.headline else []),
        "",
        " · ".join(c.shown for c in sheet.contacts),
        "",
    ]
    for block in sheet.blocks:
        lines += [f"## {block.heading}", ""]
        if block.kind == "work":
            for entry in block.entries:
                first, *others = [tabbed_row(row).replace("\t", " | ") for row in entry.rows]
                lines += [f"### {first}", *others, "", *(f"- {text}" for text in entry.bullets), ""]
        else:
            lines += body_lines(block, "- ", tabbed_row)
    return "\n".join(lines).encode()


def wrapped(sheet: Sheet) -> bytes:
    """Hard line ends at 72 columns, hanging indents, two spaces before everything under a heading."""
    lines = [line.center(72).rstrip() for line in head(sheet, " | ") if len(line) <= 72] + [
        part for line in head(sheet, " | ") if len(line) > 72 for part in textwrap.wrap(line, 72)
    ]
    lines.append("")
    for block in sheet.blocks:
        lines.append(block.heading)
        for line in body_lines(block, "o ", narrow_row):
            bullet = line.startswith("o ")
            lines += fold(line, bullet=bullet) if line else [""]
    return "\n".join(lines).encode()


def fold(line: str, *, bullet: bool) -> Sequence[str]:
    if len(line) <= 72:
        return [f"  {line}"]
    return textwrap.wrap(
        line, 72, initial_indent="  ", subsequent_indent="    " if bullet else "  ", drop_whitespace=True
    )


def tabbed(sheet: Sheet) -> bytes:
    """Windows line ends and tabs before the dates."""
    lines = [*head(sheet), ""]
    for block in sheet.blocks:
        lines += [f"{block.heading.upper()}:", *body_lines(block, "\u2022\t", tabbed_row)]
    return "\r\n".join(lines).encode("utf-8-sig")


def columned(sheet: Sheet) -> bytes:
    """Dates in a column of 24 characters on the left, everything else indented beside them."""
    lines = [" " * 24 + line for part in head(sheet) for line in part.split("\n")] + [""]
    for block in sheet.blocks:
        lines += [block.heading.upper(), ""]
        for entry in block.entries:
            first, *others = [spaced_row(row, 54) for row in entry.rows]
            lines.append(f"{entry.aside:<24}{first}")
            lines += [" " * 24 + line for line in [*others, *(f"- {text}" for text in entry.bullets)]]
            lines.append("")
        if not block.entries:
            lines += [" " * 24 + line for line in body_lines(block, "- ")]
    return "\n".join(lines).encode()


def windows(sheet: Sheet) -> bytes:
    lines = [*head(sheet), ""]
    for block in sheet.blocks:
        lines += [f"=== {block.heading} ===", "", *body_lines(block, "\u2022 ")]
    return "\r\n".join(lines).encode("cp1252")


def utf16(sheet: Sheet) -> bytes:
    lines = [sheet.name.upper(), *head(sheet)[1:], "", ""]
    for block in sheet.blocks:
        lines += [block.heading, "", *body_lines(block, "– ", tabbed_row), ""]
    return "\r\n".join(lines).encode("utf-16")


def export(sheet: Sheet) -> bytes:
    """As a profile is saved from a network: employer, title, dates and place each on a line."""
    lines = ["Contact", sheet.person.email, sheet.person.phone, *sheet.person.links, ""]
    skills, languages = sheet.block("skills"), sheet.block("languages")
    if skills:
        lines += ["Top Skills", *skills.items, ""]
    if languages:
        lines += ["Languages", *languages.items, ""]
    lines += [
        sheet.name,
        sheet.person.label,
        sheet.person.place,
        "",
        "Summary",
        sheet.person.summary,
        "",
        "Experience",
        "",
    ]
    work = sheet.block("work")
    for job in work.entries if work else []:
        lines += [*(row.text for row in job.rows), *job.bullets, ""]
    lines.append("Education")
    for school in sheet.person.schools:
        years = f" · ({school.start} - {school.end})" if school.start else f" · ({school.end})"
        lines += [
            school.institution,
            ", ".join(part for part in (school.degree, school.area) if part) + years,
        ]
    return "\n".join(lines).encode()


def english(person: object) -> bool:
    return getattr(person, "lang", "en") == "en"


LAYOUTS = (
    Layout("txt-capitals", "txt", capitals, PLAIN),
    Layout("txt-underlined", "txt", underlined, PLAIN, held_out=True),
    Layout("txt-markdown", "txt", markdown, PLAIN),
    Layout("txt-wrapped", "txt", wrapped, PLAIN, held_out=True),
    Layout("txt-tabbed", "txt", tabbed, PLAIN),
    Layout("txt-windows", "txt", windows, PLAIN, western, held_out=True),
    Layout("txt-columned", "txt", columned, Needs(plain=True, aside=True), held_out=True),
    Layout("txt-utf16", "txt", utf16, PLAIN, capitals_keep_name),
    Layout(
        "txt-export",
        "txt",
        export,
        Needs(plain=True, orders=("dates-under",), grouped_skills=False),
        english,
        held_out=True,
    ),
)
