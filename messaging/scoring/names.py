"""Whether a name in a message is the recruiter's, the sender's or the company's, as people write names."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from messaging.scoring.draft import Contact, Sender

TITLES = frozenset(
    "mr mrs ms mx miss dr prof professor sir madam maam herr frau herrn señor señora sr sra srta don "
    "doña madame monsieur "
    "mme m mlle signor signora sig dott ing".split()
)


def folded(text: str) -> str:
    """Without accents, case and marks; ß is ss, ü is u."""
    spelled = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spelled if character.isalnum())


def _families() -> dict[str, set[int]]:
    families: dict[str, set[int]] = {}
    lines = (Path(__file__).parent / "data" / "nicknames.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:]):
        for name in line.split():
            families.setdefault(folded(name), set()).add(number)
    return families


_FAMILIES = _families()

SHORTEST_PREFIX = 3
"""Letters of a short form that need no table: Sam, Chris, Fede. Ours."""


def same_name(one: str, other: str) -> bool:
    """Equal but for accents, a short form of each other, or nicknames of one name."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return False
    if first == second or _umlauts(one) == second or first == _umlauts(other):
        return True
    short, long = sorted((first, second), key=len)
    if len(short) >= SHORTEST_PREFIX and long.startswith(short):
        return True
    return bool(_FAMILIES.get(first, set()) & _FAMILIES.get(second, set()))


def _umlauts(name: str) -> str:
    """Krueger for Krüger."""
    lowered = unicodedata.normalize("NFC", name.casefold())
    for mark, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa")):
        lowered = lowered.replace(mark, letters)
    return folded(lowered)


def tokens_of(name: str) -> list[str]:
    """Parts of a name without titles: `Dr. Ana-María Silva` is Ana, María, Silva."""
    parts = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", name)
    return [part for part in parts if folded(part) not in TITLES]


def same_person(written: str, person: Contact | Sender) -> bool:
    """Whether any part of what is written is a part of the person's name."""
    own = tokens_of(f"{person.first_name} {person.last_name}")
    initials = "".join(part[0] for part in own).casefold()
    return any(
        same_name(part, name)
        or part.casefold() == name[0].casefold()
        or (len(part) > 1 and part.isupper() and initials.startswith(part.casefold()))
        for part in tokens_of(written)
        for name in own
    )


_FORMS = frozenset(
    "inc llc ltd limited gmbh ag se kg co corp corporation company plc sa sas sarl srl spa bv nv ab oy "
    "as aps pty pte group holding "
    "holdings the and und et y e of llp lp kgaa ohg ug mbh".split()
)


def company_words(name: str) -> list[str]:
    """Words of a company's name without its legal form."""
    words = [folded(word) for word in re.findall(r"[\w&.'’-]+", name)]
    return [word for word in words if word and word not in _FORMS] or [word for word in words if word]


def same_company(written: str, company: str) -> bool:
    """Equal but for form and marks, the beginning of one another, or initials."""
    one, other = company_words(written), company_words(company)
    if not one or not other:
        return False
    joined, known = "".join(one), "".join(other)
    short, long = sorted((joined, known), key=len)
    if joined == known or (len(short) >= 3 and long.startswith(short)):
        return True
    return known == "".join(word[0] for word in one) or joined == "".join(word[0] for word in other)


def company_places(text: str, company: str) -> Iterator[tuple[int, int]]:
    """Where the company is named, in full, without its legal form, by its first word or its initials."""
    words = [word for word in re.findall(r"[\w&.'’-]*\w", company) if folded(word)]
    kept = [word for word in words if folded(word) not in _FORMS] or words
    if not kept:
        return
    spellings = {r"[\s-]*".join(map(re.escape, kept))}
    if len(kept[0]) >= SHORTEST_PREFIX and kept[0].casefold() not in _COMMON:
        spellings.add(re.escape(kept[0]))
    if len(kept) > 2:
        spellings.add("".join(word[0] for word in kept))
    if len(kept) > 1 and re.search(r"\s(?:&|and|und|et|y)\s", company):
        spellings.add(r"\s?&\s?".join(re.escape(word[0]) for word in kept))
    pattern = "|".join(sorted(spellings, key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
        if match.group()[0].isupper() or not company[:1].isupper():
            yield match.span()


_COMMON = frozenset(
    "the first new united national american general international global city bank great north south "
    "east west best good "
    "hospital clinic university college school open clear bright blue green red black white".split()
)
