"""Whether a message is language at all: random letters, random words and lists of keywords are not.

Ours, and mild: a share of function words that even telegraphic prose reaches, no letter pairs that
languages lack, and English little words in an order that English has. Other scripts are not judged.
"""

from collections import Counter
from collections.abc import Sequence

from resumes.scoring.order import misplaced_words
from resumes.scoring.words import (
    EVERYDAY,
    FUNCTION_WORDS,
    PLACEHOLDER,
    is_letter_salad,
    is_other_script,
)

FEWEST_WORDS = 6
"""Shorter texts are not judged by their function words."""

NO_SENSE, FULL_SENSE = 0.05, 0.16
"""Share of function words of any language: keyword lists stay below the first, prose passes the second."""

TOLERATED, MISPLACED_COST = 1, 8
"""One slip and one more for every sixty words are free; each further one takes eight times its share of the
words."""

SLIP_EVERY = 60

OFTEN, HARPING = 3, 0.2
"""A word may come three times, or be a fifth of all. Ours."""

_LETTERS_TOO = frozenset("aiyeouàôlj")

FREE_SALAD = 1
"""One odd word is somebody's name."""

_MORE = frozenset(
    "me us him them if so do does did am could should may might must shall let's i'm i'd i've i'll "
    "you're what who "
    "why just very only then here there because mir mich uns ihnen sie ihr ihre ihren ihrem dass wenn "
    "haben hat sind "
    "habe kann würde vous votre vos nous je mon ma mes est-ce usted ustedes su le les me mi nos "
    "podría j'ai j l d qu ai as avons avez ont suis est sommes he ha han hemos soy fue fui es".split()
)
_LITTLE = EVERYDAY | _MORE
_PSEUDO_LATIN = FUNCTION_WORDS[PLACEHOLDER] - EVERYDAY


def sense_of(
    sentences: Sequence[str], words: Sequence[str], language: str | None, known: frozenset[str] = frozenset()
) -> float:
    """1 for language, 0 for noise; `words` are those of the sentences in lower case, `known` those of saved
    texts."""
    if not words or is_other_script(" ".join(sentences)):
        return 1.0
    salad = max(
        0, len({word for word in words if is_letter_salad(word) and word not in known}) - FREE_SALAD
    ) / len(words)
    latin = sum(word in _PSEUDO_LATIN for word in words) / len(words)
    sense = max(0.0, 1 - 4 * salad) * max(0.0, 1 - 3 * latin)
    if len(words) >= FEWEST_WORDS:
        sense *= max(0.0, 1 - 4 * _letters(words)) * max(0.0, 1 - 4 * _harping(words))
        share = little_share(words)
        sense *= min(1.0, max(0.0, (share - NO_SENSE) / (FULL_SENSE - NO_SENSE)))
    if language in (None, "en"):
        wrong = sum(misplaced_words(_told(sentence)) for sentence in sentences)
        slips = TOLERATED + len(words) // SLIP_EVERY
        sense *= max(0.0, 1 - MISPLACED_COST * max(0, wrong - slips) / len(words))
    return sense


def _letters(words: Sequence[str]) -> float:
    """Share of single letters that are no word of any language."""
    return sum(len(word) == 1 and word.isalpha() and word not in _LETTERS_TOO for word in words) / len(words)


def _harping(words: Sequence[str]) -> float:
    """What one telling word has of all, beyond the share that a short note on one subject may give it."""
    counts = Counter(word for word in words if word not in _LITTLE)
    most = max(counts.values(), default=0)
    return max(0.0, most / len(words) - HARPING) if most > OFTEN else 0.0


def _told(sentence: str) -> str:
    """A question may begin with `is` and end with `for`, so it is set between words that may not."""
    return f"so {sentence.rstrip(' ?')} so" if sentence.rstrip().endswith("?") else sentence


def little_share(words: Sequence[str]) -> float:
    """Share of function words of any language the rules know."""
    return sum(word in _LITTLE for word in words) / len(words) if words else 0.0
