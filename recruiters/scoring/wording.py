"""Compare names of fields, roles and places by whole words: Java is not JavaScript.

The tables are ours and short on purpose: they hold ways of writing one thing, not opinions on what is alike.
"""

import re

WORDS = re.compile(r"[^\W_]+(?:[+#]+(?!\w))?", re.UNICODE)
FILLING = frozenset("and of the in for a an to services service industry industries sector company".split())
RANKS = frozenset("senior sr junior jr lead principal staff entry level mid i ii iii iv head chief".split())
SAME_FIELD = (
    ("health care", "healthcare", "health", "medical"),
    ("information technology", "it", "technology", "tech"),
    ("financial", "finance", "banking and finance"),
    ("human resources", "hr"),
    ("biotechnology", "biotech"),
    ("pharmaceuticals", "pharmaceutical", "pharma"),
    ("nonprofit", "non profit", "ngo", "charity"),
    ("government", "public sector", "public"),
    ("supply chain", "logistics"),
    ("consumer packaged goods", "consumer goods", "cpg", "fmcg"),
    ("telecommunications", "telecom", "telco"),
    ("real estate", "property"),
    ("artificial intelligence", "ai"),
)
SAME_WORD = {
    "developer": "engineer",
    "programmer": "engineer",
    "dev": "engineer",
    "nurses": "nurse",
    "hr": "human resource",
    "ai": "artificial intelligence",
    "ml": "machine learning",
    "rn": "registered nurse",
    "qa": "quality assurance",
    "ux": "user experience",
    "bi": "business intelligence",
}
SHORTEST_KIN, LONGEST_ENDING = 5, 4


def words_of(text: str) -> tuple[str, ...]:
    """The words in small letters and in the singular, without those that only fill."""
    found = [_singular(word) for word in WORDS.findall(text.casefold())]
    return tuple(word for word in found if word not in FILLING) or tuple(found)


def same_field(one: str, other: str) -> bool:
    """Whether two names of an industry mean the same, or one is a part of the other."""
    ones, others = set(_field(one)), set(_field(other))
    if not ones or not others:  # signs alone
        return one.strip().casefold() == other.strip().casefold()
    return ones <= others or others <= ones


def role_words(text: str) -> frozenset[str]:
    """What a role is about, without rank: `Senior data analysts` is {data, analyst}."""
    spelled = [part for word in words_of(text) for part in SAME_WORD.get(word, word).split()]
    return frozenset(word for word in spelled if word not in RANKS) or frozenset(spelled)


def are_kin(one: str, other: str) -> bool:
    """Analyst and analytics, engineer and engineering; not Java and JavaScript."""
    if one == other:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    shared = min(len(one), len(other)) if shared is None else shared
    return shared >= SHORTEST_KIN and max(len(one), len(other)) - shared <= LONGEST_ENDING


def _field(text: str) -> tuple[str, ...]:
    words = words_of(text)
    return next((_FIELDS[group] for group in _FIELDS if words == group), words)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


_FIELDS = {words_of(name): words_of(group[0]) for group in SAME_FIELD for name in group}
