"""Saved sentences as clauses that can follow `I read that`, with `you` where they speak of the reader.

What can't be turned into a clean clause is left out: no sentence is better than a broken one. Nothing is
added to what stands there, and only a subordinate end is ever cut off.
"""

import re
from dataclasses import dataclass

from messaging.scoring.draft import Contact
from messaging.scoring.names import folded
from messaging.scoring.placeholders import find_placeholders
from messaging.writing.wording import lower_first
from resumes.scoring.verbs.english import ENGLISH
from resumes.scoring.words import FUNCTION_WORDS, language_of, words_of

LONGEST = 30
SHORTEST = 3
"""Words of a clause."""

_UNFIT = re.compile(
    r"[\[\]{}<>|\\^~`“”\"!?•]|https?:|www\.|\b(?:tel|mailto|javascript|data):|\S@\S|\x00|\(s\)|/ ?$"
)
_NEVER_LAST = frozenset("a an and as or our that the their to with while who which than into".split())
_TAIL = re.compile(
    r"(?:;|\s[–—-]\s|,\s(?:which|where|who|resulting|leading|enabling|including|ensuring|thereby|while"
    r"|and)\b).*$"
)
_MORE_VERBS = frozenset(
    f"{verb}s"
    for verb in "keep want need look plan open start grow seek say think hope expect aim sell run place hire "
    "work live use make take "
    "come go give double triple argue believe call feel find get help know like lose mean pay play read "
    "see seem send serve show "
    "sit sound speak spend stand stay suggest talk tell try win wish write move become begin bring buy "
    "care cost cover end face "
    "fall fit follow focus hold include join lack lead leave let matter merge miss need offer own "
    "produce prefer put replace rely".split()
) | frozenset("goes does says tries carries focuses reaches searches launches teaches pushes closes".split())
_FINITE = frozenset(
    "is are was were has have had will would can could does do did might must should isn't aren't "
    "won't can't".split()
)
_NO_SUBJECT = frozenset(
    "it this that these those there you your please do don't if when while because although though so "
    "then but and "
    "or always never remember ensure note must should let who what which why where how also however".split()
)
"""What begins no statement about somebody: orders, conditions, pointers, and a posting that addresses its
readers."""

_STATE = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
_ADVERBS = frozenset(
    "also often now currently recently just already still always usually never mostly mainly rarely".split()
)
SAYING = frozenset(
    "posted wrote said told mentioned argued explained asked shared published tweeted noted".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """A clause without capital and full stop. `of_you`: it begins with `you`; `said`: with what she said or
    wrote."""

    text: str
    of_you: bool = False
    said: bool = False


def as_told(line: str, recruiter: Contact) -> Told | None:
    """A saved sentence as a clause about her or her company; None where it is no plain statement in
    English."""
    text = first_sentence(line)
    if not is_fit(text) or re.search(r"\b(?:I|me|my|mine|myself)\b", text):
        return None
    text = shortened(text)
    if not SHORTEST + 1 <= len(text.split()) <= LONGEST:
        return None
    subject = _subject(text, recruiter)
    if subject is None:
        return _statement(text, recruiter)
    return _of_you(text[len(subject) :].strip())


def _subject(text: str, recruiter: Contact) -> str | None:
    """The words at the beginning that mean the reader or her company."""
    names = [f"{recruiter.first_name} {recruiter.last_name}", recruiter.first_name, recruiter.last_name]
    for name in (*names, "She", "He", "They", "We", "The recruiter"):
        if name.strip() and re.match(rf"{re.escape(name.strip())}(?=\s)", text, re.IGNORECASE):
            return text[: len(name.strip())]
    return None


def _of_you(rest: str) -> Told | None:
    words = rest.split(" ")
    at = 1 if words[0].casefold() in _ADVERBS and len(words) > 1 else 0
    verb = words[at].casefold()
    if verb in _STATE:
        words[at] = _STATE[verb]
    elif verb.endswith("s") and (verb in ENGLISH or verb in _MORE_VERBS) and ENGLISH.get(verb) != verb:
        words[at] = ENGLISH.get(verb) or _base(verb)
    elif not (
        verb in _FINITE
        or ENGLISH.get(verb)
        or verb.endswith("ed")
        or verb in SAYING
        or f"{verb}s" in _MORE_VERBS
    ):
        return None
    told = _second_person(" ".join(words))
    if told is None:
        return None
    return Told(f"you {told}", of_you=True, said=verb in SAYING)


def _base(verb: str) -> str:
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("goes", "does", "shes", "ches", "sses")) else verb[:-1]


def _second_person(text: str) -> str | None:
    """`she is` as `you are` and so on; None where `her` or `him` could be either of two words."""
    for pattern, words in (
        (r"\b(?:she|he) is\b", "you are"),
        (r"\b(?:she|he) was\b", "you were"),
        (r"\b(?:she|he) has\b", "you have"),
        (r"\b(?:they|we) (are|were|have|want|need|will|can|would|had)\b", r"you \1"),
        (r"\b(?:our|their|his)\b", "your"),
    ):
        text = re.sub(pattern, words, text)
    return (
        None
        if re.search(r"\b(?:she|he|her|him|hers|we|us|they|them|ours|theirs)\b", text, re.IGNORECASE)
        else text
    )


def _statement(text: str, recruiter: Contact) -> Told | None:
    """A sentence about something else: `the team doubles this year`."""
    first = words_of(text)[0]
    if first in _NO_SUBJECT or first.endswith("ing") or f"{first}s" in _MORE_VERBS:
        return None
    if (
        first in ENGLISH
        and ENGLISH[first] == first
        and not re.match(r"\w+ (?:is|are|has|was|will)\b", text, re.IGNORECASE)
    ):
        return None
    told = _second_person(text)
    if told is None or not _is_statement(told) or _names(recruiter, told):
        return None
    return Told(lower_first(told))


def _names(recruiter: Contact, text: str) -> bool:
    """Whether the reader is spoken of by name, which would read oddly to her."""
    own = {folded(name) for name in (recruiter.first_name, recruiter.last_name) if name}
    return bool(own & {folded(word) for word in re.findall(r"[^\W\d_]+", text)})


def _is_statement(text: str) -> bool:
    """Whether a verb in a finite form follows at least one other word."""
    words = words_of(text)[1:]
    return any(
        word in _FINITE
        or word in _MORE_VERBS
        or (word in ENGLISH and ENGLISH[word] != word and not word.endswith("ing"))
        for word in words
    )


def is_fit(text: str) -> bool:
    if not text.isprintable() or _UNFIT.search(text) or any(find_placeholders(text)):
        return False
    words = words_of(text)
    if len(words) < SHORTEST or words[-1] in _NEVER_LAST:
        return False
    language = language_of(words)
    return language in (None, "en") or sum(word in FUNCTION_WORDS["en"] for word in words) >= 2


def first_sentence(text: str) -> str:
    whole = " ".join(text.split())
    parts = re.split(r"(?<=[^\W\d_]{2}[.])\s+(?=[A-Z])|(?<=\d[.])\s+(?=[A-Z])", whole)
    first = parts[0]
    if re.search(r"\b(?:St|Mr|Mrs|Ms|Dr|Inc|Ltd|No|vs)\.$", first) and len(parts) > 1:
        first = f"{first} {parts[1]}"
    return first.rstrip(" .;,:…")


def shortened(text: str) -> str:
    """Without a subordinate end where the whole is long; the main clause says the same without it."""
    if len(text.split()) <= LONGEST // 2 + 3:
        return text
    cut = _TAIL.sub("", text)
    return cut if len(cut.split()) >= 6 and cut.count("(") == cut.count(")") else text
