"""Whether a clause denies what it names: `no experience with Python` does not show Python."""

import re

_CLAUSE_END = re.compile(
    r"[.;:!?•|\n]|,\s+(?:but|aber|mais|pero)\b|\b(?:but|however|aber|mais|pero|sondern)\b", re.I
)
_DENIAL = re.compile(
    r"\b(?:no|not|never|without|lack|lacks|lacking|none|nor|neither|cannot|unable|unfamiliar|untrained"
    r"|don't|doesn't|didn't"
    r"|haven't|hasn't|can't|isn't|wasn't|little|limited|minimal|(?:want|hope|hoping|wish|plan|eager"
    r"|keen)\s+to\s+learn"
    r"|(?:currently|still)\s+learning|kein\w*|nicht|ohne|nie|weder|sans|pas|jamais|aucune?|sin|nunca"
    r"|ningún|ninguna)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:not\s+only|no\s+(?:more|less|fewer)\s+than|nothing\s+but|without\s+(?:incidents?|errors?"
    r"|accidents?|delays?|interruptions?|downtime))\b"
    r"|\b(?:no|zero)\s+(?:\w+\s){0,2}(?:incidents?|errors?|accidents?|complaints?|defects?|downtime"
    r"|findings?|injuries|citations?|violations?)\b",
    re.I,
)

REACH = 60
"""Characters after a denial that it still covers. Ours: about ten words, the length of a clause."""


def is_denied(text: str, start: int) -> bool:
    """Whether the words at `start` stand in a clause that denies them before it names them."""
    before = text[max(0, start - REACH) : start]
    clause = _CLAUSE_END.split(before)[-1] or ""
    return _DENIAL.search(_PRAISE.sub(" ", clause + text[start : start + 30])[: len(clause) + 1]) is not None
