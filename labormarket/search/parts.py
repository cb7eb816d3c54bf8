"""A title as the parts that are learned from: words, roots, neighbours, both ends, runs of letters."""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from labormarket.search.words import root

type Floats = NDArray[np.float32]
type Ints = NDArray[np.int32]
type Parts = NDArray[np.int64]

WORD, ROOT, PAIR, LAST, FIRST, LETTERS = range(6)
# What a part counts beside a word that is as rare.
COUNTS = np.array([1.0, 0.7, 0.7, 0.7, 0.4, 0.25], np.float32)
SHORTEST, LONGEST = 3, 5
# Of numbers from -1 to 1, as they are kept.
STEPS = 127


def parts_of(words: Sequence[str]) -> Parts:
    """Numbers of the parts, each once and in order; the words are stems, and at least one."""
    pairs = [numbered(PAIR, f"{word} {following}") for word, following in pairwise(words)]
    ends = [numbered(FIRST, words[0]), numbered(LAST, words[-1])]
    return np.unique(np.concatenate([*map(_parts_of_word, words), np.array(pairs + ends, np.int64)]))


def numbered(kind: int, text: str) -> int:
    """A number that is the same in every process. Parts of one kind that share it count as one."""
    return kind << 32 | zlib.crc32(text.encode())


def counts(parts: Parts) -> Floats:
    told: Floats = COUNTS[parts >> 32]
    return told


def weighed(parts: Parts, known: Parts, worth: Floats) -> tuple[Ints, Floats]:
    """Which of the known parts a title has, and how much each tells; their squares sum to 1."""
    at = np.searchsorted(known, parts)
    at = at[np.take(known, at, mode="clip") == parts] if len(known) else at[:0]
    told = worth[at]
    return at.astype(np.int32), told / max(float(np.sqrt(told @ told)), 1e-6)


def in_steps(rows: Floats) -> NDArray[np.int8]:
    return np.rint(rows * STEPS).astype(np.int8)


@lru_cache(maxsize=20_000)
def _parts_of_word(word: str) -> Parts:
    framed = f"<{word}>"
    runs = [
        framed[place : place + length]
        for length in range(SHORTEST, min(LONGEST, len(framed) - 1) + 1)
        for place in range(len(framed) - length + 1)
    ]
    numbers = [numbered(WORD, word), numbered(ROOT, root(word)), *(numbered(LETTERS, run) for run in runs)]
    return np.array(numbers, np.int64)
