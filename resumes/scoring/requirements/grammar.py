"""Where a phrase changes from one doing to the next: "writes menus and trains cooks", "run IEP meetings,
design plans".

Forms of verbs are told by a list of verbs and by their endings; nothing here parses a sentence.
"""

import re
from enum import StrEnum
from functools import cache
from itertools import pairwise

from resumes.scoring.verbs.english import ENGLISH


class Form(StrEnum):
    BASE = "base"
    THIRD = "third"
    ING = "ing"
    PAST = "past"


# Verbs of postings that say no achievement, so that the list of verbs of doing lacks them.
PLAIN = frozenset(
    "answer apply ask be bill bring care carry change charge climb close come cost do drive enjoy"
    " explain find"
    " follow get give handle have help hit hold join juggle keep kneel know learn lift like listen live"
    " look"
    " love make meet need offer pass pay pick play possess prefer pull push put query quote reach read"
    " respect rise say"
    " see sell sense set show sit speak stand stay stoop take talk teach tell thrive type understand"
    " use walk"
    " want watch wear work write".split()
)
IRREGULAR: dict[str, Form] = dict.fromkeys(
    "been begun bought brought built caught chosen cut done driven drawn fed found given gone got had held"
    " kept known learnt led made met paid ran read run sat sent set shown sold spent spoken stood taken"
    " taught told understood won worked worn written wrote".split(),
    Form.PAST,
) | {"has": Form.THIRD, "is": Form.THIRD, "does": Form.THIRD}
EITHER = frozenset("run set cut read hit put cost".split())
"""Base form and participle alike."""
NOUNS = frozenset(
    "marketing engineering accounting training nursing banking housing programming networking"
    " manufacturing purchasing staffing plumbing catering consulting publishing advertising merchandising"
    " bookkeeping timing meeting morning evening".split()
)
ADVERB = re.compile(r"(?:\w+ly|also|always|never|then|well|first|either)\s+", re.IGNORECASE)
JOINT = re.compile(r"\s*,\s+(?:and\s+|then\s+|as well as\s+)?|\s+(?:and|as well as)\s+", re.IGNORECASE)
FIRST = re.compile(r"\s*(?:(?:co|re|pre)-)?([A-Za-z]+)(?=[\s,]|$)")
LONGEST = 600
"""Characters of a phrase that is looked into; a longer one is no sentence."""
LEAST = 2
"""Words of a phrase of doing: one verb alone goes with the next ("hire and coach people")."""


@cache
def forms_of(word: str) -> frozenset[Form]:
    """Forms of a verb that the lower-case word can be; empty for a word that is no verb we know."""
    found = {Form.PAST} if word in EITHER else set[Form]()
    if word in IRREGULAR:
        found.add(IRREGULAR[word])
    if word in PLAIN or ENGLISH.get(word) == word:
        found.add(Form.BASE)
    elif word in ENGLISH or _bare(word) in PLAIN:
        ending = Form.ING if word.endswith("ing") else Form.THIRD if word.endswith("s") else Form.PAST
        found.add(IRREGULAR.get(word, ending))
    elif word.endswith("ing") and len(word) > LEAST * 3 and word not in NOUNS:
        found.add(Form.ING)
    return frozenset(found - ({Form.ING} if word in NOUNS else set()))


def _bare(word: str) -> str:
    for ending, instead in (("ies", "y"), ("ing", "e"), ("ed", "e"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + instead in PLAIN:
            return word[: -len(ending)] + instead
    return ""


def opening(phrase: str) -> frozenset[Form]:
    """Forms of the verb that the phrase begins with, after an adverb; empty if it begins with none."""
    adverb = ADVERB.match(phrase)
    first = FIRST.match(phrase, adverb.end() if adverb else 0)
    return forms_of(first.group(1).lower()) if first else frozenset()


def changes_of_doing(phrase: str, begin: int = 0, *, able: bool = False) -> list[tuple[int, int]]:
    """Spans of the joints of `phrase`, from `begin` on, between doings of one form, each with an object.

    `able`: "able to" stands before it, so that it begins with a verb, known or not; if the last part does so
    as well, those between do: "laminate by hand, temper chocolate, and plate 120 covers".
    """
    if len(phrase) > LONGEST:
        return []
    joints = list(JOINT.finditer(phrase, begin))
    if able and len(joints) > 1 and Form.BASE in opening(phrase[joints[-1].end() :]):
        parts = [*(phrase[: joint.start()] for joint in joints), phrase]
        lengths = [len(part.split()) for part in parts]
        if all(b - a >= LEAST for a, b in pairwise([0, *lengths])):
            return [joint.span() for joint in joints]
    commas = any("," in joint.group() for joint in joints)
    found: list[tuple[int, int]] = []
    form = opening(phrase[begin:])
    for joint in joints:
        right = phrase[joint.end() :]
        if joint is not joints[-1] and commas and "," not in joint.group():
            continue  # "reconcile bank and balance sheet accounts, prepare entries"
        shared = form & opening(right)
        if shared and _has_object(phrase[begin : joint.start()]) and len(right.split()) >= LEAST:
            found.append(joint.span())
            begin, form = joint.end(), shared
    return found


def _has_object(left: str) -> bool:
    """Whether more than verbs stand before the joint: not "coach, discipline" of "... and document it"."""
    return any(len(part.split()) >= LEAST for part in JOINT.split(left))
