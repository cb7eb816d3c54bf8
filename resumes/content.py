"""Editing JSON Resume values by hand, with the sources of what stays untouched kept.

Pure: takes and returns plain values. A "section" is `basics` (one object), `skills` (a list of names) or one
of the lists of entries.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

ENTRY_SECTIONS = ("work", "education", "projects", "certificates", "languages")
SECTIONS = ("basics", "skills", *ENTRY_SECTIONS)

type Json = dict[str, Any]


class NoSuchEntry(Exception):
    """The section has no entry of that index."""


@dataclass(slots=True)
class Content:
    """A resume's values, the source of each (`{path: {"confidence", "lines"}}`) and the corrected paths."""

    resume: Json
    sources: dict[str, Json] = field(default_factory=dict)
    corrected: list[str] = field(default_factory=list)

    def copy(self) -> "Content":
        return Content(deepcopy(self.resume), deepcopy(self.sources), list(self.corrected))


@dataclass(slots=True)
class Trace:
    """Where a value, or all values below a path, were read, and how sure the least sure of them is (0-1)."""

    lines: set[int] = field(default_factory=set)
    confidence: float | None = None
    corrected: bool = False


def traces(content: Content) -> dict[str, Trace]:
    """The trace of every path and of all that is above it: `work.0.highlights.2`, `work.0.highlights`…"""
    found: dict[str, Trace] = {}
    for path, source in content.sources.items():
        for above in _upwards(path):
            trace = found.setdefault(above, Trace())
            trace.lines.update(source["lines"])
            known = trace.confidence
            trace.confidence = source["confidence"] if known is None else min(known, source["confidence"])
    for path in content.corrected:
        for above in _upwards(path):
            found.setdefault(above, Trace()).corrected = True
    return found


def _upwards(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path.rpartition(".")[0]


def entry(content: Content, section: str, index: int) -> Json:
    """The entry as an object; the list of skills counts as the one entry 0 of its section."""
    if section == "basics":
        return dict(content.resume.get("basics") or {})
    if section == "skills":
        return {"names": [skill.get("name", "") for skill in content.resume.get("skills") or []]}
    entries = content.resume.get(section) or []
    if not 0 <= index < len(entries):
        raise NoSuchEntry(section, index)
    return dict(entries[index])


def correct(content: Content, section: str, index: int, values: Json) -> Content:
    """Set the given values of one entry; an empty text or list takes the value out. Raises NoSuchEntry.

    An `endDate` of None says that the job goes on, which is not the same as no end date.
    """
    new = content.copy()
    before = entry(new, section, index)
    if section == "skills":
        _correct_skills(new, values["names"])
        return new
    path = "basics" if section == "basics" else f"{section}.{index}"
    target = new.resume.setdefault("basics", {}) if section == "basics" else new.resume[section][index]
    for key, value in values.items():
        if value == before.get(key, "" if not isinstance(value, list) else []):
            continue
        if isinstance(value, list):
            _carry_list_sources(new, f"{path}.{key}", before.get(key) or [], value)
        else:
            _mark(new, f"{path}.{key}")
        if value in ("", []):
            target.pop(key, None)
        else:
            target[key] = value
    return new


def add_entry(content: Content, section: str) -> Content:
    """Put an empty entry at the top of a section, where the newest one stands."""
    new = content.copy()
    new.resume.setdefault(section, []).insert(0, {})
    _move(new, section, lambda index: index + 1)
    return new


def remove_entry(content: Content, section: str, index: int) -> Content:
    """Raises NoSuchEntry."""
    entry(content, section, index)
    new = content.copy()
    del new.resume[section][index]
    _move(new, section, lambda old: None if old == index else old - (old > index))
    return new


def _mark(content: Content, path: str) -> None:
    old = content.sources.get(path) or {}
    content.sources[path] = {"confidence": 1.0, "lines": old.get("lines", [])}
    if path not in content.corrected:
        content.corrected.append(path)


def _correct_skills(content: Content, names: list[str]) -> None:
    old = content.resume.get("skills") or []
    by_name = {skill.get("name", ""): skill for skill in old}
    if names == [skill.get("name", "") for skill in old]:
        return
    sources = {
        skill.get("name", ""): content.sources.pop(f"skills.{i}.name", None) for i, skill in enumerate(old)
    }
    was_corrected = {
        old[i].get("name", "") for i in range(len(old)) if f"skills.{i}.name" in content.corrected
    }
    content.corrected = [path for path in content.corrected if not path.startswith("skills.")]
    content.resume["skills"] = [by_name.get(name, {"name": name}) for name in names]
    for i, name in enumerate(names):
        source = sources.get(name)
        path = f"skills.{i}.name"
        content.sources[path] = source or {"confidence": 1.0, "lines": []}
        if name not in by_name or name in was_corrected:
            content.corrected.append(path)


def _carry_list_sources(content: Content, path: str, before: list[str], after: list[str]) -> None:
    sources = {text: content.sources.pop(f"{path}.{i}", None) for i, text in enumerate(before)}
    was_corrected = {text for i, text in enumerate(before) if f"{path}.{i}" in content.corrected}
    content.corrected = [p for p in content.corrected if not p.startswith(f"{path}.")]
    for i, text in enumerate(after):
        content.sources[f"{path}.{i}"] = sources.get(text) or {"confidence": 1.0, "lines": []}
        if text not in sources or text in was_corrected:
            content.corrected.append(f"{path}.{i}")


def _move(content: Content, section: str, to: Any) -> None:
    """Give every path of a section the index that `to(old)` says; None drops it."""

    def moved(path: str) -> str | None:
        head, _, rest = path.partition(".")
        if head != section:
            return path
        number, _, tail = rest.partition(".")
        if not number.isdigit():
            return path
        index = to(int(number))
        return None if index is None else ".".join(filter(None, (section, str(index), tail)))

    content.sources = {new: source for path, source in content.sources.items() if (new := moved(path))}
    content.corrected = [new for path in content.corrected if (new := moved(path))]
