"""What a posting says it pays: amounts, currency, period, in the ways people write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.postings.shapes import Pay, Where

SIGNS = {
    "US$": "USD",
    "CA$": "CAD",
    "C$": "CAD",
    "AU$": "AUD",
    "A$": "AUD",
    "NZ$": "NZD",
    "S$": "SGD",
    "R$": "BRL",
    "MX$": "MXN",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "zł": "PLN",
    "Kč": "CZK",
    "Fr.": "CHF",
}
CODES = "USD EUR GBP CHF CAD AUD NZD SEK NOK DKK PLN CZK INR SGD JPY BRL MXN ZAR".split()
DOLLARS = frozenset("USD CAD AUD NZD SGD MXN".split())
_PERIODS = {
    "year": r"(?:an|per|a|/|each|every)?\s?(?:year|yr|annum)\b|\bannual(?:ly|ized)?\b|\byearly\b|"
    r"\bp\.?\s?a\b\.?|(?:pro|im|/)\s?jahr\b|\bjährlich\b|jahresgehalt|\bpar\s+an\b|/\s?an\b|\bannuels?\b|"
    r"\bal\s+año\b|\banual(?:es)?\b",
    "month": r"(?:per|a|/|each)\s?(?:month|mo)\b|\bmonthly\b|(?:pro|im|/)\s?monat\b|\bmonatlich\b|"
    r"\bpar\s+mois\b|\bmensuels?\b|\bal\s+mes\b|\bmensual(?:es)?\b",
    "week": r"(?:per|a|/|each)\s?(?:week|wk)\b|\bweekly\b|(?:pro|/)\s?woche\b",
    "day": r"(?:per|a|/|each)\s?(?:day|diem)\b|\bdaily\s+rate\b|\bp\.?\s?d\b\.?|\bper\s+diem\b|"
    r"(?:pro|/)\s?tag\b|\btagessatz\b|\bpar\s+jour\b|/\s?jour\b",
    "hour": r"(?:per|an|a|/|each)\s?(?:hour|hr|h)\b|\bhourly\b|\bp\.?\s?h\b\.?|"
    r"(?:pro|die|/)\s?(?:stunde|std)\b|\bstundenlohn\b|\bpar\s+heure\b|/\s?heure\b|\bpor\s+hora\b",
}
PERIOD = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PERIODS.items()}

_SIGN = "|".join(
    [*map(re.escape, sorted(SIGNS, key=len, reverse=True)), r"\$", *(rf"\b{code}\b" for code in CODES)]
)
_NUMBER = r"\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"


def _amount(name: str) -> str:
    return (
        rf"(?:(?P<sign{name}>{_SIGN})\s?)?(?P<number{name}>{_NUMBER})(?P<k{name}>\s?[kK]\b)?"
        rf"(?:,-|\.-)?(?:\s?(?P<after{name}>{_SIGN}))?"
    )


_TAIL = r"(?:\s?(?:/|per|an?)\s?(?:year|yr|hour|hr|annum|month|day|week))?"
_BETWEEN = r"(?:[-–—−~]|to|and|bis|und|à|et|a|y|through)"
FIGURE = re.compile(
    rf"(?<![\w.,])(?<![\d][-–]){_amount('1')}(?:{_TAIL}\s?{_BETWEEN}\s?{_amount('2')})?(?P<plus>\s?\+)?",
    re.IGNORECASE,
)
PAY_WORDS = re.compile(
    r"\b(?:salar(?:y|ies|io)|pay(?:s|ing)?|compensation|wages?|rate|remuneration|ote|earn(?:ings?)?|base|package|"
    r"starts?\s+at|starting\s+at|gehalt\w*|jahresgehalt|vergütung|entgelt|stundenlohn|verdienst|rémunération|"
    r"salaire|sueldo|retribución|stipendio)\b",
    re.IGNORECASE,
)
NOT_PAY = re.compile(
    r"\b(?:revenue|budget|sales|market|fund(?:s|ing|ed)?|raised|tuition|reimburse\w*|bonus(?:es)?|stipend|allowance|"
    r"premium|discount|commissions?|match(?:ing)?|insurance|portfolio|assets|customers|donat\w+|grants?|"
    r"umsatz|zuschuss|prime|referral|relocation|fee|wellness|medical|equity|gift|voucher)\b",
    re.IGNORECASE,
)
BIG = re.compile(r"\s?(?:bn|[bm]\b|mm\b|million|billion|mio|mrd|trillion)", re.IGNORECASE)
UP_TO = re.compile(
    r"(?:\bup\s+to|\bmax(?:imum|\.)?(?:\s+of)?|\bbis\s+zu|\bjusqu['’]à|\bhasta)\s*$", re.IGNORECASE
)
FROM = re.compile(
    r"(?:\bfrom|\bstart(?:s|ing)?(?:\s+at|\s+from)?|\bat\s+least|\bmin(?:imum|\.)?(?:\s+of)?|\bab|"
    r"\bà\s+partir\s+de|\bdesde|\bstarting\s+salary(?:\s+of)?)\s*:?\s*$",
    re.IGNORECASE,
)  # fmt: skip
COUNTED = re.compile(
    r"\s?(?:%|hours?\b|hrs\b|days?\b|weeks?\b|months?\b|years?\b|employees|people|stores)", re.IGNORECASE
)
HIGHEST = Decimal(1_000_000_000)
ENOUGH = 4
BEFORE, AFTER = 60, 30


def pay_in(lines: list[str], *, dollars: str = "USD") -> Pay | None:
    """The figure that is most surely the pay, the first of equals; None where none is sure.

    `dollars` is what a bare `$` stands for.
    """
    best, height = None, ENOUGH - 1
    for number, line in enumerate(lines):
        for figure in _figures(line):
            if figure.sureness > height:
                best, height = _pay(figure, number, line, dollars), figure.sureness
    return best


@dataclass(frozen=True, slots=True)
class _Figure:
    low: Decimal
    high: Decimal
    sign: str
    period: str
    open_end: str
    start: int
    end: int
    sureness: int


def _figures(line: str) -> Iterator[_Figure]:
    for match in FIGURE.finditer(line):
        sign = match["sign1"] or match["after1"] or match["sign2"] or match["after2"] or ""
        low, high = _values(match)
        if low is None or high is None or not 0 < low <= high < HIGHEST or BIG.match(line, match.end()):
            continue
        before = line[max(0, match.start() - BEFORE) : match.start()]
        after = line[match.end() : match.end() + AFTER]
        if not sign and (COUNTED.match(after) or _is_a_plan(match)):
            continue
        period = _period(before, after)
        sureness = _sureness(match, before, after, sign=bool(sign), period=bool(period))
        open_end = "low" if UP_TO.search(before) else "high" if match["plus"] or FROM.search(before) else ""
        open_end = "" if match["number2"] else open_end
        yield _Figure(low, high, sign, period, open_end, match.start(), match.end(), sureness)


def _sureness(match: re.Match[str], before: str, after: str, *, sign: bool, period: bool) -> int:
    """A range, a sign, a period and a word for pay speak for it; what money is also spent on speaks against.

    Without a sign, a word for pay must stand there.
    """
    clause = re.split(r"[.;!?•]\s", before)[-1]
    named = bool(PAY_WORDS.search(clause) or PAY_WORDS.match(after.lstrip(" ,(")))
    spent = NOT_PAY.search(re.split(r"[.!?•]\s", before)[-1][-35:]) or NOT_PAY.search(
        " ".join(re.split(r"[.;!?•,(]\s?", after)[0].split()[:2])
    )
    if not sign and not named:
        return 0
    k = bool(match["k1"] or match["k2"])
    return 2 * sign + 2 * bool(match["number2"]) + 2 * period + 3 * named + k - 4 * bool(spent)


def _is_a_plan(match: re.Match[str]) -> bool:
    """401k and its like."""
    return bool(match["k1"]) and match["number1"] in {"401", "403", "457"}


def _values(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None]:
    low = number_of(match["number1"])
    if match["k1"]:
        low = low * 1000 if low else low
    if not match["number2"]:
        return low, low
    high = number_of(match["number2"])
    if match["k2"] and high is not None:
        high *= 1000
        if low is not None and not match["k1"] and low < 1000:
            low *= 1000
    return low, high


def number_of(written: str) -> Decimal | None:
    """`55.000`, `28.50`, `1,234.56`, `1.234,56`, `1'234` and `70 000` as people mean them."""
    bare = re.sub(r"[^\d.,]", "", written)
    if len(bare) > 15:
        return None
    last = max(bare.rfind("."), bare.rfind(","))
    is_decimal = last >= 0 and len(bare) - last - 1 in {1, 2}
    whole, cents = (bare[:last], bare[last + 1 :]) if is_decimal else (bare, "")
    digits = re.sub(r"\D", "", whole)
    return Decimal(f"{digits}.{cents}" if cents else digits) if digits else None


def _period(before: str, after: str) -> str:
    """Named behind the figure, else in front of it."""
    near = re.split(r"[.;!?]\s", after)[0]
    found = {name: match for name, form in PERIOD.items() if (match := form.search(near))}
    if found:
        return min(found, key=lambda name: found[name].start())
    clause = re.split(r"[.;!?]\s", before)[-1]
    ahead = {name: list(form.finditer(clause)) for name, form in PERIOD.items()}
    named = {name: matches[-1].start() for name, matches in ahead.items() if matches}
    return max(named, key=lambda name: named[name]) if named else ""


def _pay(figure: _Figure, number: int, line: str, dollars: str) -> Pay:
    known = {key.lower(): code for key, code in SIGNS.items()} | {code.lower(): code for code in CODES}
    currency = dollars if figure.sign == "$" else known.get(figure.sign.lower(), "")
    quote = line[max(0, figure.start - 40) : figure.end + AFTER]
    return Pay(
        low=None if figure.open_end == "low" else figure.low,
        high=None if figure.open_end == "high" else figure.high,
        currency=currency,
        period=figure.period,
        where=Where.at(number, quote),
    )
