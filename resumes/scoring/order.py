"""English little words in an order that English does not have, as when words are drawn by lot.

No grammar: only pairs that next to no sentence contains (`the of`, `with is`, `or and`), and lines that
end in `the` or begin with `of`. The sample resumes have at most three in 600 words, words drawn by lot
five times as many.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from resumes.scoring.words import words_of

_DETERMINERS = frozenset("the a an our their its my your his every".split())
_PREPOSITIONS = frozenset("of in for with on at by from into during through as to".split())
_STATES = frozenset("is was were are been will would can has".split())
_LINKS = frozenset({"and", "or", "but"})
_PERSONS = frozenset("i we they he you who which that".split())
_NEVER_LAST = (
    _DETERMINERS
    | _STATES
    | _LINKS
    | frozenset("of with from by for at into as be have had between during who which".split())
)
_NEVER_FIRST = _STATES | _LINKS | {"of", "who", "which", "that", "been"}

_AFTER: dict[str, frozenset[str]] = {
    **{
        word: _DETERMINERS | _PREPOSITIONS | _STATES | _LINKS | _PERSONS | {"not", "how", "when", "where"}
        for word in _DETERMINERS
    },
    **{word: _STATES | {"i", "we", "he", "they"} for word in _PREPOSITIONS},
    **{word: _STATES | _LINKS | {"of"} for word in _STATES - {"has", "can", "will", "would"}},
    **{word: (_STATES - {"has"}) | _LINKS | {"of", "is"} for word in ("has", "can", "will", "would")},
    **{word: _LINKS | {"been"} for word in _LINKS},
    **{word: _DETERMINERS | {"of", "and", "or"} for word in ("i", "we", "they", "he")},
    "of": _STATES | _LINKS | {"of", "with", "for", "by", "to", "i", "we", "he", "they", "be", "have"},
    "with": _STATES | _LINKS | {"of", "with", "by", "for", "as", "into", "be", "have"},
    "from": _STATES | _LINKS | {"of", "with", "by", "for", "as", "into", "be", "have"},
    "for": _STATES | _LINKS | {"of", "with", "by", "for", "as", "into", "be", "have"},
    "by": _STATES | _LINKS | {"of", "with", "by", "for", "as", "into", "be", "have"},
    "into": _STATES | _LINKS | _PREPOSITIONS | {"be", "have"},
    "as": (_STATES | _LINKS | {"as", "into", "be", "have"}) - {"is", "was", "were", "are", "will", "can"},
}
_AFTER["been"] = _STATES | _LINKS | {"of", "be", "have"}

_CLAUSE = re.compile(r"[^\w\s'’]+|\s{2,}|\n")
_LONG_ENOUGH = 4


def misplaced_words(line: str) -> int:
    """Pairs that English does not have, and little words that can't stand first or last in a line."""
    clauses = [words_of(clause) for clause in _CLAUSE.split(line)]
    found = sum(following in _AFTER.get(word, ()) for words in clauses for word, following in pairwise(words))
    words: Sequence[str] = words_of(line)
    if len(words) >= _LONG_ENOUGH:
        found += (words[-1] in _NEVER_LAST) + (words[0] in _NEVER_FIRST)
    return found
