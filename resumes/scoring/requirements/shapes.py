"""What a posting asks for."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    MUST = "must"
    NICE = "nice"
    KNOCKOUT = "knockout"


class Subject(StrEnum):
    """How a requirement is compared with a resume."""

    SKILL = "skill"
    SOFT = "soft"
    YEARS = "years"
    DEGREE = "degree"
    CREDENTIAL = "credential"
    LANGUAGE = "language"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement. `text` is its short phrase; [start, end) is its sentence in the posting.

    `terms` are canonical skills, any one of which will do if `any_of`. `years` is the least number of
    years, `level` the
    least level of a degree (1-5) or language (1-5), `condition` the name of a condition.
    """

    text: str
    sentence: str
    start: int
    end: int
    kind: Kind
    subject: Subject
    terms: tuple[str, ...] = ()
    any_of: bool = False
    years: float | None = None
    level: int | None = None
    condition: str = ""
