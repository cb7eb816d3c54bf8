"""What the comparison of one requirement with a resume comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from resumes.scoring.match.shapes import Quote, Status

# From the worst to the best; of a requirement that any of several things meets, the best counts.
ORDER = (Status.MISSING, Status.CONTRADICTED, Status.RELATED, Status.LISTED, Status.SHOWN)
MOST_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    status: Status
    quotes: tuple[Quote, ...] = ()
    synonyms: tuple[str, ...] = ()

    @property
    def rank(self) -> int:
        return ORDER.index(self.status)

    @property
    def positive(self) -> bool:
        return self.status in {Status.SHOWN, Status.LISTED}


MISSING = Verdict(Status.MISSING)


def best(verdicts: Sequence[Verdict]) -> Verdict:
    """The first of the best; MISSING for none."""
    return max(verdicts, key=lambda v: v.rank, default=MISSING)


def all_of(verdicts: Sequence[Verdict]) -> Verdict:
    """All are asked: as good as the best if all are met, related if only some are."""
    if not verdicts:
        return MISSING
    quotes = tuple(dict.fromkeys(q for v in verdicts for q in v.quotes))[:MOST_QUOTES]
    synonyms = tuple(dict.fromkeys(s for v in verdicts for s in v.synonyms))
    if all(v.positive for v in verdicts):
        return Verdict(best(verdicts).status, quotes, synonyms)
    if any(v.positive or v.status is Status.RELATED for v in verdicts):
        return Verdict(
            Status.RELATED,
            tuple(q for v in verdicts if v.status is not Status.CONTRADICTED for q in v.quotes)[:MOST_QUOTES],
            synonyms,
        )
    return best(verdicts)
