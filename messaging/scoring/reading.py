"""A message taken apart: greeting, sentences, sign-off, each with its place in the text as typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from messaging.scoring.draft import Draft
from messaging.scoring.sense import sense_of
from resumes.scoring.words import count_words, language_of, words_of

LONGEST = 12_000
"""Characters whose sentences are read; nobody marks words beyond, and the length is counted on the whole."""

_TAG = re.compile(
    r"</?(?:p|br|div|span|b|i|u|a|em|strong|ul|ol|li|table|tr|td|th|tbody|thead|html|body|head|style"
    r"|script|img|h[1-6]"
    r"|font|blockquote|pre|code|hr|center|title|meta|link)\b[^<>]{0,500}>|<!--.{0,500}?-->|&(?:nbsp|amp"
    r"|lt|gt|quot|#\d{1,5});",
    re.IGNORECASE,
)
_HAIL = (
    r"good (?:morning|afternoon|evening|day)|hi there|hi|hello|hey|dear|greetings|hallo|guten (?:tag"
    r"|morgen|abend)"
    r"|liebe[rs]?|sehr geehrte[rsn]?|moin|grüezi|bonjour|bonsoir|chère|cher|hola|buenos días"
    r"|buenas (?:tardes|noches)"
    r"|estimad[oa]s?|querid[oa]|ciao|buongiorno|gentile|egregio|olá|prezad[oa]s?|beste|geachte|hej|hei"
    r"|dzień dobry"
)
_TITLE = r"(?:mr|mrs|ms|mx|dr|prof|st|sr|sra|(?<![^\W_])[^\W\d_])"
GREETING = re.compile(
    rf"\s*(?:>\s*)?(?P<hail>{_HAIL})\b[ \t]*(?P<name>(?:(?:{_TITLE}\.|[^\W_][\w'’&/-]*)[ \t]*){{0,6}}?"
    rf"|[\[{{<(*|%]{{1,2}}[^\n\]}}>)]{{0,40}}[\]}}>)*|%]{{1,2}})[ \t]*"
    r"(?P<end>[,!:;–—]|\n|(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\bprof)\.(?=\s|$)|$)",
    re.IGNORECASE,
)
_LOOSE_GREETING = re.compile(
    rf"\s*(?P<hail>{_HAIL})[ \t]+(?P<name>(?-i:[A-ZÀ-Þ])[\w'’-]+"
    r"(?:[ \t]+(?-i:[A-ZÀ-Þ])[\w'’-]+)?)(?P<end>)(?=\s)",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?]\s))[ \t]*(?P<formula>(?:with |my )?(?:best|kind|warm|kindest|warmest|many)? ?"
    r"(?:regards|wishes|thanks|thank you|greetings)|best|all the best|sincerely(?: yours)?"
    r"|yours (?:sincerely|truly"
    r"|faithfully)|cheers|respectfully|cordially|take care|gratefully|thanks again|thank you again"
    r"|(?:mit )?(?:viele[n]?|"
    r"beste[n]?|herzliche[n]?|freundliche[n]?|liebe[n]?) grü(?:ß|ss)e[n]?|mfg|vg|lg"
    r"|(?:bien )?cordialement|bien à vous"
    r"|(?:un |reciba un )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|cordiali saluti"
    r"|distinti saluti"
    r"|met vriendelijke groet(?:en)?|atenciosamente"
    r"|abraços)[ \t]*[,!.]?[ \t]*\n(?P<rest>(?:[^\n]{0,80}\n?){1,6})\Z",
    re.IGNORECASE,
)
_BREAK = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|\s*\n\s*")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|sr|sra|jr|inc|ltd|co|corp|vs|e\.g|i\.e|etc|approx|no|z\.b|d\.h|bzw"
    r"|ca|u\.s|p|a\.m|p\.m)"
    r"|\b[A-Z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    start: int
    end: int

    @property
    def asks(self) -> bool:
        return self.text.rstrip("\"'”’) ").endswith("?")


@dataclass(frozen=True, slots=True)
class Greeting:
    """`name` is what follows the hail, "" where nobody is named."""

    name: str
    start: int
    end: int
    name_start: int


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` has the length of the body; markup in it is blanked. `sense` is 0-1, `words` counts
    everything."""

    text: str
    greeting: Greeting | None
    sentences: tuple[Sentence, ...]
    signature: Sentence | None
    words: int
    language: str | None
    sense: float


def read_message(draft: Draft) -> Reading:
    whole = without_markup(draft.body)
    text = whole[:LONGEST]
    greeting = greeting_of(text, draft)
    signature = signature_of(text, draft)
    sentences = tuple(
        sentences_of(text, greeting.end if greeting else 0, signature.start if signature else len(text))
    )
    distinct = list(dict.fromkeys(sentence.text for sentence in sentences))
    words = words_of(" ".join(distinct))
    language = language_of(words)
    return Reading(
        text=text,
        greeting=greeting,
        sentences=sentences,
        signature=signature,
        words=count_words(whole),
        language=language,
        sense=sense_of(distinct, words, language, _known_words(draft)),
    )


def _known_words(draft: Draft) -> frozenset[str]:
    saved = (draft.recruiter.research, draft.recruiter.company, draft.posting, *draft.evidence)
    return frozenset(words_of(" ".join(saved)))


def without_markup(body: str) -> str:
    """Tags of HTML and entities as spaces, so that every other character keeps its place."""
    return _TAG.sub(lambda match: " " * len(match.group()), body)


def greeting_of(text: str, draft: Draft) -> Greeting | None:
    match = GREETING.match(text) or _LOOSE_GREETING.match(text)
    if match:
        return Greeting(match["name"].strip(), match.start("hail"), match.end(), match.start("name"))
    for name in filter(None, (draft.recruiter.first_name, draft.recruiter.last_name)):
        called = re.match(rf"\s*({re.escape(name)})\s*[,!:–—-]", text, re.IGNORECASE)
        if called:
            return Greeting(called[1], called.start(1), called.end(), called.start(1))
    return None


def signature_of(text: str, draft: Draft) -> Sentence | None:
    """The formula of goodbye and what follows, or a last line that is the sender's own name."""
    tail = max(0, len(text) - 600)
    match = SIGN_OFF.search(text, tail)
    if match:
        return Sentence(text[match.start("formula") :], match.start("formula"), len(text))
    start = text.rstrip().rfind("\n") + 1
    last = text[start:].strip().strip(",.").casefold()
    own = {
        draft.sender.first_name.casefold(),
        f"{draft.sender.first_name} {draft.sender.last_name}".casefold(),
    }
    return Sentence(text[start:], start, len(text)) if start and last and last in own else None


def sentences_of(text: str, start: int, end: int) -> Iterator[Sentence]:
    begin = start
    for match in _BREAK.finditer(text, start, end):
        if "\n" not in match.group() and _SHORT.search(text[max(begin, match.start() - 8) : match.start()]):
            continue
        yield from _sentence(text, begin, match.start())
        begin = match.end()
    yield from _sentence(text, begin, end)


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    stripped = piece.strip()
    if any(character.isalnum() for character in stripped):
        at = start + piece.index(stripped)
        yield Sentence(stripped, at, at + len(stripped))
