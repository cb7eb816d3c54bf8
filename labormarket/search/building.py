"""The arrays of the title index, reckoned from the occupations and their titles."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from labormarket.search import weights
from labormarket.search.parts import in_steps
from labormarket.search.words import root, spellings, stems_of

type Floats = NDArray[np.float32]
type Ints = NDArray[np.int32]
type Row = tuple[int, str, list[str]]


@dataclass(frozen=True, slots=True)
class Described:
    """An occupation as it is found by: its titles, the first its own, and the words it is described with
    (stems with how often); names of its `tools` are words to be found by as well. `jobs`: how many have it,
    None where nobody counted."""

    code: str
    titles: Sequence[str]
    words: Mapping[str, float]
    tools: Sequence[str] = ()
    jobs: float | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """Words and titles as text, the numbers by name. Rows of `likely` and `head` are words, columns
    occupations: the logarithm of how likely an occupation is named with the word, less that of all titles."""

    codes: list[str]
    words: list[str]
    titles: list[str]
    arrays: dict[str, NDArray[Any]]


def build(occupations: Sequence[Described], meanwhile: Callable[[Built], object] = id) -> Built:
    """What is counted of the titles, and what is learned of them, which takes the most time by far; what is
    counted is shown to `meanwhile` before."""
    if not occupations:
        return count(occupations)
    # SciPy takes 22 MB and 0.2 s, and only the process that builds the index needs it.
    from labormarket.search.learning import learn  # noqa: PLC0415

    rows = _titles(occupations)
    counted = _counted(occupations, rows)
    meanwhile(counted)
    titles, owners, texts = [stems for _, _, stems in rows], _owners(rows), [one.words for one in occupations]
    meant = _meant(counted, titles, owners, texts)
    return replace(counted, arrays=counted.arrays | learn(titles, owners, texts) | meant)


def _meant(
    counted: Built, titles: Sequence[Sequence[str]], owners: Ints, texts: Sequence[Mapping[str, float]]
) -> dict[str, NDArray[Any]]:
    from labormarket.search.meaning import meanings, meanings_of_titles  # noqa: PLC0415

    known, rows = meanings(titles, owners, texts)
    rarity = dict(zip(counted.words, counted.arrays["rarity"].tolist(), strict=True))
    of_titles = meanings_of_titles(known, rows, titles, rarity)
    return {"roots": known, "meanings": in_steps(rows), "titles_mean": in_steps(of_titles)}


def count(occupations: Sequence[Described]) -> Built:
    """An index to ask until the whole is built: it finds nearly as many."""
    return _counted(occupations, _titles(occupations)) if occupations else Built([], [], [], nothing())


def _counted(occupations: Sequence[Described], titles: Sequence[Row]) -> Built:
    numbers: dict[str, int] = {}
    for _, _, stems in titles:
        for stem in stems:
            numbers.setdefault(stem, len(numbers))
    for stem in sorted({stem for one in occupations for tool in one.tools for stem in stems_of(tool)}):
        numbers.setdefault(stem, len(numbers))
    texts = [" ".join(title.split()) for _, title, _ in titles]
    lists = [[numbers[stem] for stem in stems] for _, _, stems in titles]
    arrays = nothing() | _arrays(occupations, numbers, _owners(titles), lists)
    return Built([one.code for one in occupations], list(numbers), texts, arrays)


def _titles(occupations: Sequence[Described]) -> list[Row]:
    return [row for place, occupation in enumerate(occupations) for row in _rows(place, occupation)]


def _owners(titles: Sequence[Row]) -> Ints:
    return np.array([place for place, _, _ in titles], np.int32)


def nothing() -> dict[str, NDArray[Any]]:
    empty = np.zeros(0, np.float32)
    table, numbers = np.zeros((0, 0), np.float16), np.zeros(0, np.int32)
    tables: dict[str, NDArray[Any]] = dict.fromkeys(("likely", "head", "places", "fits"), table)
    tables |= dict.fromkeys(("meanings", "titles_mean"), np.zeros((0, 0), np.int8))
    texts = dict.fromkeys(("prior", "rarity", "length", "worth", "often"), empty)
    lists = dict.fromkeys(("firsts", "members", "parts", "roots"), numbers)
    return tables | texts | lists | {"starts": np.zeros(1, np.int32)}


def _rows(place: int, occupation: Described) -> list[Row]:
    """Each spelling of each title with its stems. No occupation is without a row, so that sums over the rows
    of each are sums of something."""
    rows = [
        (place, title, stems)
        for title in dict.fromkeys(occupation.titles)
        for stems in map(stems_of, dict.fromkeys(spellings(title)))
        if stems
    ]
    return rows or [(place, occupation.titles[0], [occupation.code])]


def _arrays(
    occupations: Sequence[Described], numbers: dict[str, int], owners: Ints, lists: list[list[int]]
) -> dict[str, NDArray[Any]]:
    size = (len(numbers), len(occupations))
    groups = [_groups(occupations, digits) for digits in (2, 4, 6)]
    words, heads = np.zeros(size, np.float32), np.zeros(size, np.float32)
    for owner, stems in zip(owners.tolist(), lists, strict=True):
        words[list(set(stems)), owner] += 1
        heads[stems[-1], owner] += 1
    known = words.sum(1)
    rarity = np.log((len(lists) + 1) / (known + 0.5)).astype(np.float32)
    roots = _roots(list(numbers))
    texts = _texts(occupations, numbers, roots)
    likely = _likely(words, rarity, roots, texts, groups)
    heads_found = heads.sum(1) > 0
    head = weights.HEAD * np.log(smoothed(heads, groups) + 1e-6)
    starts, members = _postings(lists, len(numbers))
    return {
        "likely": likely.astype(np.float16),
        "head": (head * heads_found[:, None]).astype(np.float16),
        "prior": _prior(occupations, owners),
        "rarity": rarity,
        "length": np.array([np.sqrt(sum(rarity[i] ** 2 for i in set(one))) for one in lists], np.float32),
        "firsts": np.searchsorted(owners, np.arange(size[1])).astype(np.int32),
        "starts": starts,
        "members": members,
    }


def _prior(occupations: Sequence[Described], owners: Ints) -> Floats:
    """What an occupation is worth before anything is asked: by its titles and by its jobs. Where nobody
    counted them they are taken for the middle."""
    counted = [one.jobs for one in occupations if one.jobs]
    middle = float(np.median(counted)) if counted else 1.0
    jobs = np.log([one.jobs or middle for one in occupations])
    titles = np.log(np.bincount(owners, minlength=len(occupations)) + 1)
    worth: Floats = (weights.PRIOR * titles + weights.JOBS * jobs).astype(np.float32)
    return worth


def _groups(occupations: Sequence[Described], digits: int) -> Ints:
    names: dict[str, int] = {}
    return np.array([names.setdefault(one.code[:digits], len(names)) for one in occupations], np.int32)


def _roots(words: list[str]) -> Ints:
    names: dict[str, int] = {}
    return np.array([names.setdefault(root(word), len(names)) for word in words], np.int32)


def _texts(occupations: Sequence[Described], words: dict[str, int], roots: Ints) -> Floats:
    """How often each root stands in the text of each occupation."""
    by_root = {root(word): int(roots[number]) for word, number in words.items()}
    found = np.zeros((len(by_root), len(occupations)), np.float32)
    for place, occupation in enumerate(occupations):
        told = Counter(occupation.words)
        told.update(stem for tool in occupation.tools for stem in set(stems_of(tool)))
        for word, count in told.items():
            number = by_root.get(root(word))
            if number is not None:
                found[number, place] += count
    return found


def _likely(words: Floats, rarity: Floats, roots: Ints, texts: Floats, groups: Sequence[Ints]) -> Floats:
    share: Floats = (texts / np.maximum(texts.sum(0), 1)).astype(np.float32)
    named = np.log(smoothed(words, groups, share[roots]))
    by_root = np.zeros_like(texts)
    np.add.at(by_root, roots, words)
    told = weights.ROOT * np.log(smoothed(by_root, groups, share)) + weights.TEXT * _relevance(texts)
    worth = weights.WORD + weights.WORD_BY_RARITY * rarity[:, None]
    summed = worth * named + told[roots]
    centred: Floats = (summed - summed.mean(1, keepdims=True)).astype(np.float32)
    return centred


def _relevance(texts: Floats) -> Floats:
    """BM25 of each root in the text of each occupation."""
    length = texts.sum(0)
    part = (1 - weights.TEXT_LENGTH) + weights.TEXT_LENGTH * length / max(float(length.mean()), 1.0)
    rarity = np.log((texts.shape[1] + 1) / ((texts > 0).sum(1) + 0.5))
    found: Floats = (rarity[:, None] * texts * 2 / (texts + weights.SATURATION * part)).astype(np.float32)
    return found


def smoothed(counts: Floats, groups: Sequence[Ints], texts: Floats | None = None) -> Floats:
    """How likely each word is in each occupation: what its titles say, and where they say little, those of
    its broad, minor and major group and of all."""
    likely = np.repeat(counts.sum(1, keepdims=True) / np.maximum(counts.sum(), 1), counts.shape[1], axis=1)
    for group, weight in zip(groups, weights.SMOOTHING, strict=False):
        _, first = np.unique(group, return_index=True)
        ordered = np.argsort(group, kind="stable")
        summed = np.add.reduceat(
            counts[:, ordered], np.searchsorted(group[ordered], np.unique(group)), axis=1
        )
        wider = (summed + weight * likely[:, first]) / (summed.sum(0) + weight)
        likely = wider[:, group]
    if texts is not None:
        likely = (1 - weights.TEXT_SHARE) * likely + weights.TEXT_SHARE * (texts + 1e-7)
    own = weights.SMOOTHING[-1]
    mixed: Floats = ((counts + own * likely) / (counts.sum(0) + own)).astype(np.float32)
    return mixed


def _postings(lists: list[list[int]], size: int) -> tuple[Ints, Ints]:
    """Which titles have a word: those of word `w` are members[starts[w]:starts[w + 1]]."""
    word = np.array([stem for stems in lists for stem in set(stems)], np.int32)
    title = np.array([place for place, stems in enumerate(lists) for _ in set(stems)], np.int32)
    order = np.argsort(word, kind="stable")
    starts = np.searchsorted(word[order], np.arange(size + 1)).astype(np.int32)
    return starts, title[order]
