"""Titles that are taken out of the index which they are looked up in, as if it had never seen them."""

import random
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from labormarket.search.building import Described

BEST = 5


def holders(occupations: Sequence[Described]) -> dict[str, set[str]]:
    """The codes of all occupations that hold a title, by the title as `casefold` has it."""
    codes: dict[str, set[str]] = defaultdict(set)
    for one in occupations:
        for title in one.titles[1:]:
            codes[title.casefold()].add(one.code)
    return dict(codes)


def sampled_titles(occupations: Sequence[Described], size: int, *, seed: int) -> list[str]:
    return random.Random(seed).sample(sorted(holders(occupations)), size)


def sampled_pairs(occupations: Sequence[Described], size: int, *, seed: int) -> list[tuple[str, str]]:
    """An occupation and one of its titles, which other occupations may hold as well."""
    pairs = [(one.code, title) for one in occupations for title in one.titles[1:]]
    return random.Random(seed).sample(pairs, size)


def without(
    occupations: Sequence[Described],
    *,
    titles: Collection[str] = (),
    pairs: Collection[tuple[str, str]] = (),
) -> list[Described]:
    """`titles` are gone from all occupations, of `pairs` the title from the one."""
    everywhere, once = frozenset(titles), frozenset(pairs)
    return [
        replace(
            one,
            titles=[one.titles[0]]
            + [
                title
                for title in one.titles[1:]
                if title.casefold() not in everywhere and (one.code, title) not in once
            ],
        )
        for one in occupations
    ]


def reached(
    titles: Sequence[str], answers: dict[str, set[str]], find: Callable[[str], Sequence[str]]
) -> tuple[float, float]:
    """The share of titles with a right code at the first place, and among the best."""
    found = [(list(find(title)), answers[title.casefold()]) for title in titles]
    first = sum(codes[:1] != [] and codes[0] in right for codes, right in found)
    among = sum(not right.isdisjoint(codes[:BEST]) for codes, right in found)
    return first / len(titles), among / len(titles)
