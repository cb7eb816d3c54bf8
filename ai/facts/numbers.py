"""Amounts: digits and words, with what they count in: percent, money, times as much."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ai.facts.span import Span, blank_out, proposes_time

_MONEY = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "€": "EUR", "eur": "EUR",
    "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "pounds": "GBP", "chf": "CHF", "francs": "CHF",
    "¥": "JPY", "jpy": "JPY", "yen": "JPY", "cad": "CAD", "aud": "AUD",
}  # fmt: skip
_SCALES = {
    "hundred": 100, "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "mm": 1_000_000,
    "mio": 1_000_000, "million": 1_000_000, "b": 10**9, "bn": 10**9, "billion": 10**9,
}  # fmt: skip
_PERCENT = {"%", "percent", "per cent", "pct", "percentage points", "percentage point"}
_TIMES = {"x", "times", "fold"}

_SIGN = r"(?P<sign>US\$|[$€£¥]|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD)\s)?\s?"
_DIGITS = r"(?P<digits>\d{1,3}(?:[,.’'\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)"
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|hundred|mio|mn|bn|mm|[kKmMbB])(?![\w]))?"
_UNIT = (
    r"(?:[\s-]?(?P<unit>%|percentage points?|per\s?cent|pct|[xX](?!\w)|times(?!\w)|fold(?!\w)|[€$£]|"
    r"(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|dollars?|euros?|pounds|francs|yen)(?!\w)))?"
)
_AMOUNT = re.compile(
    rf"(?<![\w.])(?<!\d[,/:])(?<![A-Z]-){_SIGN}{_DIGITS}(?!\d){_SCALE}{_UNIT}"
    r"[^\W_]{0,24}"  # what is glued on: 1st, 40kg
)

_UNITS_OF_TEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS_IN_ORDER = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: number for number, word in enumerate(_UNITS_OF_TEN.split())}
_TENS = {word: number * 10 for number, word in enumerate(_TENS_IN_ORDER.split(), 2)}
_BIG = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "dozen": 12}
_WORD = "|".join(sorted([*_SMALL, *_TENS, *_BIG], key=len, reverse=True))
_SPELLED = re.compile(
    rf"(?<![\w-])(?:an?\s+(?=hundred|thousand|million|billion|dozen))?"
    rf"(?P<words>(?:{_WORD})(?:(?:\s+and\s+|[\s-]+)(?:{_WORD}))*)(?!\w)"
    r"(?:[\s-](?P<unit>percent|per cent|times|fold))?",
    re.IGNORECASE,
)
_FACTORS = {
    re.compile(rf"(?<![\w-])(?:{way})(?![\w-])", re.IGNORECASE): Decimal(value)
    for way, value in {
        "doubl(?:ed|ing)|two-?fold": "2",
        "tripl(?:ed|ing)|trebl(?:ed|ing)": "3",
        "quadrupl(?:ed|ing)": "4",
        "halv(?:ed|ing)": "0.5",
        "ten-?fold": "10",
    }.items()
}
_CROWDS = re.compile(r"(?<![\w-])(?:dozens|hundreds|thousands|millions|billions)(?![\w-])", re.IGNORECASE)

_IDIOMS = re.compile(
    r"24/7|50/50|9[- ]to[- ]5|360[- ]degree|one[- ](?:on|to)[- ]one|1[-:](?:on|to)?-?1\b"
    r"|(?m:^\s*\(?\d{1,2}[.)]\s)"
    r"|\b(?:one of|one another|no one|one day|at one point|one thing|number one|zero[- ]sum|first[- ]hand)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b[0-2]?\d(?::[0-5]\d)?\s?(?:a\.?m|p\.?m)\b\.?|\b[0-2]?\d:[0-5]\d\b|\b[0-2]?\d\s?o'clock\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ()./-]{6,18}\d(?!\w)")
_MOMENT = re.compile(
    r"\b(?:a\s+)?(?:5|10|15|20|25|30|40|45|60|90|five|ten|fifteen|twenty|thirty|forty-five)"
    r"(?:\s?(?:to|-|–|or)\s?(?:10|15|20|25|30|45|60|ten|fifteen|twenty|thirty))?[\s-]?(?:min(?:ute)?s?)\b",
    re.IGNORECASE,
)
_SAYINGS = re.compile(
    r"\s+(?:(?:quick|short|brief|small|simple|more|other|main|good|concrete|specific|last|different)\s+){0,2}"
    r"(?:questions?|things?|reasons?|thoughts?|points?|ideas?|options?|words?|lines?|sentences?|ways?|times|slots?|samples?|pages?|paragraphs?"
    r"|dates?|topics?|sides?|examples?|details?|of (?:us|you|them|these|those))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """`values` are the readings: 1.200 is 1200 or 1.2. `unit` is "%", "x", a currency or ""."""

    span: Span
    values: frozenset[Decimal]
    unit: str

    def is_told_by(self, other: "Number") -> bool:
        """The same amount of the same thing; money may lack its sign on one side."""
        units = {self.unit, other.unit}
        alike = len(units) == 1 or ("" in units and not units & {"%", "x"})
        return alike and bool(self.values & other.values)


def numbers_in(text: str) -> Iterator[Number]:
    """Digits first: "1.2 billion" is one number, not two."""
    amounts = list(_AMOUNT.finditer(text))
    for found in amounts:
        yield Number(Span(*found.span()), _values(found), _unit(found))
    rest = blank_out(text, (Span(*found.span()) for found in amounts))
    for found in _SPELLED.finditer(rest):
        value = Decimal(_spelled(found.group("words")))
        yield Number(Span(*found.span()), frozenset({value}), _named((found.group("unit") or "").lower()))
    for pattern, factor in _FACTORS.items():
        for found in pattern.finditer(rest):
            yield Number(Span(*found.span()), frozenset({factor}), "x")


def phones_in(text: str) -> Iterator[tuple[Span, str]]:
    """With their digits alone."""
    for found in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if len(digits) >= 8:
            yield Span(*found.span()), digits


def crowds_in(text: str) -> Iterator[tuple[Span, str]]:
    """ "hundreds" and the like: more than a person counted."""
    for found in _CROWDS.finditer(text):
        yield Span(*found.span()), found.group().lower()


def is_a_saying(text: str, number: Number) -> bool:
    """A small number that claims nothing: "two quick questions", "one"."""
    words = text[number.span.start : number.span.end].lower()
    if words in {"one", "zero"}:
        return True
    small = max(number.values, default=Decimal(0)) <= 10 and not number.unit
    return small and bool(_SAYINGS.match(text, number.span.end))


def no_claims_in(text: str) -> Iterator[Span]:
    """Times of day, idioms, and minutes somebody asks for."""
    for pattern in (_IDIOMS, _CLOCK):
        yield from (Span(*found.span()) for found in pattern.finditer(text))
    for found in _MOMENT.finditer(text):
        if proposes_time(text, found.start()):
            yield Span(*found.span())


def _values(found: re.Match[str]) -> frozenset[Decimal]:
    scale = Decimal(_SCALES.get((found.group("scale") or "").lower(), 1))
    return frozenset((value * scale).normalize() for value in _readings(found.group("digits")))


def _readings(digits: str) -> Iterator[Decimal]:
    """1,234.56 and 1.234,56 are clear; 1.200 may be either; 1,200 is a thousand and something."""
    bare = re.sub("[’'\u00a0\u202f]", "", digits)
    marks = [c for c in bare if c in ".,"]
    if len(set(marks)) == 2:
        whole, _, rest = bare.rpartition(marks[-1])
        yield Decimal(f"{re.sub('[.,]', '', whole)}.{rest}")
    elif re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare):
        yield Decimal(re.sub("[.,]", "", bare))
        if marks == ["."]:
            yield Decimal(bare)
    else:
        yield Decimal(bare.replace(",", "."))


def _unit(found: re.Match[str]) -> str:
    return _named((found.group("unit") or found.group("sign") or "").strip().lower())


def _named(unit: str) -> str:
    unit = re.sub(r"\s+", " ", unit)
    if unit in _PERCENT:
        return "%"
    if unit in _TIMES:
        return "x"
    return _MONEY.get(unit, "")


def _spelled(words: str) -> int:
    total = part = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _SMALL or word in _TENS:
            part += _SMALL.get(word, 0) + _TENS.get(word, 0)
        elif word in {"hundred", "dozen"}:
            part = max(part, 1) * _BIG[word]
        elif word in _BIG:
            total, part = total + max(part, 1) * _BIG[word], 0
    return total + part
