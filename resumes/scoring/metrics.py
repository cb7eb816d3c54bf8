"""Numbers that measure work: amounts, shares, multiples, large numbers, spans of time, counts with a unit.

Years, dates, phone numbers, postcodes, versions and the numbers in names (`ISO 9001`, `Windows 10`,
`Grade 5`) measure nothing and are not metrics.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    AMOUNT = "amount"
    PERCENTAGE = "percentage"
    MULTIPLE = "multiple"
    TIME = "time span"
    COUNT = "count"
    LARGE = "large number"


@dataclass(frozen=True, slots=True)
class Metric:
    text: str
    measure: Measure
    start: int
    end: int

    @property
    def key(self) -> str:
        """Equal for the same figure written twice."""
        return re.sub(r"[\s,.'’+~]", "", self.text.casefold())


_NUMBER = r"\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_SCALE = (
    r"(?:\s?(?:k|m|mm|mn|bn|b|million|millions|billion|billions|thousand|mio\.?|mrd\.?|tsd\.?"
    r"|millionen|milliarden|millones|mil))"
)
_CURRENCY = r"(?:[$€£¥₹₩₪₺]|\b(?:usd|eur|gbp|chf|inr|cad|aud|us\$|rs\.?)(?=\s?\d))"
_CURRENCY_AFTER = r"(?:€|£|usd|eur|gbp|chf|inr|cad|aud|dollars?|euros?|pounds?|francs?|franken|pesos?)"
_SPELLED = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|hundreds?|dozens?"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|deux|trois|quatre|cinq|sept|huit|neuf"
    r"|dix|douze|vingt"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte)"
)
_TIME_UNIT = (
    r"(?:ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|quarters?|nights?|shifts?|"
    r"sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|jours?|heures?|semaines?|mois|ans|années?|"
    r"segundos?|minutos?|horas?|días?|semanas?|meses|años)"
)
_UNIT = (
    r"(?:people|persons?|children|staff|team|men|women|users?|kg|tons?|tonnes?|lbs?|km|miles?|m²|m2"
    r"|sq\.?\s?ft|sqft|square\s\w+|"
    r"hectares?|acres?|kw|mw|kwp|volts?|kv|gb|tb|pb|rps|tps|qps|mph|litres?|liters?|covers|beds?|stars"
    r"|ects|fte|personen|"
    r"mitarbeiter\w*|beschäftigte\w*|kund\w+|patient\w*|schüler\w*|azubis?|projekte\w*|standorte\w*"
    r"|personnes|personas)"
)
_NOUN = r"(?:[^\W\d_][\w'’-]*[^\W\d_])"

_RULES: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    (
        Measure.AMOUNT,
        re.compile(
            rf"{_CURRENCY}\s?(?:{_NUMBER}){_SCALE}?\b\+?"
            rf"|(?<![\w.])(?:{_NUMBER}){_SCALE}?\+?\s?{_CURRENCY_AFTER}(?!\w)",
            re.I,
        ),
    ),
    (
        Measure.PERCENTAGE,
        re.compile(
            rf"(?<![\w.])(?:{_NUMBER})\s?(?:%|percent\b|per\scent\b|prozent\b|pour\scent\b|por\sciento\b)",
            re.I,
        ),
    ),
    (
        Measure.MULTIPLE,
        re.compile(
            r"(?<![\w.])\d+(?:[.,]\d+)?\s?[x×](?![\w])|\b\d+(?:[.-]|\s)?fold\b|\b(?:two|three|four|five"
            r"|ten)fold\b"
            r"|\b(?:doubled|tripled|quadrupled|halved|doubling|tripling|halving|verdoppelt|verdreifacht"
            r"|halbiert"
            r"|doublé|triplé|duplicado|duplicó|dupliqué|triplicó)\b",
            re.I,
        ),
    ),
    (
        Measure.TIME,
        re.compile(rf"(?<![\w.])(?:{_NUMBER}|{_SPELLED})\+?(?:\s|-|\u00a0){_TIME_UNIT}\b|\b24/7\b", re.I),
    ),
    (
        Measure.COUNT,
        re.compile(
            rf"(?<![\w.])(?:{_NUMBER}|{_SPELLED}){_SCALE}?\+?(?:\s|-|\u00a0){_UNIT}(?!\w)"
            rf"|\b(?:team|group|class(?:es)?|staff|crew|equipo|équipe|teams)\s(?:of|von|de)\s(?:up\sto\s"
            rf"|over\s)?(?:\d+|{_SPELLED})\b",
            re.I,
        ),
    ),
    (
        Measure.LARGE,
        re.compile(
            r"(?<![\w.])(?:\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+(?![\w])|\d+(?:[.,]\d+)?(?:k|m|bn)\b"
            r"|\d+(?:[.,]\d+)?\s(?:million|billion|mio|millionen|millones)\b|\d{2,}\+)",
            re.I,
        ),
    ),
)

_COUNTED = re.compile(
    rf"(?<![\w.])(?:{_NUMBER}|{_SPELLED}){_SCALE}?\+?(?=\s)(?P<words>(?:\s{_NOUN}){{1,3}})", re.I
)
"""A number and the words after it, among which a plural is looked for."""

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|jän|mär|mai|okt|dez|janv|févr|avr|juin|juil"
    r"|août|déc|ene|abr|ago|dic)"
)
_NO_MEASURE = re.compile(
    rf"https?://\S+|\S+@\S+|\b{_MONTH}\w*\.?\s(?:\d{{1,2}},?\s)?(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}[./-](?:\d{{1,2}}[./-])?(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d))?\b(?![,.]\d|\s?[%+€])"
    r"|(?:\+|\b00)\d[\d\s().-]{7,}\d|\(\d{3}\)\s?\d{3}[-\s]\d{4}|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b"
    r"|\b0\d{2,4}[\s/-]\d{3,}[\d\s-]*"
    r"|\b(?!(?:USD|EUR|GBP|CHF|INR|CAD|AUD|US)\b)[A-Z][A-Z.&/]{1,7}[-\s]?\d[\d.:-]*(?![\d%]|,\d|\s?(?:k|m"
    r"|%)\b)"
    r"|\b(?:Python|Java|Windows|Office|Angular|Version|Release|Level|Grade|Year|Class|Type|Part|Section"
    r"|Article|Room|Route|Highway"
    r"|Title|Phase|Tier|Category|Kategorie|Klasse|Clase|Node|Figure|Chapter|Page|Unit|Block|Building"
    r"|Studio|Web|Fortune|Route|Form"
    r"|Stage|Step|Key Stage|Industry|Industrie|DevOps|Photoshop|SQL Server)s?\s\d[\d.]*(?:\s?[-–/]\s?\d+)?"
    r"|\bv\d[\d.]*|\b\d+(?:st|nd|rd|th)\b|\b[A-Z]\d+\b|\b\d+\.\d+\.\d[\d.]*|[§#]\s?\d+",
)
"""What carries digits but measures nothing. Case matters: `ISO 9001`, not `and 9001`."""


def find_metrics(text: str) -> list[Metric]:
    """Metrics of a statement in their order; no character belongs to two of them."""
    masked = _NO_MEASURE.sub(lambda match: "¤" * len(match.group()), text)
    places = [(measure, *match.span()) for measure, pattern in _RULES for match in pattern.finditer(masked)]
    places += [(Measure.COUNT, start, end) for start, end in _counts(masked)]
    taken: list[Metric] = []
    for measure, start, end in places:
        if all(end <= other.start or start >= other.end for other in taken):
            taken.append(Metric(text[start:end].strip(), measure, start, end))
    return sorted(taken, key=lambda metric: metric.start)


def _counts(text: str) -> Iterator[tuple[int, int]]:
    """A number with something that comes in plural within three words: `8 post-operative patients`."""
    for match in _COUNTED.finditer(text):
        for word in re.finditer(r"\S+", match["words"]):
            if word.group().casefold() in _ENDS_COUNT:
                break
            if _is_plural(word.group()):
                yield match.start(), match.start("words") + word.end()
                break


def _is_plural(word: str) -> bool:
    """English, French and Spanish plurals, and German nouns in -en."""
    return len(word) > 2 and word.endswith(("s", "x", "en")) and not word.endswith(("ss", "us", "is"))


_LITTLE = (
    "and or in at of to as was is has its this plus versus vs across when then between often with for by "
    "from on les des los las "
    "dans den der die und mit pro per von zum sales operations et de du par sur en y con por a the an"
)
_ENDS_COUNT = frozenset(_LITTLE.split())
