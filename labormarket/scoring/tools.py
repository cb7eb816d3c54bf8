"""What a technology of O*NET is called by people ("Structured query language SQL" is SQL)."""

import re
from functools import cache

from core.skills import Sort, canonical, vocabulary
from core.skills.words import fold, stem, words_of

MAKERS = re.compile(
    r"^(?:(?:Adobe|Amazon Web Services AWS|Amazon|Apache|Apple|Atlassian|Autodesk|Cisco|Dassault Systemes"
    r"|ESRI|Google|Henry Schein|HP|IBM|Intuit|MathWorks|Microsoft|Oracle|PTC|Red Hat|SAP|StataCorp"
    r"|The MathWorks|Thomson Reuters|Trimble|Unity Technologies|Unreal Technology) )(?=\S)"
)
EDITION = re.compile(
    r"(?: (?:software|programming language|Enterprise|Parametric|Pro|CI|ORM|Statistics|Insight|Database))+$"
)
ACRONYM = re.compile(r"^(?P<words>.+) (?P<letters>[A-Z][A-Za-z]*[A-Z]|[A-Z]{2,})$")

type Key = tuple[str, ...]


def key_of(text: str) -> Key:
    """The stems of its words: under the same key, two texts say the same."""
    return tuple(stem(word.lower) for word in words_of(text))


@cache
def terms_of(technology: str) -> frozenset[str]:
    """Tools of `core/skills` that the whole of the name stands for, the first of its forms that people made
    the table for; none where a part is left that changes the meaning ("JavaScript Object Notation" is no
    JavaScript)."""
    terms = vocabulary().terms
    names = [name for form in forms_of(technology) if (name := canonical(form))]
    tools = [name for name in names if terms[name].sort is Sort.TECHNOLOGY]
    placed = [name for name in tools if terms[name].broader or terms[name].families]
    return frozenset(placed[:1] or tools[:1])


@cache
def keys_of_tool(technology: str) -> frozenset[Key]:
    return frozenset(key_of(form) for form in forms_of(technology) if form == technology or _tells(form))


def _tells(form: str) -> bool:
    """Whether a part of a name still names the tool: "Oracle Database" is not any "Database"."""
    return " " in form or bool(re.search(r"\w[A-Z]|\d", form))


def forms_of(technology: str) -> tuple[str, ...]:
    """The name; without its maker, its edition and "software"; the letters or the words alone where it has
    both."""
    short = MAKERS.sub("", technology)
    forms = [technology, EDITION.sub("", technology), short, EDITION.sub("", short)]
    for form in list(forms):
        match = ACRONYM.match(form)
        if match and _abbreviates(match["letters"], match["words"]):
            forms += [match["letters"], match["words"]]
    return tuple(dict.fromkeys(forms))


def _abbreviates(letters: str, words: str) -> bool:
    """Whether the letters stand in the words in their order."""
    rest = iter(fold(words))
    return all(letter in rest for letter in letters.casefold())


@cache
def closure_of(name: str) -> frozenset[str]:
    """The term and all that it is a kind of."""
    return vocabulary().closures.get(name, frozenset({name}))
