"""What the parts of a title tell together, learned from all titles at once.

Each part stands for some numbers, and so does each occupation: how likely an occupation is called by a title
is a softmax of how well the sum of the parts fits its numbers. Parts that are found with the same occupations
come to stand for like numbers, so that a word of few titles is known by its letters and by its company. Few
rounds, with a part of the parts left out by chance at each, keep it from learning titles by heart. The model
is that of Joulin et al. 2016, "Bag of Tricks for Efficient Text Classification".
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from labormarket.search.parts import ROOT, Floats, Ints, Parts, counts, numbered, parts_of, weighed
from labormarket.search.words import root

NUMBERS, ROUNDS, AT_ONCE, LEFT_OUT = 96, 3, 512, 0.3
STEP_OF_PARTS, STEP_OF_OCCUPATIONS = 0.4, 0.01
# Moving averages of a gradient and its square (Kingma and Ba 2014, the second shorter for few rounds).
AVERAGE, AVERAGE_SQUARE, TINY = 0.9, 0.99, 1e-8
# Parts of one title alone are left out. So often, so many words of an occupation's text stand for a title.
LEAST_TITLES, TEXTS, TEXT_WORDS = 2, 3, 6
SEED = 1
KEPT = np.float32(np.sqrt(1 - LEFT_OUT))


def learn(
    titles: Sequence[Sequence[str]], owners: Ints, texts: Sequence[Mapping[str, float]]
) -> dict[str, NDArray[Any]]:
    """`titles` as stems, `owners` the occupation of each, `texts` the stems of each occupation's text.

    `parts` in order with their `worth`; rows of `places` are parts, columns of `fits` occupations.
    """
    chance = np.random.default_rng(SEED)
    given = [parts_of(title) for title in titles]
    known, found = np.unique(np.concatenate(given), return_counts=True)
    worth = (counts(known) * np.log(len(titles) / found)).astype(np.float32)
    kept = found >= LEAST_TITLES
    known, worth = known[kept], worth[kept]
    more = [
        (place, drawn) for place, text in enumerate(texts) for drawn in _drawn_of(text, known, worth, chance)
    ]
    rows = _rows([*given, *(drawn for _, drawn in more)], known, worth)
    answers = np.append(owners, np.array([place for place, _ in more], np.int32))
    often = np.log((np.bincount(answers, minlength=len(texts)) + 1) / (len(answers) + len(texts)))
    places, fits = _fitted(rows, answers, often.astype(np.float32), chance)
    return {
        "parts": known,
        "worth": worth,
        "places": places.astype(np.float16),
        "fits": fits,
        "often": often.astype(np.float32),
    }


def _drawn_of(
    text: Mapping[str, float], known: Parts, worth: Floats, chance: np.random.Generator
) -> Iterator[Parts]:
    """A few of its words each time, by their roots: the more often and the rarer ones rather."""
    often: dict[int, float] = {}
    for word, count in text.items():
        number = numbered(ROOT, root(word))
        often[number] = often.get(number, 0) + count
    words = np.array(sorted(often), np.int64)
    at = np.searchsorted(known, words)
    words = words[np.take(known, at, mode="clip") == words] if len(known) else words[:0]
    if not len(words):
        return
    told = worth[np.searchsorted(known, words)] * [often[number] for number in words.tolist()] + TINY
    share = told / told.sum()
    for _ in range(TEXTS):
        yield np.sort(chance.choice(words, min(TEXT_WORDS, len(words)), replace=False, p=share))


def _rows(given: Sequence[Parts], known: Parts, worth: Floats) -> csr_array:
    rows = [weighed(parts, known, worth) for parts in given]
    ends = np.cumsum([0, *(len(at) for at, _ in rows)])
    at, told = (np.concatenate(column) for column in zip(*rows, strict=True))
    return csr_array((told.astype(np.float32), at, ends), shape=(len(rows), len(known)))


def _fitted(
    rows: csr_array, answers: Ints, often: Floats, chance: np.random.Generator
) -> tuple[Floats, Floats]:
    places = chance.standard_normal((rows.shape[1], NUMBERS), np.float32) / np.float32(np.sqrt(NUMBERS))
    fits = np.zeros((NUMBERS, len(often)), np.float32)
    squares = np.full(rows.shape[1], TINY, np.float32)
    average, average_square = np.zeros_like(fits), np.zeros_like(fits)
    batches = ROUNDS * -(-rows.shape[0] // AT_ONCE)
    for number, asked in enumerate(_batches(rows.shape[0], chance), 1):
        slower = 0.1 + 0.9 * (1 - number / batches)
        some = rows[asked]
        some.data *= (chance.random(len(some.data), np.float32) > LEFT_OUT) / KEPT
        summed = some @ places
        wrong = softmax(summed @ fits + often)
        wrong[np.arange(len(asked)), answers[asked]] -= 1
        wrong /= len(asked)
        by_fit, by_sum = summed.T @ wrong, wrong @ fits.T
        average += (1 - AVERAGE) * (by_fit - average)
        average_square += (1 - AVERAGE_SQUARE) * (by_fit**2 - average_square)
        root_of_square = np.sqrt(average_square / (1 - AVERAGE_SQUARE**number)) + TINY
        fits -= STEP_OF_OCCUPATIONS * slower / (1 - AVERAGE**number) * average / root_of_square
        touched = np.unique(some.indices)
        by_part = some.T.tocsr()[touched] @ by_sum
        squares[touched] += np.mean(by_part**2, axis=1)
        places[touched] -= STEP_OF_PARTS * slower * by_part / np.sqrt(squares[touched])[:, None]
    return places, fits


def _batches(size: int, chance: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    for _ in range(ROUNDS):
        mixed = chance.permutation(size)
        yield from (mixed[start : start + AT_ONCE] for start in range(0, size, AT_ONCE))


def softmax(scores: Floats) -> Floats:
    likely = np.exp(scores - scores.max(1, keepdims=True))
    shares: Floats = (likely / likely.sum(1, keepdims=True)).astype(np.float32, copy=False)
    return shares
