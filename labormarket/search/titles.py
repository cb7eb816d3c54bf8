"""The title index: which occupation somebody means by a title."""

from dataclasses import dataclass, replace

import numpy as np

from core.skills.words import singular
from labormarket.search import weights
from labormarket.search.building import Built, Floats
from labormarket.search.parts import ROOT, STEPS, numbered, parts_of, weighed
from labormarket.search.vocabulary import Vocabulary
from labormarket.search.words import Asked, asked, root


@dataclass(frozen=True, slots=True)
class Hit:
    """An occupation, the one of its titles that came nearest, and how sure the index is (0-1)."""

    code: str
    matched: str
    score: float


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the index and how much it counts; `ends_name` for the word that names the job."""

    number: int
    weight: float
    ends_name: bool


class TitleIndex:
    def __init__(self, built: Built) -> None:
        self.built = built
        arrays = built.arrays
        self.likely, self.head, self.prior = arrays["likely"], arrays["head"], arrays["prior"]
        self.rarity, self.length = arrays["rarity"].tolist(), arrays["length"]
        self.places_of_roots = {number: place for place, number in enumerate(arrays["roots"].tolist())}
        self.rarest = max(self.rarity, default=0.0)
        self.members, self.firsts = arrays["members"], arrays["firsts"]
        self.lasts = np.append(self.firsts[1:], len(self.length))
        self.starts = arrays["starts"].tolist()
        self.vocabulary = Vocabulary(built.words, np.diff(arrays["starts"]).tolist())

    def find(self, text: str, *, limit: int) -> list[Hit]:
        """The best first; none where no word is known and none looks like a known one."""
        if not self.built.codes:
            return []
        words = asked(text)
        named = self._as_named(words)
        terms, strangers = self._terms(named)
        if not terms:
            return []
        near = self._near(terms, strangers)
        scores = self._scores(terms, near) + self._learned(named) + self._same(words, near)
        scores += self._meant(named, scores)
        best = _highest(scores, limit)
        parts = np.exp(scores - scores.max())
        told = sum(self._square(term) for term in terms)
        sure = parts / parts.sum() * told / (told + strangers)
        return [
            Hit(self.built.codes[place], self._nearest_title(place, near), round(float(sure[place]), 4))
            for place in best
        ]

    def _as_named(self, words: list[Asked]) -> list[Asked]:
        """ "Night auditor" and "school principal" are names as they stand: where a title has the very words,
        each of them tells as much as the others."""
        front = [word for word in words if word.in_front]
        if all(word.weight == 1.0 for word in front):
            return words
        whole = [replace(word, weight=1.0, ends_name=word is front[-1]) for word in front]
        if self._near_of(whole).max() < weights.SAME_AT_LEAST:
            return words
        return whole + [word for word in words if not word.in_front]

    def _near_of(self, words: list[Asked]) -> Floats:
        terms, strangers = self._terms(words)
        return self._near(terms, strangers) if terms else np.zeros(len(self.length), np.float32)

    def _terms(self, words: list[Asked]) -> tuple[list[Term], float]:
        terms: dict[int, Term] = {}
        strangers = 0.0
        for word in words:
            found = self.vocabulary.meant(word.word)
            if not found:
                strangers += weights.STRANGER * word.weight**2
            for number, share in found:
                if number not in terms:
                    terms[number] = Term(number, word.weight * share, word.ends_name)
        return list(terms.values()), strangers

    def _square(self, term: Term) -> float:
        rarity: float = self.rarity[term.number]
        return (term.weight * rarity) ** 2

    def _scores(self, terms: list[Term], near: Floats) -> Floats:
        scores: Floats = self.prior.astype(np.float32)
        for term in terms:
            scores += term.weight * self.likely[term.number].astype(np.float32)
            if term.ends_name:
                scores += term.weight * self.head[term.number].astype(np.float32)
        cubed = near * near * near
        scores += weights.NEAR * np.log(np.add.reduceat(cubed, self.firsts) + weights.NEAR_FLOOR)
        return scores

    def _learned(self, words: list[Asked]) -> Floats:
        """What the words that name the job tell together (`learning.py`), those unknown by what is meant."""
        known = [known for word in _telling(words) if (known := self._known_as(word))]
        arrays = self.built.arrays
        if not known or not len(arrays["parts"]):
            return np.zeros(len(self.built.codes), np.float32)
        at, worth = weighed(parts_of(known), arrays["parts"], arrays["worth"])
        summed = worth @ arrays["places"][at].astype(np.float32)
        fitting: Floats = weights.LEARNED * (summed @ arrays["fits"] + arrays["often"])
        return fitting

    def _meant(self, words: list[Asked], scores: Floats) -> Floats:
        """How near in meaning (`meaning.py`) the titles come, of the occupations that are the best so far."""
        worth: Floats = np.zeros_like(scores)
        titles, wanted = self.built.arrays["titles_mean"], self._meaning(_telling(words))
        if wanted is None:
            return worth
        best = _highest(scores, weights.MEANT_OF)
        held = [titles[self.firsts[place] : self.lasts[place]] for place in best]
        rows = np.concatenate(held, dtype=np.float32, casting="unsafe")
        likeness = np.maximum(rows @ (wanted / STEPS), 0)
        for _ in range(3):
            likeness *= likeness
        summed = np.add.reduceat(likeness, np.cumsum([0, *map(len, held[:-1])]))
        worth[best] = weights.MEANING * np.log(summed / weights.MEANING_FLOOR + 1)
        return worth

    def _meaning(self, words: list[Asked]) -> Floats | None:
        """The direction of the words together, of length 1; None where nothing is known of any."""
        meanings = self.built.arrays["meanings"]
        told = [one for word in words for one in self._told_by(word)]
        summed = sum(
            (np.float32(worth) * meanings[place].astype(np.float32) for place, worth in told),
            np.zeros(meanings.shape[1], np.float32),
        )
        length = float(np.sqrt(summed @ summed))
        return summed / length if length else None

    def _told_by(self, word: Asked) -> list[tuple[int, float]]:
        """Rows of what words mean, and how much each counts. A text may have a word that no title has."""
        named = singular(word.word)
        number, place = self.vocabulary.numbers.get(named), self._place_of_root(named)
        if place is not None:
            return [(place, self.rarest if number is None else self.rarity[number])]
        return [
            (found, share * self.rarity[like])
            for like, share in self.vocabulary.meant(word.word)
            if (found := self._place_of_root(self.built.words[like])) is not None
        ]

    def _place_of_root(self, word: str) -> int | None:
        return self.places_of_roots.get(numbered(ROOT, root(word)))

    def _known_as(self, word: Asked) -> str | None:
        """A word that no title has may be a firm or a place; but the last one is known by its letters."""
        meant = self.vocabulary.meant(word.word)
        if meant:
            return self.built.words[meant[0][0]]
        return singular(word.word) if word.ends_name else None

    def _near(self, terms: list[Term], strangers: float) -> Floats:
        """How near each title is: the cosine of the two sets of words, by their rarity."""
        shared: Floats = np.zeros(len(self.length), np.float32)
        for term in terms:
            titles = self.members[self.starts[term.number] : self.starts[term.number + 1]]
            shared[titles] += term.weight * self.rarity[term.number] ** 2
        length = np.sqrt(sum(self._square(term) for term in terms) + strangers)
        shared /= self.length * np.float32(length)
        return shared

    def _same(self, words: list[Asked], near: Floats) -> Floats:
        """Worth of a title of the very words, be it of those that name the job alone; most where an
        occupation is itself called so."""
        name = [word for word in words if word.in_front and word.weight == 1.0]
        if len(name) < len(words):
            near = np.maximum(near, self._near_of(name))
        worth = weights.SAME_WORDS * (np.maximum.reduceat(near, self.firsts) > weights.SAME_AT_LEAST)
        named: Floats = worth + weights.SAME_TITLE * (near[self.firsts] > weights.SAME_AT_LEAST)
        return named

    def _nearest_title(self, place: int, near: Floats) -> str:
        first, last = int(self.firsts[place]), int(self.lasts[place])
        return self.built.titles[first + int(near[first:last].argmax())]


def _telling(words: list[Asked]) -> list[Asked]:
    """Those that name the job, else all."""
    return [word for word in words if word.in_front and word.weight == 1.0] or words


def _highest(scores: Floats, most: int) -> list[int]:
    """Places of the highest, in order; of equal ones the first."""
    least = np.partition(scores, -most)[-most] if most < len(scores) else -np.inf
    places: list[int] = np.flatnonzero(scores >= least).tolist()
    return sorted(places, key=lambda place: -scores[place])[:most]
