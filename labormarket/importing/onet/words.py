"""What an occupation is described with: how often each stem stands in its description and tasks."""

from collections import Counter

from core.skills.words import stem, words_of

SHORTEST = 3
EMPTY = frozenset(
    "and the for with from into that this these those their them they its are was were been being"
    " have has had not nor but than then such other others any all each both either may can will must"
    " should would could also only more most less using use used uses under over upon within without"
    " between among through during before after about above below when where which while who whom"
    " whose what how per via etc".split()
)


def count_words(text: str) -> Counter[str]:
    found = (word.lower for word in words_of(text))
    return Counter(stem(word) for word in found if len(word) >= SHORTEST and word not in EMPTY)
