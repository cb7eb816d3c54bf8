"""Where a resume shows a skill: lines that prove it, the list that names it, the place where it could stand.

Pure: from JSON Resume and its sources to plain values.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.skills import canonical, find_skills, satisfies

TOLD = {"work": ("highlights", "summary"), "projects": ("highlights", "description")}


@dataclass(frozen=True, slots=True)
class Proof:
    """A text of an entry that shows the skill, and the line of the document it starts on, if it is known."""

    text: str
    entry: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Showing:
    """`place` is the newest job, "" where the resume has none."""

    proofs: tuple[Proof, ...]
    is_listed: bool
    place: str


def showing_of(content: Mapping[str, Any], sources: Mapping[str, Any], skill: str) -> Showing:
    proofs = tuple(
        Proof(text, entry, _line(sources, path))
        for path, entry, text in _told(content)
        if names_skill(text, skill)
    )
    listed = any(names_skill(one.get("name") or "", skill) for one in content.get("skills") or [])
    jobs = content.get("work") or []
    return Showing(proofs, listed, _head(jobs[0]) if jobs else "")


def names_skill(text: str, skill: str) -> bool:
    """Whether a text names the skill or a kind of it, as whole words."""
    name = canonical(skill)
    if name and any(satisfies(found.name, name) for found in find_skills(text, nested=True)):
        return True
    words = r"\s+".join(re.escape(word) for word in skill.split())
    return bool(words) and re.search(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE) is not None


def _told(content: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The path, the head of the entry and the text of everything that tells what was done."""
    for section, keys in TOLD.items():
        for index, entry in enumerate(content.get(section) or []):
            for key in keys:
                value = entry.get(key) or []
                if isinstance(value, str):
                    yield f"{section}.{index}.{key}", _head(entry), value
                    continue
                for number, text in enumerate(value):
                    yield f"{section}.{index}.{key}.{number}", _head(entry), text


def _head(entry: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, (entry.get("position"), entry.get("name")))) or "a job"


def _line(sources: Mapping[str, Any], path: str) -> int | None:
    lines = (sources.get(path) or {}).get("lines") or []
    return min(lines) if lines else None
