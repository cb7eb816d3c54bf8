"""Words that look like one another, by the trigrams they share and then letter by letter."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import DamerauLevenshtein

MOST = 40
SHORTEST_PART = 5


def trigrams(text: str) -> set[str]:
    padded = f"  {text} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


class Alike:
    """Postings of trigrams: which of `names` have them."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        found: dict[str, list[int]] = {}
        sizes = []
        for number, name in enumerate(names):
            parts = trigrams(name)
            sizes.append(len(parts))
            for part in parts:
                found.setdefault(part, []).append(number)
        self.sizes = np.array(sizes, np.float32)
        self.postings = {part: np.array(numbers, np.int32) for part, numbers in found.items()}

    def sharing(self, text: str, *, most: int = MOST) -> list[int]:
        """The names that share most trigrams with the text, by their part of all trigrams of the two."""
        parts = trigrams(text)
        known: list[NDArray[np.int32]] = [self.postings[part] for part in parts if part in self.postings]
        if not known or not self.names:
            return []
        shared = np.bincount(np.concatenate(known), minlength=len(self.names)).astype(np.float32)
        part_of_all = shared / (self.sizes + len(parts) - shared)
        best = np.argpartition(-part_of_all, min(most, len(self.names) - 1))[:most]
        ranked = best[np.lexsort((best, -part_of_all[best]))]
        return [number for number in ranked.tolist() if shared[number]]

    def like(self, word: str, *, most: int, at_least: float) -> list[tuple[int, float]]:
        """The words it may be a slip of the keys of, or a part of, with how much alike they are (0-1)."""
        found = [(number, likeness(word, self.names[number])) for number in self.sharing(word)]
        kept = [one for one in found if one[1] >= at_least]
        return sorted(kept, key=lambda one: (-one[1], one[0]))[:most]


def likeness(word: str, other: str) -> float:
    """Edits by the length of the longer word, or the part of a compound it shares ("biopsychologist")."""
    edits = DamerauLevenshtein.normalized_similarity(word, other)
    short, long = sorted((len(word), len(other)))
    if short >= SHORTEST_PART and (word in other or other in word):
        return max(edits, 0.7 + 0.3 * short / long)
    return edits
