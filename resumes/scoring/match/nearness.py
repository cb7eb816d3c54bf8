"""How near a resume comes to a requirement of which no rule finds the whole.

A requirement in the posting's words ("complex calendar management across time zones") is rarely said whole.
Of one of its own trade, though, a resume that says its telling words in one line ("Manage two calendars
across Boston, Basel and Singapore") has most often done it. `likelihood_of` weighs how much is said, each
word by its rarity, with weights learned from labelled pairs (docs/scoring.md, "How near").
"""

import re
from dataclasses import astuple, dataclass
from math import exp, log1p

from resumes.scoring.match.passages import Passage, Place
from resumes.scoring.match.rarity import rarity
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.wording import NAME, Said, sayings_of, weights_of
from resumes.scoring.requirements import Asked, Kind, Subject

DATES = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|present|current|now|to|since|[\W\d]+)+",
    re.IGNORECASE,
)
"""A line of dates alone: "January 2023 - Present" is no presentation."""
LEAST = 1.0
"""Rarity that every word has at least."""
NEARLY = 0.8
"""Share of the best passage's that a line of work needs to stand for it."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is measured of a requirement and the passage that says most of it.

    `share` of the requirement that the passage says and `anywhere` that the resume says (0-1, words
    weighed by rarity), `words` it has (log), `name_unsaid`: a name or code that the resume lacks, `soft`,
    `wished` and `by_title`: a soft skill, nice to have, said by the head of a job alone (0 or 1).
    """

    share: float
    anywhere: float
    words: float
    name_unsaid: float
    soft: float
    wished: float
    by_title: float


LEARNED = Signs(share=0.8, anywhere=1.4, words=0.95, name_unsaid=-0.5, soft=0.75, wished=-0.9, by_title=-0.5)
OF_THE_TRADE = 3.0
BEFOREHAND = -2.8
STRANGE, CLOSE = 0.2, 0.5
"""Shares of the whole posting that a resume says: below the first it is of another trade for sure, from the
second on surely of the same.
"""


@dataclass(frozen=True, slots=True)
class Near:
    passage: Passage
    said: Said
    signs: Signs


def nearest(asked: Asked, resume: Resume) -> Near | None:
    """The passage that says most of it, one of work before others; None where none says a word."""
    weights = weights_of(asked.text)
    rarities = {one: max(rarity(one), LEAST) * min(weight, 1.0) for one, weight in weights.items()}
    sayings = sayings_of(asked.text, weights, resume, literal=True)
    shares = {
        n: sum(rarities[one] for one in said.stems)
        for n, said in sayings.items()
        if said.stems and not DATES.fullmatch(resume.by_place[n].text)
    }
    if not shares:
        return None
    most = max(shares.values())
    used = [n for n, share in shares.items() if _in_use(n, resume) and share >= most * NEARLY]
    chosen = min(used or shares, key=lambda n: (-shares[n], n))
    anywhere = {one for n in shares for one in sayings[n].stems}
    whole = sum(rarities.values())
    signs = Signs(
        share=shares[chosen] / whole,
        anywhere=sum(rarities[one] for one in anywhere) / whole,
        words=log1p(len(weights)),
        name_unsaid=float(any(weight == NAME and one not in anywhere for one, weight in weights.items())),
        soft=float(asked.subject is Subject.SOFT),
        wished=float(asked.kind is Kind.NICE),
        by_title=float(any(job.head.intersection(resume.by_place[chosen].lines) for job in resume.jobs)),
    )
    return Near(resume.by_place[chosen], sayings[chosen], signs)


def _in_use(n: int, resume: Resume) -> bool:
    return resume.by_place[n].place is Place.USE


def likelihood_of(signs: Signs, said: float) -> float:
    """0-1: that a reader would find the requirement met. `said`: the share of the posting the resume says."""
    learned = sum(a * b for a, b in zip(astuple(LEARNED), astuple(signs), strict=True))
    total = BEFOREHAND + OF_THE_TRADE * min(max(said, STRANGE), CLOSE) + learned
    return 1 / (1 + exp(-total))
