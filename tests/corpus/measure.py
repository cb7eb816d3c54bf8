"""Compare what was read with the labels, field by field.

Strict rules: name, e-mail address and phone number equal after normalising (of the number the last ten
digits); employer, title and school at least .85 alike; dates are start year and end year or present; a
degree is its level; a skill is equal after normalising; a job row has employer, title and both years right
in one row. `macro` is the mean F1 of nine fields, the job row apart.
"""

import difflib
import re
import statistics
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

FIELDS = ("name", "email", "phone", "employer", "title", "dates", "school", "degree", "skills")
DEGREES = {
    "phd": {"phd", "doctor", "doctorate"},
    "master": {"master", "msc", "ms", "meng", "mba", "ma"},
    "bachelor": {"bachelor", "bsc", "bs", "btech", "ba", "beng"},
}

type Resume = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """`misses` are (label, everything found in that field) for each label without a match."""

    hits: int = 0
    found: int = 0
    labelled: int = 0
    misses: list[tuple[object, object]] = field(default_factory=list)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.hits + other.hits,
            self.found + other.found,
            self.labelled + other.labelled,
            self.misses + other.misses,
        )

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.found + self.labelled) if self.found + self.labelled else 1.0


def plain(text: object) -> str:
    """Lower case letters a-z, digits, + and #, one space between words; accents dropped."""
    apart = unicodedata.normalize("NFKD", str(text or ""))
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9+#]+", " ", bare.lower()).strip()


def alike(one: object, other: object) -> bool:
    a, b = plain(one), plain(other)
    return bool(a and b) and difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.85


def year(value: object) -> str | None:
    found = re.search(r"(?:19|20)\d\d", str(value or ""))
    return found.group() if found else None


def years(job: Resume) -> tuple[str, str] | None:
    start = year(job.get("startDate"))
    return (start, year(job.get("endDate")) or "present") if start else None


def degree_level(text: object) -> str | None:
    """Initials are joined first: "B. Sc." is "bsc"."""
    words = re.sub(r"\b([a-z]{1,2}) (?=(?:[a-z]|sc|eng|tech)\b)", r"\1", plain(text)).split()
    return next((level for level, names in DEGREES.items() if names & {*words, *plain(text).split()}), None)


def pair(labels: Sequence[Any], found: Sequence[Any], same: Callable[[Any, Any], bool]) -> Tally:
    """Each finding matches one label at most."""
    left = list(found)
    tally = Tally(found=len(found), labelled=len(labels))
    for wanted in labels:
        hit = next((index for index, item in enumerate(left) if same(wanted, item)), None)
        if hit is None:
            tally.misses.append((wanted, list(found)))
        else:
            left.pop(hit)
            tally.hits += 1
    return tally


def one(label: object, found: object, same: bool) -> Tally:
    return Tally(int(same), int(bool(found)), 1, [] if same else [(label, found)])


def same_row(job: Resume, row: Resume) -> bool:
    return (
        alike(job["name"], row.get("name"))
        and alike(job["position"], row.get("position"))
        and years(job) == years(row)
    )


def contacts(gold: Resume, found: Resume) -> dict[str, Tally]:
    out = {"name": one(gold["name"], found.get("name"), plain(gold["name"]) == plain(found.get("name")))}
    if gold.get("email"):
        email = str(found.get("email") or "").strip()
        out["email"] = one(gold["email"], email, gold["email"].lower() == email.lower())
    if gold.get("phone"):
        wanted, got = (
            re.sub(r"\D", "", str(value or ""))[-10:] for value in (gold["phone"], found.get("phone"))
        )
        out["phone"] = one(gold["phone"], found.get("phone"), wanted == got)
    return out


def compare(gold: Resume, got: Resume) -> dict[str, Tally]:
    """Both are JSON Resume; fields that the labels leave open are left out."""
    jobs, rows = gold.get("work", []), got.get("work") or []
    schools, studies = gold.get("education", []), got.get("education") or []
    levels = [level for school in schools if (level := degree_level(school.get("studyType")))]
    found_levels = [
        level
        for study in studies
        if (level := degree_level(f"{study.get('studyType') or ''} {study.get('area') or ''}"))
    ]
    out = contacts(gold["basics"], got.get("basics") or {})
    out["employer"] = pair([job["name"] for job in jobs], [r["name"] for r in rows if r.get("name")], alike)
    out["title"] = pair(
        [job["position"] for job in jobs], [r["position"] for r in rows if r.get("position")], alike
    )
    out["dates"] = pair(
        [years(job) for job in jobs], [span for r in rows if (span := years(r))], lambda a, b: a == b
    )
    out["job_row"] = pair(jobs, rows, same_row)
    out["school"] = pair(
        [school["institution"] for school in schools],
        [s["institution"] for s in studies if s.get("institution")],
        alike,
    )
    out["degree"] = pair(levels, found_levels, lambda a, b: a == b)
    if gold.get("skills"):
        named = {
            plain(k) for s in got.get("skills") or [] for k in (s.get("name"), *(s.get("keywords") or ()))
        } - {""}
        out["skills"] = pair(
            [plain(skill["name"]) for skill in gold["skills"]], sorted(named), lambda a, b: a == b
        )
    return out


def total(results: Sequence[dict[str, Tally]]) -> dict[str, Tally]:
    out: dict[str, Tally] = {}
    for result in results:
        for key, tally in result.items():
            out[key] = out.get(key, Tally()) + tally
    return out


def macro(totals: dict[str, Tally]) -> float:
    return statistics.mean(totals[key].f1 for key in FIELDS)
