"""Which words mean alike: those that the same occupations are named and described with.

How often each word stands with each occupation, beside how often it would by chance, is brought down to few
numbers a word by a singular value decomposition. This is latent semantic analysis (Deerwester et al. 1990) on
positive pointwise mutual information (Church and Hanks 1990). Titles that share no word are held against each
other by the numbers of their words.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds

from labormarket.search.parts import ROOT, Floats, Ints, Parts, numbered
from labormarket.search.words import root

NUMBERS = 128
# What a word of a title counts beside one of the text.
OF_TITLE = 2.0
SEED = 1
TINY = 1e-9


def meanings(
    titles: Sequence[Sequence[str]], owners: Ints, texts: Sequence[Mapping[str, float]]
) -> tuple[Parts, Floats]:
    """`titles` as stems, `owners` the occupation of each, `texts` the stems of each occupation's text.

    The numbers of all roots in order, and a row for each of them: of length 1, or zeros."""
    found = [
        (numbered(ROOT, root(word)), place, count)
        for place, text in enumerate(texts)
        for word, count in text.items()
    ]
    found += [
        (numbered(ROOT, root(word)), place, OF_TITLE)
        for place, title in zip(owners.tolist(), titles, strict=True)
        for word in title
    ]
    given, places, often = zip(*found, strict=True)
    known, at = np.unique(np.array(given, np.int64), return_inverse=True)
    told = csr_array((np.array(often, np.float32), (at, np.array(places))), shape=(len(known), len(texts)))
    told.sum_duplicates()
    left, worth = _decomposed(_beyond_chance(told))
    return known, _of_length_one(left * np.sqrt(worth))


def meanings_of_titles(
    known: Parts, rows: Floats, titles: Sequence[Sequence[str]], rarity: Mapping[str, float]
) -> Floats:
    """A row for each title, given as its stems: of length 1, or zeros."""
    held = [dict.fromkeys(title) for title in titles]
    flat = [word for title in held for word in title]
    told = np.array([rarity[word] for word in flat], np.float32)
    at = np.searchsorted(known, np.array([numbered(ROOT, root(word)) for word in flat], np.int64))
    ends = np.cumsum([0, *map(len, held)])
    return _of_length_one(csr_array((told, at, ends), shape=(len(titles), len(known))) @ rows)


def _beyond_chance(told: csr_array) -> csr_array:
    found = told.tocoo()
    of_word, of_occupation = told.sum(axis=1), told.sum(axis=0)
    expected = of_word[found.row] * of_occupation[found.col] / told.sum()
    beyond = np.maximum(np.log(found.data / (expected + TINY)), 0)
    return csr_array((np.log1p(found.data) * beyond, (found.row, found.col)), shape=told.shape)


def _decomposed(rows: csr_array) -> tuple[Floats, Floats]:
    """Left singular vectors and singular values. The solver for large tables refuses small and empty ones."""
    if min(rows.shape) > 2 * NUMBERS:
        left, worth, _ = svds(rows, k=NUMBERS, rng=np.random.default_rng(SEED))
    else:
        left, worth, _ = np.linalg.svd(rows.toarray(), full_matrices=False)
        left, worth = left[:, :NUMBERS], worth[:NUMBERS]
    return left, worth


def _of_length_one(rows: Floats) -> Floats:
    length = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), TINY)
    return (rows / length).astype(np.float32)
