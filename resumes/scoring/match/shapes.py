"""The match of one resume with one posting, requirement by requirement."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from resumes.scoring.requirements import Kind


class Status(StrEnum):
    SHOWN = "shown"
    LISTED = "listed"
    RELATED = "related"
    MISSING = "missing"
    CONTRADICTED = "contradicted"


type Quote = tuple[int, str]
"""Index of a line of the document, and its words that count."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """`text`: what is asked, in a few words of the posting; [start, end) is its `sentence` in the posting.

    `synonyms_used`: pairs "asked = found" where the resume says it in other words. `where_to_add`: advice,
    empty if shown.
    """

    text: str
    sentence: str
    start: int
    end: int
    kind: Kind
    status: Status
    evidence: tuple[Quote, ...] = ()
    where_to_add: str = ""
    synonyms_used: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """`coverage` is 0-100; `reason` says why there is nothing to compare, empty otherwise."""

    coverage: int
    requirements: tuple[Requirement, ...]
    reason: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, report: dict[str, Any]) -> "Match":
        """The inverse of `as_json`, for reports read back from the database."""
        return cls(
            coverage=report["coverage"],
            reason=report["reason"],
            requirements=tuple(
                Requirement(
                    **{
                        **requirement,
                        "kind": Kind(requirement["kind"]),
                        "status": Status(requirement["status"]),
                        "evidence": tuple((index, words) for index, words in requirement["evidence"]),
                        "synonyms_used": tuple(requirement["synonyms_used"]),
                    }
                )
                for requirement in report["requirements"]
            ),
        )
