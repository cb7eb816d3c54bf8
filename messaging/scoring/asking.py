"""What a message asks for: questions the reader can answer, and requests. Rhetoric and goodbyes ask for
nothing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from messaging.scoring.reading import Sentence


class Ease(StrEnum):
    BOUNDED = "bounded"
    PLAIN = "plain"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Ask:
    """BOUNDED names a time, a length, or can be answered with yes, no or a name; VAGUE leaves all to the
    reader."""

    start: int
    end: int
    ease: Ease


_DAY = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|saturday|sunday"
    r"|tomorrow|today|tonight|next week"
    r"|this (?:week|month|quarter|afternoon|morning)|(?:early|later|late) (?:next|this)|in (?:january"
    r"|february|march|april|may|june"
    r"|july|august|september|october|november|december)|morning|afternoon|noon|at \d{1,2}"
    r"|\d{1,2}(?::\d\d)? ?(?:am|pm|uhr|h)\b"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|morgen|heute|(?:nächste|diese)[rn]? woche|lundi|mardi"
    r"|mercredi|jeudi"
    r"|vendredi|demain|cette semaine|la semaine prochaine|lunes|martes|miércoles|jueves|viernes|mañana"
    r"|esta semana"
    r"|la semana que viene|la próxima semana"
)
_LENGTH = (
    r"(?:\d{1,2}|five|ten|fifteen|twenty|thirty|a few|zehn|fünfzehn|zwanzig|dix|quinze|vingt|diez|quince"
    r"|veinte)"
    r"(?: |-)?(?:min|mins|minutes?|minuten|minutos)\b|quarter of an hour|half an hour|viertelstunde"
    r"|quart d'heure"
    r"|(?:brief|short|quick) (?:call|chat|conversation|word)"
)
TIME = re.compile(rf"(?<!\w)(?:{_DAY}|{_LENGTH})(?!\w)", re.IGNORECASE)

_RHETORICAL = re.compile(
    r"^\W*(?:how are you|how(?:'s| is| are| have) (?:it|things|everything|your|the|you)|hope\b|what'?s up"
    r"|whats up|did you know"
    r"|remember me|guess what|sound (?:good|familiar)|right|you know what|(?:are you )?(?:looking for"
    r"|in need of|tired of|need|want)"
    r" (?:a|an|someone|somebody|your next)|who (?:doesn't|wouldn't)|isn't (?:it|that)|why (?:me|hire me"
    r"|not me)|what makes me|can you imagine"
    r"|wie geht|comment (?:allez|vas|ça)|¿?(?:cómo|qué tal|que tal))",
    re.IGNORECASE,
)
_CHASING = re.compile(
    r"^\W*(?:any (?:news|updates?|word|thoughts|feedback|luck)|(?:did|have) you (?:\w+ )?(?:get|got|see"
    r"|seen|receive[d]?|read)"
    r"|thoughts|well)\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"(?:\b(?:and|or|also|but|then)\b|[,;:–—-]|^)\W*(?:(?:also|if so|maybe|perhaps|when|where|what|which"
    r"|how|who|by chance),? )*"
    r"\b(?:would|could|can|will|may|might|should|shall|do|are) (?:you|we|i)\b"
    r"(?!\s+(?:also )?(?:suggest|mean))",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\bplease (?!do not|don't|find|note|see|excuse|forgive|accept|be (?:aware|assured)|keep|feel|think"
    r"|please|help|give me a"
    r"|tell me if you need|let me know if you (?:need|have|require|want any))(?:\w+)"
    r"|(?:^|[.;:,!–—]\s*|\b(?:and|so|just|then) )(?:let me know|tell me) (?:if|when|whether|what|which"
    r"|who|how|a time|your)\b(?! you (?:need|have|require)\b)"
    r"|\blet(?:'s| us) (?:talk|chat|speak|connect|meet|schedule|set up|find|arrange|book)\b"
    r"|(?:^|\band |\bso |\bthen )(?:please )?(?:call|text|e-?mail|ring|reply|respond|answer|forward"
    r"|introduce|refer|connect me|recommend me|pass|put me|point me|send me|share)\b"
    r"|\b(?:get|write|call) (?:back to )?me(?: back)?\b(?= (?:asap|today|by|on|when|with|at|as)\b)"
    r"|\bi(?:'d| would) (?:\w+ )?(?:love|like|welcome|appreciate|value|enjoy|be (?:glad|grateful|happy"
    r"|keen|delighted))\b[^.?!]{0,40}?"
    r"\b(?:call|chat|talk|speak|meet|conversation|coffee|discuss|connect|introduction|referral|minutes"
    r"|advice|opportunity to|chance to|an? interview)\b"
    r"|\b(?:if|should) (?:you|that|this|it|any|one|(?:mon|tues|wednes|thurs|fri)day|tomorrow"
    r"|next)\b[^.?!]{3,80}\b(?:i(?:'ll| will| can| could)|(?:i am|i'm)? ?(?:happy|glad) to)\b"
    r"|\b(?:would you be|are you) (?:open|able|available|willing|free)\b|\b(?:could|can|might) we (?:talk"
    r"|speak|chat|schedule|meet|find|set)\b"
    r"|\bdo you have (?:time|\d+|ten|fifteen|a few)\b"
    r"|\b(?:bitte (?:melden|schicken|senden|rufen|leiten|geben|sagen)|über (?:eine"
    r"|ihre) (?:kurze )?(?:antwort|nachricht)|(?:merci|prière) de (?:me|bien)"
    r"|por favor,? \w+|le agradecería|me gustaría (?:hablar|conversar|reunirme)|je souhaiterais"
    r"|j'aimerais|gerne würde ich|würde (?:ich )?(?:mich )?gerne? [^.?!]{0,40}(?:sprechen|unterhalten"
    r"|kennenlernen))\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\blook(?:ing)? forward to (?:hearing|your|speaking|connecting|meeting|talking|the next)\b"
    r"|\bhope to (?:hear|speak|talk|meet|connect)\b"
    r"|\b(?:feel free|(?:do not|don't) hesitate) to\b|\bplease (?:keep|think|feel"
    r"|let me know if you (?:need|have|require|want any)|tell me if you need)\b"
    r"|\bkeep me (?:in mind|posted)\b|\bany (?:feedback|updates?|help|leads|advice|news"
    r"|assistance)\b[^.?!]{0,30}\b(?:would|appreciated|on)\b"
    r"|\b(?:reach out|get in touch|be in touch|in touch soon|talk soon|your thoughts|reply at"
    r"|at your (?:earliest )?convenience|happy to (?:send|share|talk|chat|answer|provide))\b"
    r"|\b(?:freue mich (?:sehr )?auf|stehe (?:ich )?ihnen|rückmeldung würde|quedo a|dans l'attente"
    r"|reste à votre disposition)\b",
    re.IGNORECASE,
)
_SUITS = re.compile(
    r"\b(?:works?|suits?|better|good|convenient|ok(?:ay)?|fit|possible|passt|passen|conviene|convient"
    r"|parece|prefer)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:and|or|so|but|if [^,]{3,60},) )?(?:is|are|does|do|has|have|was|did|who|whom|shall|should"
    r"|may|sucht|suchen|ist|wer|sind|haben|passt|siguen|es|hay|le|quién|"
    r"est-ce|qui|avez)\b",
    re.IGNORECASE,
)
_YES_OR_NO_WORDS = 30


def find_asks(sentence: Sentence) -> Iterator[Ask]:
    """Asks of one sentence; at most one that is vague, and only where nothing else is asked."""
    text = sentence.text.replace("’", "'")
    clear = list(_questions(text) if sentence.asks else ()) or _requests(text)
    if clear:
        for start, end, ease in clear:
            yield Ask(sentence.start + start, sentence.start + end, ease)
    elif vague := _VAGUE.search(text):
        yield Ask(sentence.start + vague.start(), sentence.start + vague.end(), Ease.VAGUE)
    elif sentence.asks and _CHASING.match(text):
        yield Ask(sentence.start, sentence.end, Ease.VAGUE)


def _questions(text: str) -> Iterator[tuple[int, int, Ease]]:
    """The question itself, and each further one that is joined to it."""
    if _RHETORICAL.match(text) or _CHASING.match(text):
        return
    starts = [match.start() for match in _INVERTED.finditer(text)]
    starts = [0, *(start for start in starts[1:])] if starts else [0]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        if start and _SUITS.search(text[start:end]) and TIME.search(text[start:end]):
            continue
        yield start, end, _ease(text[start:end])


def _requests(text: str) -> list[tuple[int, int, Ease]]:
    found: list[tuple[int, int, Ease]] = []
    for match in _REQUEST.finditer(text):
        if found and match.start() - found[-1][1] < 12 and match.start() - found[-1][0] < 30:
            continue
        clause = text[match.start() :]
        vague = bool(re.search(r"\byour thoughts\b|\bkeep\b", clause))
        found.append((match.start(), match.end(), Ease.VAGUE if vague else _ease(clause)))
    return found


def _ease(clause: str) -> Ease:
    if TIME.search(clause):
        return Ease.BOUNDED
    return (
        Ease.BOUNDED if _YES_OR_NO.match(clause) and len(clause.split()) <= _YES_OR_NO_WORDS else Ease.PLAIN
    )


def distinct_asks(asks: Iterable[Ask], text: str) -> tuple[Ask, ...]:
    """Clear asks, or the first vague one. A question that only proposes a time belongs to the ask before
    it."""
    given = tuple(asks)
    clear: list[Ask] = []
    for ask in (ask for ask in given if ask.ease is not Ease.VAGUE):
        words = text[ask.start : ask.end]
        if clear and _SUITS.search(words) and TIME.search(words) and len(words.split()) <= 12:
            clear[-1] = Ask(clear[-1].start, clear[-1].end, Ease.BOUNDED)
        elif (
            clear and re.search(r"\blet me know\b|\btell me\b", words) and not re.search(r"resume|cv", words)
        ):
            continue
        else:
            clear.append(ask)
    return tuple(clear) or given[:1]
