"""Whether lines read like something a person wrote about her work: a cheap measure, no dictionary.

A line makes sense by what language leaves behind in it: function words of the document's language, a
verb of doing at its head, terms of working life, a figure with a unit. Random letters have letter pairs that
no language has; random words have none of the signs above; placeholder text is mostly pseudo-Latin.
Telegraphic lines ("Budget planning, 12 sites") pass by their terms and figures, other scripts are not judged.
"""

import re
from collections.abc import Sequence

from resumes.scoring.metrics import find_metrics
from resumes.scoring.order import misplaced_words
from resumes.scoring.terms import find_terms
from resumes.scoring.verbs import leading_verb, weak_opening
from resumes.scoring.verbs.english import ENGLISH
from resumes.scoring.words import (
    FUNCTION_WORDS,
    PLACEHOLDER,
    is_letter_salad,
    is_other_script,
    share_of_function_words,
    weigh_words,
    words_of,
)

MANY_FUNCTION_WORDS = 0.2
"""Share of function words that a telegraphic line of a resume reaches; prose has twice as much. Ours,
measured on the sample resumes."""

MANY_TERMS = 0.3
"""Share of terms of working life in a line that is little more than a list of them. Ours."""

DOING, GRAMMAR, TERMS, FIGURE = 0.5, 0.5, 0.5, 0.25
"""Two signs make a line that makes sense; a figure helps only a verb. Ours."""

_STRANDED = re.compile(
    r"\b(?:the|a|an|our|their|its|my)\s+(?:the|a|an|of|and|or|to|for|with|by|from|is|are|was|were|that|this|our|their|its|my"
    r"|be|will|can|you|we|who|which|have)\b"
    r"|\b(?:of|with|from|by|for|at|into)\s+(?:and|or|of|is|are|was|were|be|will|can|with|for|to|have)\b"
    r"|\b(?:and|or|to)\s+(?:and|or|of|is|are)\b|\b(?:is|are)\s+(?:is|are|of|will|be|was)\b"
    r"|\b(?:the|a|an|our|their|of|and|with)\s*[.;]?$",
    re.IGNORECASE,
)
"""English function words in an order that English does not have, as when words are drawn by lot."""

FEWEST_WORDS = 3
"""Shorter lines are names and labels, and are not judged."""

LEAST_SENSE = 0.34
"""Ours: between random words under real headings (below .3) and the tersest real resume (above .5)."""

MANY_WORDS, LEAST_SENSE_OF_MANY = 100, 0.46
"""In many words luck evens out: of texts drawn by lot one in eight passes this, no real resume comes near."""

MISPLACED_COST = 10
"""One little word in a hundred where English can't have it takes a tenth of sense. Ours."""

MOST_TOLERATED = 2
"""Misplaced words of a slip or of a line cut in two; ours."""

PLAIN_SENSE = 0.6
"""Sense from which a text counts as plain language in full. Ours."""

DATED_LABEL = 6
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

PLACEHOLDER_SHARE = 0.35
SALAD_SHARE = 0.25

VERBS_IN_A_ROW = 5
"""Verbs of doing with nothing between them but a mark or `and`: nobody did anything to anything. Ours."""

VERBS_UNJOINED = 3
"""Verbs of doing in one line, each with no mark and no little word between it and the one before: of 36,000
lines of resumes, postings and prose none has more than one; "led automated tested code" has two. Ours."""

_WORD_OR_JOINT = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:.–—-](?=\s|$)|[&/()|•]")


def share_that_makes_sense(lines: Sequence[str], language: str | None) -> float:
    """Mean sense of the lines by their length in words, 0-1; 1 where none is long enough to judge.

    English little words out of their order take from it.
    """
    judged = [(weigh_words(line), sense_of(line, language)) for line in lines if _is_long_enough(line)]
    whole = sum(words for words, _ in judged)
    if not whole:
        return 1.0
    misplaced = sum(map(misplaced_words, lines)) if language in (None, "en") else 0
    cost = MISPLACED_COST * misplaced / whole if misplaced > MOST_TOLERATED else 0.0
    return max(0.0, sum(words * sense for words, sense in judged) / whole - cost)


def is_nonsense(sense: float, words: int) -> bool:
    """Whether so little sense in so many words is no chance."""
    return sense < (LEAST_SENSE_OF_MANY if words >= MANY_WORDS else LEAST_SENSE)


def plainness(sense: float) -> float:
    """1 from `PLAIN_SENSE` up, 0 at half of `LEAST_SENSE`, a straight line between."""
    low = LEAST_SENSE / 2
    return min(1.0, max(0.0, (sense - low) / (PLAIN_SENSE - low)))


def _is_long_enough(line: str) -> bool:
    """Labels are not, nor are short lines with a year: those are entries that stand among the statements."""
    count = len(words_of(line))
    return is_other_script(line) or (
        count >= FEWEST_WORDS and not (count <= DATED_LABEL and _YEAR.search(line))
    )


def sense_of(line: str, language: str | None) -> float:
    """0 for letter salad, placeholder text and strings of unrelated words, 1 for language."""
    if is_other_script(line):
        return 1.0
    words = words_of(line)
    if not words or sum(map(is_letter_salad, words)) > SALAD_SHARE * len(words):
        return 0.0
    if sum(word in FUNCTION_WORDS[PLACEHOLDER] for word in words) > PLACEHOLDER_SHARE * len(words):
        return 0.0
    if only_verbs(words) or verbs_unjoined(line) >= VERBS_UNJOINED:
        return 0.0
    doing = DOING * bool(leading_verb(line) or weak_opening(line))
    dense = len({term.name for term in find_terms(line)}) / len(words) / MANY_TERMS
    sense = doing + GRAMMAR * grammar(line, words, language) + TERMS * min(1.0, dense)
    return min(1.0, sense + FIGURE * bool(doing and find_metrics(line)))


def only_verbs(words: Sequence[str]) -> bool:
    """Five English verbs in the past or more, one after another."""
    row = 0
    for word in words:
        row = row + 1 if _is_past(word) else row if word == "and" else 0
        if row >= VERBS_IN_A_ROW:
            return True
    return False


def verbs_unjoined(line: str) -> int:
    """English verbs in the past that follow another with neither a mark nor a little word between them:
    "Led increased 45% optimized revenue" has two."""
    count, joined = 0, True
    for part in map(str.casefold, _WORD_OR_JOINT.findall(line)):
        if not part[0].isalpha() or part in FUNCTION_WORDS["en"]:
            joined = True
        elif _is_past(part):
            count += not joined
            joined = False
    return count


def _is_past(word: str) -> bool:
    return ENGLISH.get(word, word) != word and not word.endswith(("s", "ing"))


def grammar(line: str, words: Sequence[str], language: str | None) -> float:
    """Function words enough for the best language, none where English has one after another in vain."""
    if _STRANDED.search(line):
        return 0.0
    spoken = sorted({"en", language or "en"} - {PLACEHOLDER})
    return min(1.0, max(share_of_function_words(words, name) for name in spoken) / MANY_FUNCTION_WORDS)
