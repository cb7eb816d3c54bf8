"""Lines of a resume as clauses that can follow `I`. What can't be turned into a clean one is left out."""

import re

from messaging.writing.telling import LONGEST, SHORTEST, first_sentence, is_fit, shortened
from messaging.writing.wording import in_sentence
from resumes.scoring.verbs import leading_verb
from resumes.scoring.verbs.english import ENGLISH

_SAME_PAST = frozenset("cut put set hit read split spread beat cast cost let shut".split())
_PARTICIPLES = frozenset(
    "written driven grown given shown known taken chosen begun spoken seen done gone been born worn "
    "sworn proven awarded "
    "recognized recognised selected promoted hired chosen nominated ranked named featured elected "
    "certified".split()
)
_NEEDS_WAS = frozenset(
    "awarded recognized recognised selected promoted hired nominated ranked named featured elected "
    "certified".split()
)
_ADJECTIVES = frozenset(
    "registered certified licensed experienced qualified accredited chartered dedicated skilled seasoned "
    "motivated have based "
    "interested committed established retired married bored".split()
)
_OBJECT = re.compile(
    r"(?:an?|the|all|our|daily|weekly|monthly|up|about|over|more|\d\S*|\w{3,}s)\b", re.IGNORECASE
)
"""What follows a verb in its present form, and not a noun that looks like one: `Master electrician`."""
_OFFICE = re.compile(
    r"(?:[A-Z][\w/-]+ ){0,2}(?:lead|manager|coordinator|supervisor|captain|trainer|mentor|liaison|owner"
    r"|co-?chair|chair|treasurer)"
    r" (?:for|of|on) \w",
)


def as_deed(line: str) -> str | None:
    """`Moved 12 services to Go.` as `moved 12 services to Go`, to stand after `I`; None where that is no
    English."""
    text = first_sentence(line.strip().lstrip("-*•·–— \t"))
    if not is_fit(text):
        return None
    text = shortened(text)
    words = text.split()
    if words[0].casefold().strip(",") in ("successfully", "effectively", "consistently"):
        text = text.partition(" ")[2]
        words = words[1:]
    if not SHORTEST <= len(words) <= LONGEST:
        return None
    return _after_i(text, words[0].casefold())


def _after_i(text: str, first: str) -> str | None:
    rest = text.partition(" ")[2]
    if first == "i":
        return rest
    if re.match(r"\d+\+? years?\b", text):
        return f"have {text}"
    if _OFFICE.match(text):
        return f"was {in_sentence(text.split(maxsplit=1)[0])} {rest}"
    if re.match(r"responsible for\b", text, re.IGNORECASE):
        return f"was {text[0].lower()}{text[1:]}"
    if first in _NEEDS_WAS:
        return (
            f"was {text[0].lower()}{text[1:]}"
            if re.match(r"\w+ (?:as|by|to|for|the|a|an|among|in|best|employee)\b", text)
            else None
        )
    if first in _PARTICIPLES or first in _ADJECTIVES or rest.split(" ")[0].casefold() in ("by", "of"):
        return None
    lemma = ENGLISH.get(first)
    if lemma and first.endswith("ing"):
        return None if "," in first else f"{lemma} {rest}"
    if lemma and first == lemma and first not in _SAME_PAST:
        return f"{first} {rest}" if _OBJECT.match(rest) else None
    if lemma and not first.endswith("s"):
        return f"{first} {rest}"
    if lemma and first.endswith("s") and _OBJECT.match(rest):
        return f"{lemma} {rest}"
    return f"{first} {rest}" if first.endswith("ed") and leading_verb(text) == first else None
