"""Figures of a message and whether the person's own record has them, for the same thing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from messaging.scoring.reading import Sentence
from messaging.scoring.ties import Token, about_stems, tokens_of
from resumes.scoring.metrics import Measure, find_metrics


class Standing(StrEnum):
    TIED = "tied"
    OTHER = "other"
    LOOSE = "loose"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Figure:
    """`standing`: in the record for the same thing, for another thing, not at all, or there is no record."""

    text: str
    start: int
    end: int
    key: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Record:
    """The figures of each true sentence with what the sentence is about; `foreign` are the recruiter's own
    figures."""

    facts: tuple[tuple[frozenset[float], frozenset[str]], ...]
    foreign: frozenset[float]

    @classmethod
    def of(cls, evidence: Sequence[str], *, others: Iterable[str] = ()) -> "Record":
        facts = tuple((values_in(text), about_stems(tokens_of(text))) for text in evidence if text.strip())
        foreign = frozenset[float]().union(*(values_in(text) for text in others))
        return cls(facts, foreign)

    def standing(self, values: frozenset[float], about: frozenset[str]) -> Standing:
        if not self.facts:
            return Standing.UNCHECKED
        having = [stems for known, stems in self.facts if values and values <= known]
        if any(stems & about for stems in having):
            return Standing.TIED
        return Standing.OTHER if having else Standing.LOOSE


_UNITS = {
    word: float(value)
    for value, words in {
        1: "one eins eine einen un una une",
        2: "two zwei deux dos",
        3: "three drei trois tres",
        4: "four vier quatre cuatro",
        5: "five fünf cinq cinco",
        6: "six sechs seis",
        7: "seven sieben sept siete",
        8: "eight acht huit ocho",
        9: "nine neun neuf nueve",
        10: "ten zehn dix diez",
        11: "eleven elf onze once",
        12: "twelve zwölf douze doce dozen",
        15: "fifteen fünfzehn quinze quince",
        20: "twenty zwanzig vingt veinte",
        30: "thirty dreißig trente treinta",
        40: "forty vierzig quarante cuarenta",
        50: "fifty fünfzig cinquante cincuenta",
        60: "sixty sechzig soixante sesenta",
    }.items()
    for word in words.split()
}
_SCALES = {
    **dict.fromkeys(("k", "thousand", "tsd", "mil"), 1e3),
    **dict.fromkeys(("m", "mm", "mn", "mio", "million", "millions", "millionen", "millones"), 1e6),
    **dict.fromkeys(("b", "bn", "mrd", "billion", "billions", "milliarden"), 1e9),
}
_NUMBER = re.compile(
    r"(?<![\w.])(?:[$€£¥])?(?P<digits>\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?"
    r"|\d{1,15}(?:[.,]\d{1,6})?)"
    r"(?:[ \u00a0]?(?P<scale>k|mm|mn|mio|millionen|millones|millions?|m|bn|billions?|b|mrd|milliarden"
    r"|thousand|tsd|mil)\b)?"
    rf"|\b(?P<word>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\w.,:/$€£-])\d{1,6}(?:[.,]\d{1,3})?(?![\w:/]|[.,]\d)")
_MEETING = re.compile(
    r"\b(?:min|mins|minutes?|hours?|minuten|stunden?|minutes|heures?|minutos|horas?|days?|weeks?|tagen?"
    r"|wochen?"
    r"|jours|semaines?|días|semanas?)\b",
    re.IGNORECASE,
)


def values_in(text: str) -> frozenset[float]:
    return frozenset(_value(match) for match in _NUMBER.finditer(text))


def _value(match: re.Match[str]) -> float:
    if match["word"]:
        return _UNITS[match["word"].lower()]
    digits = re.sub(r"['’\u00a0\u202f]", "", match["digits"])
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+(?:[.,]\d{1,2})?", digits):
        head, mark, tail = re.match(r"(\d{1,3}(?:[,.]\d{3})+)([.,]?)(\d*)", digits).groups()  # type: ignore[union-attr]
        digits = re.sub(r"[,.]", "", head) + ("." + tail if mark else "")
    return float(digits.replace(",", ".")) * _SCALES.get((match["scale"] or "").lower(), 1.0)


def find_figures(
    sentence: Sentence, record: Record, tokens: Sequence[Token], *, asks: bool
) -> Iterator[Figure]:
    """Figures about the person, in their order: not the length of a call, nor what the recruiter said of
    herself."""
    about = about_stems(tokens)
    taken: list[tuple[int, int]] = []
    for metric in find_metrics(sentence.text):
        taken.append((metric.start, metric.end))
        if asks and metric.measure is Measure.TIME and _MEETING.search(metric.text):
            continue
        values = values_in(metric.text)
        standing = record.standing(values, about)
        if standing is not Standing.TIED and values and values <= record.foreign:
            continue
        yield _figure(sentence, metric.start, metric.end, metric.key, standing)
    for match in _BARE.finditer(sentence.text):
        standing = record.standing(values_in(match.group()), about)
        free = all(match.end() <= start or end <= match.start() for start, end in taken)
        if free and standing is Standing.TIED:
            yield _figure(sentence, *match.span(), match.group(), standing)


def _figure(sentence: Sentence, start: int, end: int, key: str, standing: Standing) -> Figure:
    text = sentence.text[start:end].rstrip()
    return Figure(text, sentence.start + start, sentence.start + start + len(text), key, standing)
