"""The typed table of skills: canonical names, their aliases, what they are kinds of, and their neighbours.

Two sources under `data/`: the hand-written `*.txt`, and `onet.tsv`, technology names of the O*NET
database (see NOTICE), which only adds names the hand-written table does not know.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from core.skills.words import Word, singular, stem, words_of

DATA = Path(__file__).parent / "data"


class Sort(StrEnum):
    TECHNOLOGY = "technology"
    METHOD = "method"
    FIELD = "field"
    CREDENTIAL = "credential"
    LANGUAGE = "language"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class Term:
    """`broader`: whoever has this has that too. `families`: names for a set of neighbours."""

    name: str
    sort: Sort
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a term. `exact`: the letters' case counts, and so does the context."""

    term: str
    text: str
    exact: bool


type Key = tuple[str, ...]


@dataclass(slots=True)
class Vocabulary:
    terms: dict[str, Term]
    spellings: dict[Key, list[Spelling]] = field(default_factory=lambda: defaultdict(list))
    longest: dict[str, int] = field(default_factory=dict)
    """By the first part of a key: how many words the longest key that starts so has."""
    closures: dict[str, frozenset[str]] = field(default_factory=dict)
    single_words: set[str] = field(default_factory=set)
    """Every word of every name as written, so that `JavaScript` is not taken for two glued words."""

    def add_spelling(self, spelling: Spelling) -> None:
        words = words_of(spelling.text)
        for key in _keys(words):
            known = self.spellings[key]
            if all(s.term != spelling.term or s.exact != spelling.exact for s in known):
                known.append(spelling)
            self.longest[key[0]] = max(self.longest.get(key[0], 0), len(key))
        self.single_words.update(w.text for w in words)


def keys_of(text: str) -> Iterator[Key]:
    """A name of one word is found by its singular, a name of several by their stems."""
    return _keys(words_of(text))


def _keys(words: list[Word]) -> Iterator[Key]:
    lowered = [w.lower for w in words]
    if len(lowered) == 1:
        yield (singular(lowered[0]),)
    elif lowered:
        yield tuple(stem(w) for w in lowered)


def read_table(text: str) -> Iterator[Term]:
    """Rows `name | aliases | is a kind of | families` under headings that name the sort.

    "+" before an alias makes it a term of its own, of the same kinds and families.

    Raises ValueError for a row without a heading above it or with an unknown heading.
    """
    sort: Sort | None = None
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            sort = Sort(line.strip("[] \n"))
            continue
        if sort is None:
            raise ValueError(f"No heading above {line!r}")
        cells = [cell.strip() for cell in line.split("|")] + ["", "", ""]
        lists = [tuple(item.strip() for item in cell.split(";") if item.strip()) for cell in cells[1:4]]
        for other in (a.removeprefix("+") for a in lists[0] if a.startswith("+")):
            yield Term(other.removeprefix("="), sort, (other,), lists[1], lists[2])
        lists[0] = tuple(a for a in lists[0] if not a.startswith("+"))
        own = () if f"={cells[0]}" in lists[0] else (cells[0],)
        yield Term(cells[0].removeprefix("="), sort, (*own, *lists[0]), lists[1], lists[2])


def read_onet(text: str) -> Iterator[Term]:
    """Rows of `onet.tsv`: the name and its other spellings, tab-separated."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, *aliases = line.split("\t")
            yield Term(name, Sort.TECHNOLOGY, (name, *aliases))


def compile_terms(terms: Iterable[Term], extra: Iterable[Term] = ()) -> Vocabulary:
    """Index every spelling. Of `extra`, only spellings that `terms` lack are taken.

    Raises ValueError if a term stands twice or is a kind of something that is no term.
    """
    book = Vocabulary({})
    for term in terms:
        if term.name in book.terms:
            raise ValueError(f"{term.name} stands twice")
        book.terms[term.name] = term
        for alias in term.aliases:
            book.add_spelling(Spelling(term.name, alias.removeprefix("="), alias.startswith("=")))
    for term in extra:
        fresh = [a for a in term.aliases if not any(key in book.spellings for key in keys_of(a))]
        if term.name in book.terms or len(fresh) < len(term.aliases):
            continue
        book.terms[term.name] = term
        for alias in fresh:
            book.add_spelling(Spelling(term.name, alias, " " not in alias))
    for term in book.terms.values():
        book.closures[term.name] = frozenset(_upwards(term.name, book.terms))
    return book


def _upwards(name: str, terms: dict[str, Term]) -> Iterator[str]:
    """The term and everything it is a kind of."""
    waiting, seen = [name], set[str]()
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        if current not in terms:
            raise ValueError(f"{name} is a kind of {current}, which is no term")
        seen.add(current)
        yield current
        waiting.extend(terms[current].broader)


@cache
def vocabulary() -> Vocabulary:
    """The whole table, read once."""
    tables = sorted(DATA.glob("*.txt"))
    onet = DATA / "onet.tsv"
    return compile_terms(
        (term for path in tables for term in read_table(path.read_text(encoding="utf-8"))),
        read_onet(onet.read_text(encoding="utf-8")) if onet.exists() else (),
    )


def satisfies(held: str, asked: str) -> bool:
    """Whether who has `held` has `asked`: the same, or a kind of it."""
    return asked in vocabulary().closures.get(held, ())


def related(one: str, other: str) -> bool:
    """Whether two canonical names are neighbours: of one family, or, for tools and certificates, one a
    kind of the other.

    A craft is no neighbour of what it contains: who is a cook has not said that she fillets fish.
    """
    terms = vocabulary().terms
    if one == other or one not in terms or other not in terms:
        return False
    if set(terms[one].families) & set(terms[other].families):
        return True
    if not {terms[one].sort, terms[other].sort} <= {Sort.TECHNOLOGY, Sort.CREDENTIAL}:
        return False
    return satisfies(one, other) or satisfies(other, one)
