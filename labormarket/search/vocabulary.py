"""The words of all titles, and which of them a word that no title has may stand for."""

import re
from collections.abc import Sequence
from functools import cached_property

from core.skills.words import singular
from labormarket.search import weights
from labormarket.search.alike import Alike
from labormarket.search.words import root

SHORTENED = re.compile(r"[a-z]{3,5}")
VOWEL = re.compile(r"[aeiouy]")


class Vocabulary:
    """`known` is how many titles have each word."""

    def __init__(self, words: Sequence[str], known: Sequence[int]) -> None:
        self.words, self.known = words, known
        self.numbers = {word: number for number, word in enumerate(words)}

    def meant(self, word: str) -> list[tuple[int, float]]:
        """The word itself; where no title has it, the words of the same root or that look like it."""
        named = singular(word)
        number = self.numbers.get(named)
        if number is not None:
            return [(number, 1.0)]
        related = self.by_root.get(root(named), [])[: weights.ALIKE]
        if related:
            return [(one, 1.0 / len(related)) for one in related]
        shortened = self._shortened(word)
        if shortened:
            return shortened
        like = self.alike.like(named, most=weights.ALIKE, at_least=weights.ALIKE_AT_LEAST)
        total = sum(share**8 for _, share in like)
        return [(one, share * share**8 / total) for one, share in like]

    def _shortened(self, word: str) -> list[tuple[int, float]]:
        """The commonest words it is the beginning of ("resp"), or what is left of without vowels ("bldg")."""
        if not SHORTENED.fullmatch(word):
            return []
        vowels = VOWEL.search(word)
        fitting = [
            (number, self.known[number])
            for number in self.beginning.get(word[0], ())
            if (self.words[number].startswith(word) if vowels else is_left(word, self.words[number]))
        ]
        fitting.sort(key=lambda one: (-one[1], one[0]))
        total = sum(known for _, known in fitting[: weights.ALIKE])
        return [(number, known / total) for number, known in fitting[: weights.ALIKE] if total]

    @cached_property
    def alike(self) -> Alike:
        return Alike(self.words)

    @cached_property
    def by_root(self) -> dict[str, list[int]]:
        roots: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            roots.setdefault(root(word), []).append(number)
        return roots

    @cached_property
    def beginning(self) -> dict[str, list[int]]:
        letters: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            letters.setdefault(word[0], []).append(number)
        return letters


def is_left(short: str, word: str) -> bool:
    """Whether all letters of the short form stand in the word, in their order."""
    rest = iter(word)
    return len(word) > len(short) and all(letter in rest for letter in short)
