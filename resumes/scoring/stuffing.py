"""Keywords repeated for software to count: the word that gives it away."""

from collections import Counter

from resumes.parsing.document import SectionKind
from resumes.scoring.material import Material
from resumes.scoring.words import EVERYDAY, words_of

OFTEN = 15
"""A word may stand this often in any resume before it can count as stuffing; ours."""

OFTEN_SHARE = 0.035
"""... and one word in thirty in a long one. Ours: the sample resumes stay below."""

MANY = 12
CROWDED_SHARE = 0.35
"""Words that stand twelve times or more may make up a third of all words."""

_USUAL = (
    "advanced intermediate beginner expert basic proficient fluent native professional working knowledge "
    "years year "
    "present current currently jan feb mar apr may jun jul aug sep sept oct nov dec january february march "
    "april june july "
    "august september october november december http https www com org level university et al"
)
_NOT_STUFFING = frozenset(_USUAL.split())

LISTED_AGAIN = 20
"""Words of lists and summaries that only repeat; with half of all words there. Ours."""

_LISTS = (SectionKind.SKILLS, SectionKind.SUMMARY, SectionKind.INTERESTS)


def stuffing_word(material: Material) -> str | None:
    """A word too often, in a row, in its list again and again, or the first of a crowd of such words."""
    words = words_of(material.text)
    counts = repeated_words(material, words)
    if not counts:
        return None
    word, count = counts.most_common(1)[0]
    if count >= max(OFTEN, OFTEN_SHARE * len(words)):
        return word
    crowd = sum(count for count in counts.values() if count >= MANY)
    if len(words) >= 100 and crowd > CROWDED_SHARE * len(words):
        return word
    return _in_a_row(words, counts) or _listed_again(material, counts)


def _in_a_row(words: list[str], counts: Counter[str]) -> str | None:
    runs = zip(words, words[1:], words[2:], words[3:], strict=False)
    return next((run[0] for run in runs if len(set(run)) == 1 and run[0] in counts), None)


def _listed_again(material: Material, counts: Counter[str]) -> str | None:
    document = material.reading.document
    lines = [index for section in document.sections if section.kind in _LISTS for index in section.lines]
    listed = Counter(
        word for index in lines for word in words_of(document.lines[index].text) if word in counts
    )
    again = listed.total() - len(listed)
    if again < max(LISTED_AGAIN, listed.total() / 2):
        return None
    return listed.most_common(1)[0][0]


def repeated_words(material: Material, words: list[str]) -> Counter[str]:
    """How often each word stands where it need not: once in each strong statement is free."""
    free = own_names(material) | EVERYDAY | _NOT_STUFFING
    counts = Counter(word for word in words if word not in free and not word.isdigit())
    for statement in material.statements:
        if statement.strong:
            counts.subtract(set(statement.words) & counts.keys())
    return counts


def own_names(material: Material) -> set[str]:
    """Words of the person's name and addresses: they come back in every header and link."""
    basics = material.basics
    profiles = basics.get("profiles") or []
    told = [basics.get(key) for key in ("name", "email", "url")]
    told += [profile.get(key) for profile in profiles for key in ("username", "url", "network")]
    name = "".join(words_of(str(basics.get("name") or "")))
    return {name, *(word for text in told for word in words_of(str(text or "")))}
