"""Whether an occupation is one that she looks for: its industry, itself, or what it is like to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from labormarket.scoring.facts import Industry
from labormarket.scoring.likeness import correlation
from labormarket.scoring.thresholds import INDUSTRY_POINTS, LIKENESS_POINTS, ROLE_POINTS
from labormarket.scoring.tools import key_of
from labormarket.scoring.wording import amount


@dataclass(frozen=True, slots=True)
class Wanted:
    """A role she looks for: her words, and the occupation that they were found to mean. `interests` are its
    six values R I A S E C, empty where O*NET has none."""

    text: str
    code: str
    title: str
    interests: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Interested:
    """The side of the occupation; `words` are what people call its industry."""

    code: str
    industry: Industry
    words: frozenset[str] = frozenset()
    interests: tuple[float, ...] = ()


def interest_in(
    occupation: Interested, *, industries: Sequence[str], wanted: Sequence[Wanted]
) -> tuple[float, str] | None:
    """Points out of 100 and why; None where she told nothing that can be compared."""
    told = next((text for text in industries if same_industry(text, occupation.words)), None)
    if told:
        return INDUSTRY_POINTS, f"It mostly works in one of your industries: {told}."
    role = next((want for want in wanted if want.code == occupation.code), None)
    if role:
        return ROLE_POINTS, f"It is a role you look for: {role.text}."
    likest = _likest(occupation, wanted)
    if likest:
        likeness, want = likest
        points = LIKENESS_POINTS * max(0.0, likeness)
        said = f"The interests it suits are {amount(100 * max(0.0, likeness))}% like those of {want.title}"
        return points, f"{said}, which you look for (O*NET)."
    if industries and occupation.words:
        return 0.0, f"It mostly works in {occupation.industry.title}, which is none of your industries."
    return None


def same_industry(text: str, words: frozenset[str]) -> bool:
    """Whether what she calls an industry is a name of this one, or has a name of it in it ("health care
    and hospitals")."""
    hers = set(key_of(text))
    return any(theirs <= hers for word in words if (theirs := set(key_of(word))))


def _likest(occupation: Interested, wanted: Sequence[Wanted]) -> tuple[float, Wanted] | None:
    found = [
        (likeness, want)
        for want in wanted
        if (likeness := correlation(occupation.interests, want.interests)) is not None
    ]
    return max(found, key=lambda pair: pair[0], default=None)
