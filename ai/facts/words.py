"""Words with their places, and a way to look a phrase up in many texts at once."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ai.facts.span import Span

_WORD = re.compile(r"\.?[^\W_]+(?:['’&./-][^\W_]+|[&+#/-](?=[^\W_]))*(?:\+\+|#|\+)?")
_INNER = re.compile(r"[-/&.’'+]+")
_LONG_NAMES = {
    "vp": ("vice", "president"), "svp": ("senior", "vice", "president"), "sr": ("senior",), "jr": ("junior",),
    "ceo": ("chief", "executive", "officer"), "cfo": ("chief", "financial", "officer"),
    "cto": ("chief", "technology", "officer"), "coo": ("chief", "operating", "officer"),
    "cmo": ("chief", "marketing", "officer"), "phd": ("phd",), "mgr": ("manager",), "eng": ("engineer",),
    "univ": ("university",), "dept": ("department",), "doctorate": ("phd",), "swe": ("software", "engineer"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """`parts` are what is compared: small letters, without marks and without a genitive."""

    span: Span
    text: str
    parts: tuple[str, ...]

    @property
    def is_capitalised(self) -> bool:
        first = self.text.lstrip(".")[:1]
        return first.isupper() or any(c.isupper() for c in self.text[1:])


def words_in(text: str) -> Iterator[Word]:
    for found in _WORD.finditer(text):
        parts = parts_of(found.group())
        if parts:
            yield Word(Span(*found.span()), found.group(), parts)


def parts_of(word: str) -> tuple[str, ...]:
    """ "VP's" -> vice president; "Ph.D." -> phd; "front-end" -> front end; "C++" stays."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    plain = re.sub(r"['’]s?$", "", plain)
    if re.fullmatch(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\.?", plain):
        plain = plain.replace(".", "")
    if plain.endswith(("+", "#")):
        return (plain.lstrip("."),)
    parts = [part for part in _INNER.split(plain) if part]
    return tuple(long for part in parts for long in _LONG_NAMES.get(part, (part,)))


class Library:
    """All sources, as the words they are made of."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(texts)

    @cached_property
    def _pages(self) -> tuple[str, ...]:
        """One line of parts for each source, so that no phrase is put together out of two."""
        lines = (" ".join(part for word in words_in(text) for part in word.parts) for text in self.texts)
        return tuple(f" {line} " for line in lines)

    @cached_property
    def _singular_pages(self) -> tuple[str, ...]:
        return tuple(" " + " ".join(map(singular, page.split())) + " " for page in self._pages)

    @cached_property
    def initials(self) -> frozenset[str]:
        """NYU for New York University: of every run of capitalised words."""
        return frozenset(letters for text in self.texts for letters in _initials(text))

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Those that stand in small letters somewhere: no names."""
        found = (word for text in self.texts for word in words_in(text))
        return frozenset(word.text for word in found if word.text.islower())

    def says(self, parts: Iterable[str]) -> bool:
        phrase = tuple(parts)
        line = f" {' '.join(phrase)} "
        if any(line in page for page in self._pages):
            return True
        line = f" {' '.join(map(singular, phrase))} "
        return any(line in page for page in self._singular_pages)


def singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def _initials(text: str) -> Iterator[str]:
    run: list[str] = []
    end = -1
    for word in words_in(text):
        gap = text[end : word.span.start] if end >= 0 else ""
        small = word.text.lower() in {"of", "the", "and", "for", "de", "&"}
        if gap.strip(" &") or not (word.is_capitalised or small):
            run = []
        if word.is_capitalised:
            run.append(word.text[0].lower())
            yield from ("".join(run[start:]) for start in range(len(run) - 1))
        end = word.span.end
