"""Small grammar: articles, lists, what keeps its capital, and which saved names can be written into a
sentence."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b

from core.skills.finding import canonical
from core.skills.words import STEMS
from messaging.scoring.placeholders import find_placeholders
from resumes.scoring.terms import find_terms
from resumes.scoring.words import EVERYDAY

LONGEST_NAME = 80

_AN_LETTERS = "AEFHILMNORSX"
_YOU_SOUND = re.compile(r"(?:uni(?!n)|us[aeu]|eu|one\b|once\b|ubiq|util)", re.IGNORECASE)
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
_NAMES = frozenset(
    "english german french spanish italian portuguese dutch polish russian arabic chinese japanese hindi "
    "turkish european "
    "american british african asian christian catholic jewish montessori".split()
)
_STANDS_ALONE = re.compile(
    r"(?:head|chief|vice president|vp|svp|evp|ceo|cto|cfo|coo|cmo|president|director of|dean|co-?founder"
    r"|founder)\b",
    re.IGNORECASE,
)


def with_article(phrase: str) -> str:
    """`a nurse`, `an analyst`, `an SAP consultant`, `a user researcher`; offices stand alone: `Head of
    Data`."""
    if _STANDS_ALONE.match(phrase):
        return phrase
    first = phrase.split(maxsplit=1)[0] if phrase.split() else ""
    if re.fullmatch(r"[A-Z0-9]{2,}s?", first.split("-")[0].split("/")[0]):
        vowel = first[0] in _AN_LETTERS or first.startswith(("8", "11", "18"))
    else:
        vowel = bool(_SILENT_H.match(first)) or (first[:1].lower() in "aeiou" and not _YOU_SOUND.match(first))
    return f"{'an' if vowel else 'a'} {phrase}"


def in_sentence(phrase: str) -> str:
    """A title or field as it stands inside of a sentence: `backend engineer`, but `SAP consultant`, `Java
    developer`."""
    if _STANDS_ALONE.match(phrase):
        return phrase
    return " ".join(_lowered(word) for word in phrase.split())


def _lowered(word: str) -> str:
    bare = word.strip(",.;:()/")
    if any(character.isupper() for character in bare[1:]) or any(character.isdigit() for character in bare):
        return word
    if bare.casefold() in _NAMES or not _is_plain(bare) or _is_name_of_tool(bare):
        return word
    return word[:1].lower() + word[1:]


def _is_name_of_tool(word: str) -> bool:
    known = canonical(word)
    return known is not None and known[:1].isupper() and word.casefold() not in _words()


def lower_first(sentence: str) -> str:
    """A sentence as a clause: its first word loses the capital unless it is a name."""
    first = re.match(r"[\w'’-]+", sentence)
    if not first or not _is_plain(first.group()):
        return sentence
    return sentence[0].lower() + sentence[1:]


def _is_plain(word: str) -> bool:
    lowered = word.casefold()
    if any(character.isupper() for character in word[1:]):
        return False
    known = lowered in EVERYDAY or lowered in _words() or lowered.removesuffix("s") in _words()
    return known or bool(list(find_terms(lowered)))


@cache
def _words() -> frozenset[str]:
    listed = (line.partition("\t")[0] for line in STEMS.read_text(encoding="utf-8").splitlines())
    return frozenset(word for word in listed if (canonical(word) or word).islower() or not canonical(word))


def joined(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def writable(name: str) -> str:
    """A saved name that can be written into a sentence, "" where it is none: empty, endless, or a template
    itself."""
    clean = " ".join(name.split())
    odd = re.search(r"[\[\]{}<>|\\^~`]|https?:|www\.|@\w", clean) or any(find_placeholders(clean))
    is_bad = not clean or len(clean) > LONGEST_NAME or odd or not any(c.isalnum() for c in clean)
    return "" if is_bad or not clean.isprintable() else clean


def sentence(text: str) -> str:
    """With a capital and one full stop."""
    clean = " ".join(text.split())
    closed = clean if clean.endswith((".", "?", "!", "…", ".”")) else clean + "."
    return closed[:1].upper() + closed[1:]


def rank(seed: str, item: str) -> int:
    """A number that the seed and the item decide alone, to choose between equals."""
    return int.from_bytes(blake2b(f"{seed}\0{item}".encode("utf-8", "surrogatepass"), digest_size=8).digest())


def in_order(items: Iterable[str], seed: str) -> list[str]:
    return sorted(dict.fromkeys(items), key=lambda item: rank(seed, item))
