"""What kind of thing a requirement is: years, a degree, a licence, a language, a condition, a skill."""

import re

from core.skills import Found, Sort, vocabulary
from resumes.scoring.requirements.conditions import condition_in
from resumes.scoring.requirements.degrees import ANY_DEGREE, ASSOCIATE, level_of
from resumes.scoring.requirements.shapes import Subject
from resumes.scoring.requirements.spoken import level_asked
from resumes.scoring.requirements.years import EXPERIENCE, years_in

SPOKEN = re.compile(
    r"\b(?:second|foreign|another|additional) language|\bbilingual|\bmultilingual", re.IGNORECASE
)
CERTIFIED = re.compile(
    r"\bcertificat\w+|\bcertified\b|\blicen[sc]\w*|\bpermit\b|\bchartered\b|\bendorsement\b"
    r"|\bregistration\b",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"\b(?:licen[sc]e|certification|certificate|permit|registration|card)\b(?:\W+(?:is|are|required"
    r"|preferred"
    r"|a|plus)\b)*\W*$",
    re.I,
)
PAPERED = re.compile(r"\W*(?:credentialed|licen[sc]ed|certified|registered)\s+\w+", re.IGNORECASE)
OR_YEARS = re.compile(r"\bor\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""Before years that may stand for a degree: "a bachelor's degree, or four years of ..."."""
SCHOOLING = re.compile(r"\bdegree\b|\bdiploma\b|\bG\.?E\.?D\b|\bgraduate of\b|\bgraduates?\b", re.IGNORECASE)


type Details = dict[str, float | int | str | bool | None]


def subject_of(item: str, found: list[Found]) -> tuple[Subject, tuple[str, ...], Details]:
    years = years_in(item)
    credentials = of_sort(found, Sort.CREDENTIAL)
    instead = years is not None and level_of(item[: years.start]) and OR_YEARS.search(item[: years.start])
    if years and EXPERIENCE.search(item) and not instead:
        return Subject.YEARS, _names(found), {"years": years.low}
    level = level_of(item)
    if level or (SCHOOLING.search(item) and ANY_DEGREE.search(item)):
        return Subject.DEGREE, credentials, {"level": level or ASSOCIATE}
    condition = condition_in(item)
    if credentials and not (condition and condition.name == "age"):
        return Subject.CREDENTIAL, credentials, {}
    if condition and not _hard_skill(found):
        return Subject.CONDITION, (), {"condition": condition.name, "bodily": condition.bodily}
    languages = of_sort(found, Sort.LANGUAGE)
    if (languages or SPOKEN.search(item)) and not _hard_skill(found):
        foreign = tuple(name for name in languages if name != "English") or languages
        return Subject.LANGUAGE, foreign, {"level": level_asked(item)}
    names = _names(found)
    if CERTIFIED.search(item) and not re.search(r"\bcertif\w+ in\b", item) and not names:
        return Subject.CREDENTIAL, (), {}
    if (PAPER.search(item) or PAPERED.match(item)) and not _hard_skill(found):
        return Subject.CREDENTIAL, (), {}
    soft = of_sort(found, Sort.SOFT)
    if soft and len(soft) == len(names):
        return Subject.SOFT, soft, {}
    return Subject.SKILL, tuple(name for name in names if name not in soft) or names, {}


def _hard_skill(found: list[Found]) -> bool:
    return any(vocabulary().terms[f.name].sort is Sort.TECHNOLOGY for f in found)


def _names(found: list[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.name for f in found))


def of_sort(found: list[Found], sort: Sort) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.name for f in found if vocabulary().terms[f.name].sort is sort))
