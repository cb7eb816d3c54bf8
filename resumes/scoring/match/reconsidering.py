"""A second look at what the rules did not find, once the resume is known to be of the posting's trade."""

from collections.abc import Sequence

from core.skills import Sort, vocabulary
from resumes.scoring.match.jobs import Job
from resumes.scoring.match.nearness import Near, likelihood_of, nearest
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.tenure import GRACE, heads_of, months_of
from resumes.scoring.match.verdict import MISSING, Verdict
from resumes.scoring.match.wording import told_by, weights_of
from resumes.scoring.requirements import Asked, Subject

SURELY = 0.6
"""Share of the posting that the resume says, from which its jobs count though no line names the field."""
PROOFS = 2
"""Requirements that a job proves, to count as one of the trade."""
LIKELY = 0.45
STRANGER, OWN_WORDS = 0.4, 0.6
"""Below the first share a resume is of another trade: so much of a requirement has to be in its own words."""
FEW = 4
"""Requirements of a posting that is too short to say of which trade it is."""
WORDED = frozenset({Subject.SKILL, Subject.SOFT})
"""Requirements that can be said in other words; a licence, a degree or a condition is there or it is not."""
NAMES = frozenset({Sort.TECHNOLOGY, Sort.CREDENTIAL})


def reconsidered(asked: Sequence[Asked], verdicts: Sequence[Verdict], resume: Resume) -> list[Verdict]:
    """The verdicts, those raised that a nearest line makes likely."""
    nears = [None if v.positive else nearest(one, resume) for one, v in zip(asked, verdicts, strict=True)]
    shares = [_share(verdict, near) for verdict, near in zip(verdicts, nears, strict=True)]
    trade = _jobs_of_the_trade(verdicts, resume)
    raised: list[Verdict] = []
    for one, verdict, near, share in zip(asked, verdicts, nears, shares, strict=True):
        said = (sum(shares) - share) / max(1, len(shares) - 1)  # by the rest of the posting
        strange = said < STRANGER and len(asked) > FEW
        if strange and verdict.positive and not verdict.synonyms and not _in_its_words(one, resume):
            raised.append(MISSING)
        elif verdict.status not in {Status.MISSING, Status.RELATED}:
            raised.append(verdict)
        elif one.subject is Subject.YEARS:
            raised.append(_counted(one, verdict, near, trade, resume, said))
        else:
            raised.append(_raised(one, verdict, near, said))
    return raised


def _in_its_words(asked: Asked, resume: Resume) -> bool:
    """Not only by a phrase that says it in the posting's own trade: "Released the ledger" of a librarian."""
    if asked.subject is not Subject.SKILL or any(term in resume.finds for term in asked.terms):
        return True
    weights = weights_of(asked.text)
    literal = sum(weight for one, weight in weights.items() if resume.saying(one))
    return literal >= OWN_WORDS * sum(weights.values())


def _share(verdict: Verdict, near: Near | None) -> float:
    """0-1: how much of a requirement the resume says: the whole, or what its nearest line does."""
    return 1.0 if verdict.positive else near.signs.share if near else 0.0


def _jobs_of_the_trade(verdicts: Sequence[Verdict], resume: Resume) -> list[Job]:
    """Jobs whose lines prove some of what is asked."""
    proofs = [{line for line, _ in v.quotes} for v in verdicts if v.status is Status.SHOWN]
    return [job for job in resume.jobs if sum(bool(proof & job.lines) for proof in proofs) >= PROOFS]


def _counted(
    asked: Asked, verdict: Verdict, near: Near | None, trade: list[Job], resume: Resume, said: float
) -> Verdict:
    """Years in a field whose words the jobs only partly say: the time in jobs of the posting's trade."""
    told = near is not None and any(job.lines.intersection(near.passage.lines) for job in trade)
    if not told and said < SURELY:
        return verdict
    if not trade or months_of(trade) + GRACE < (asked.years or 0.0) * 12:
        return verdict
    return Verdict(Status.SHOWN, heads_of(trade, resume))


def _raised(asked: Asked, verdict: Verdict, near: Near | None, said: float) -> Verdict:
    if near is None or asked.subject not in WORDED:
        return verdict
    if any(vocabulary().terms[term].sort in NAMES for term in asked.terms):
        return verdict  # a tool is named or it is not
    if likelihood_of(near.signs, said) < LIKELY:
        return verdict
    told = told_by(near.passage, near.said)
    return told if told.positive else verdict
