"""vCards of versions 2.1, 3.0 and 4.0, one at a time: a broken one does not take the others with it."""

import logging
import re
from collections.abc import Iterator
from typing import Any

import vobject
from vobject.base import VObjectError

from recruiters.reading.entries import Entry, UnreadableFile, split_name
from recruiters.reading.tables import MOST_ROWS

MOST_CHARACTERS = 200_000
_BEGIN, _END = (
    re.compile(r"^\s*BEGIN:VCARD\s*$", re.IGNORECASE),
    re.compile(r"^\s*END:VCARD\s*$", re.IGNORECASE),
)
# Pictures, sounds and keys say nothing of a person that we keep, and weigh more than all the rest.
_HEAVY = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b[^\n]*\n(?:[ \t][^\n]*\n)*", re.IGNORECASE | re.MULTILINE
)
BROKEN = "This card cannot be read. Save it again in your address book, as vCard 3.0."
# vobject tells of every line it passes over, which may be somebody's data.
logging.getLogger("vobject.base").setLevel(logging.CRITICAL)


def looks_like_cards(text: str) -> bool:
    return bool(re.search(r"^\s*BEGIN:VCARD\s*$", text[:2000], re.IGNORECASE | re.MULTILINE))


def read_cards(text: str) -> list[Entry]:
    """Raises UnreadableFile."""
    entries: list[Entry] = []
    for line, block in _blocks(text):
        if len(entries) == MOST_ROWS:
            raise UnreadableFile(
                f"This file has more than {MOST_ROWS:,} cards. Export them in smaller groups and bring in one"
                " after the other: who is there already is recognised."
            )
        entries.append(_read_card(line, block))
    return entries


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Each card with the line it begins on; what stands outside of cards is passed over."""
    lines: list[str] = []
    start = 0
    for number, line in enumerate(text.splitlines(), 1):
        if _BEGIN.match(line):
            if lines:
                yield start, "\n".join([*lines, ""])
            lines, start = ["BEGIN:VCARD"], number
        elif lines:
            lines.append(line)
            if _END.match(line):
                yield start, "\n".join([*lines, ""])
                lines = []
    if lines:
        yield start, "\n".join([*lines, ""])


def _read_card(line: int, block: str) -> Entry:
    light = _HEAVY.sub("", block)
    if len(light) > MOST_CHARACTERS:
        return Entry(line, trouble="This card is far longer than a card can be.")
    try:
        card = next(vobject.readComponents(light, ignoreUnreadable=True, allowQP=True), None)
        values = _values(card.contents) if card is not None else {}
    except (VObjectError, ValueError, LookupError, AttributeError, TypeError):
        return Entry(line, trouble=BROKEN)
    return Entry(line, split_name(values)) if values else Entry(line, trouble=BROKEN)


def _values(contents: dict[str, list[Any]]) -> dict[str, str]:
    found: dict[str, str] = {}
    if "n" in contents:
        name = contents["n"][0].value
        found["first_name"] = _text([name.given, name.additional])
        found["last_name"] = _text([name.family])
    parts = {"name": "fn", "title": "title", "email": "email", "phone": "tel", "note": "note"}
    for field, key in parts.items():
        if key in contents:
            found[field] = _text([contents[key][0].value])
    found["phone"] = found.get("phone", "").removeprefix("tel:")
    if "org" in contents:
        organisation = contents["org"][0].value
        found["company"] = _text(organisation[:1] if isinstance(organisation, list) else [organisation])
    addresses = [_text([each.value]) for key in ("url", "x-socialprofile") for each in contents.get(key, ())]
    found["linkedin_url"] = next((each for each in addresses if "linkedin." in each.lower()), "")
    if "adr" in contents:
        found["locations"] = _text([getattr(contents["adr"][0].value, "city", "")])
    return {field: value for field, value in found.items() if value}


def _text(parts: list[Any]) -> str:
    """vobject gives a text, or a list of texts where a value was written with commas."""
    flat = [" ".join(part) if isinstance(part, list) else str(part) for part in parts if part]
    return " ".join(flat).replace("\r\n", "\n").strip()
