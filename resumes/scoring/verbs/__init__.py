"""Verbs that say what a person did, found where they count: at the beginning of a statement.

`leading_verb("Led a team of five")` is the lemma `lead`; inflections of one verb are one verb, so that
repeating it in another form earns nothing. German, French and Spanish nouns of doing (`Leitung`,
`gestion`, `desarrollo`) stand where English has a verb and count as such.
"""

import re
from itertools import zip_longest

from resumes.scoring.verbs.english import ENGLISH
from resumes.scoring.verbs.french import FRENCH
from resumes.scoring.verbs.german import GERMAN
from resumes.scoring.verbs.spanish import SPANISH
from resumes.scoring.words import is_letter_salad, words_of

LEMMAS: dict[str, str] = {**SPANISH, **FRENCH, **GERMAN, **ENGLISH}
"""Every form in lower case -> its lemma. Where languages share a form, English wins."""

LANGUAGES = frozenset({"en", "de", "fr", "es"})

_PRONOUNS = frozenset({"i", "we", "ich", "je", "j'ai", "yo", "he", "she", "they"})
_AUXILIARIES = frozenset(
    {"have", "has", "had", "also", "then", "and", "habe", "ai", "a", "ont", "he", "personally", "was"}
)
_STATES = (
    "accredited advanced applied assisted assorted attended based certified chartered combined "
    "continued dedicated detailed distributed embedded estimated experienced extended fixed gifted "
    "helped hundred indeed integrated involved licensed limited located mixed motivated need needed "
    "participated preferred registered related required seasoned selected shared skilled speed talented "
    "tasked tried united unlimited used varied wanted worked abschied mitglied unterschied"
)
_NOT_DOING = frozenset(_STATES.split())
"""Words in -ed that open a line without saying what was done, adjectives most of them, and German nouns."""

_ENGLISH_LINKS = frozenset({"of", "and", "for", "to", "with", "on", "the"})
"""After them `Installation` or `Maintenance` is an English noun, not a French or German one of doing."""

_PASSIVE_LINKS = frozenset({"by", "in", "at", "as", "from", "among"})
"""`Featured in`, `Adopted by`: somebody else did it. Verbs of the list are known to stand for doing."""

_NO_ADVERBS = frozenset(
    {"daily", "weekly", "monthly", "quarterly", "yearly", "early", "family", "assembly", "supply", "july"}
)

_CLAUSE_END = re.compile(r"[,;.](?=\s|$)|\s(?:und|durch|sowie|mit|bei)\s")
_GERMAN_PARTICIPLE = re.compile(
    r"(?:ab|an|auf|aus|be|bei|durch|ein|fest|fort|her|hin|mit|nach|sicher|um|vor|weiter|zu|zurück|zusammen)?"
    r"ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{3,}iert"
)

_ADDRESS = re.compile(r"^\s*(?:https?://|www\.)\S+")

_WEAK = re.compile(
    r"\W*(?:(?:i|we)\s+(?:was|were|am|are)\s+)?"
    r"(responsible for|responsibilities included?|duties included?|tasked with|in charge of|worked (?:on"
    r"|with|in|as)"
    r"|helped(?: to)?|assisted (?:with|in)|involved in|participated in|part of|various|exposure to"
    r"|familiar with"
    r"|zuständig für|verantwortlich für|mitarbeit (?:an|bei|in)|responsable d(?:e|u|es)\b|chargée? d(?:e|u"
    r"|es)\b"
    r"|participation à|encargad[oa] de|responsable de|participación en)",
    re.IGNORECASE,
)


def leading_verb(statement: str) -> str | None:
    """Lemma of the verb that opens the statement, after a pronoun, an adverb or an auxiliary at most; or of
    the German participle that ends its first clause (“Kosten um 12 % gesenkt durch neue Verträge”).

    A short label in front of a colon (`Notifications: built …`) is passed over.
    """
    head, colon, tail = statement.partition(":")
    if colon and len(head.split()) <= 4 and tail.strip():
        return _opening(head) or _opening(tail) or _closing(tail)
    return _opening(statement) or _closing(statement)


def _opening(text: str) -> str | None:
    words = words_of(_ADDRESS.sub("", text)[:120])[:5]
    for word, following in zip_longest(words[:4], words[1:], fillvalue=""):
        if word in ENGLISH:
            return ENGLISH[word]
        if word in LEMMAS and following not in _ENGLISH_LINKS:
            return LEMMAS[word]
        if _is_past(word) and following not in _PASSIVE_LINKS:
            return word
        if not (word in _PRONOUNS or word in _AUXILIARIES or _is_adverb(word)):
            return None
    return None


def _closing(text: str) -> str | None:
    """A verb that German puts last. In small letters, as nouns (`Gehalt`) look like participles."""
    clause = _CLAUSE_END.split(text, maxsplit=1)[0].split()
    last = clause[-1] if len(clause) > 1 else ""
    if last in GERMAN and last not in ENGLISH and last[:1].islower() and not last.endswith("ung"):
        return GERMAN[last]
    return last if _GERMAN_PARTICIPLE.fullmatch(last) and last not in ENGLISH else None


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _NO_ADVERBS


def _is_past(word: str) -> bool:
    """Any other English verb of doing in its regular past: nobody can list them all."""
    return len(word) > 4 and word.endswith("ed") and word not in _NOT_DOING and not is_letter_salad(word)


def weak_opening(statement: str) -> str | None:
    """The words with which a statement says that one was there rather than what one did."""
    found = _WEAK.match(statement)
    return found.group(1) if found else None
