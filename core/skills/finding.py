"""Finding the names of the vocabulary in a text, as whole words, in one pass."""

from dataclasses import dataclass

from core.skills.context import stands_for_tool
from core.skills.vocabulary import Sort, Spelling, Vocabulary, keys_of, vocabulary
from core.skills.words import JOINT, Word, singular, stem, words_of

# Names of things: a longer one hides a shorter one inside it (React Native is not React).
NAMES = frozenset({Sort.TECHNOLOGY, Sort.CREDENTIAL, Sort.LANGUAGE})


@dataclass(frozen=True, slots=True)
class Found:
    """A canonical name, found at [start, end) of the text."""

    name: str
    start: int
    end: int


def find_skills(text: str, *, nested: bool = False) -> list[Found]:
    """Every skill named in `text`, in order of place.

    Of overlapping finds the longest stays; with `nested`, methods and fields inside longer ones stay as
    well ("retail" in "retail management"). One place may stand for two terms (RN: a licence and a craft).
    """
    book = vocabulary()
    words = words_of(text)
    hits = [hit for index in range(len(words)) for hit in _hits_at(text, words, index, book)]
    hits.sort(
        key=lambda hit: (-len(text[hit.start : hit.end].split()), hit.start, hit.start - hit.end, hit.name)
    )
    kept: list[Found] = []
    for hit in hits:
        if all(_may_stay(hit, other, book, nested) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, hit.end, hit.name))


def _may_stay(hit: Found, longer: Found, book: Vocabulary, nested: bool) -> bool:
    if hit.end <= longer.start or hit.start >= longer.end:
        return True
    if (hit.start, hit.end) == (longer.start, longer.end):
        return True
    names = {book.terms[hit.name].sort, book.terms[longer.name].sort} & NAMES
    return nested and not names


def _hits_at(text: str, words: list[Word], index: int, book: Vocabulary) -> list[Found]:
    first = words[index].lower
    limit = max(book.longest.get(stem(first), 0), book.longest.get(singular(first), 0))
    hits: list[Found] = []
    key: tuple[str, ...] = ()
    for length in range(1, limit + 1):
        position = index + length - 1
        if position >= len(words) or (length > 1 and not _joined(text, words[position - 1], words[position])):
            break
        key = (
            (singular(first),)
            if length == 1
            else (*((stem(first),) if length == 2 else key), stem(words[position].lower))
        )
        hits += [
            Found(spelling.term, words[index].start, words[position].end)
            for spelling in book.spellings.get(key, ())
            if _written_so(text, words, index, length, spelling)
        ]
    return hits


def _joined(text: str, left: Word, right: Word) -> bool:
    return left.end == right.start or JOINT.fullmatch(text, left.end, right.start) is not None


def _written_so(text: str, words: list[Word], index: int, length: int, spelling: Spelling) -> bool:
    written = text[words[index].start : words[index + length - 1].end]
    if spelling.exact:
        plain = spelling.text
        same = written == plain or (len(plain) > 3 and written == plain.upper() and plain.istitle())
        return same and stands_for_tool(text, words, index, length)
    # Two capitals (AP, HR, PR) are an abbreviation only when written as capitals.
    return not (len(spelling.text) <= 2 and spelling.text.isupper() and not written.isupper())


def canonical(term: str) -> str | None:
    """The canonical name of a spelling ("k8s" -> "Kubernetes"), or None if it is unknown."""
    book = vocabulary()
    for key in keys_of(term):
        spellings = book.spellings.get(key, [])
        for spelling in spellings:
            if spelling.text == term or not spelling.exact:
                return spelling.term
    return None
