"""Dates and spans of dates as people write them in resumes, in seven languages.

A date is an ISO 8601 text of the precision that was written: `2015`, `2015-01`, `2015-01-31`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_MONTHS = {
    1: "january jan januar jänner jaen jän janvier janv enero ene gennaio gen janeiro januari",
    2: "february feb febr februar février fevrier févr fevr fév fev febrero febbraio fevereiro februari",
    3: "march mar märz maerz mrz mär mars marzo março marco mrt maart",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maggio mag maio mei",
    6: "june jun juni juin junio giugno giu junho",
    7: "july jul juli juillet juil julio luglio lug julho",
    8: "august aug août aout agosto ago augustus",
    9: "september sept sep septembre septiembre settembre set setembro",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out",
    11: "november nov novembre noviembre novembro",
    12: "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
}
_MONTH_NUMBER = {name: number for number, names in _MONTHS.items() for name in names.split()}
_SEASONS = {
    "spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 1,
    "frühling": 3, "frühjahr": 3, "sommer": 6, "herbst": 9, "printemps": 3, "été": 6, "automne": 9,
    "hiver": 1,
    "primavera": 3, "verano": 6, "otoño": 9, "invierno": 1,
}  # fmt: skip
_SEASON_NAMES = "|".join(sorted(_SEASONS, key=len, reverse=True))
_MONTH_NAMES = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))

_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_PRESENT = (
    r"(?:the\s+)?(?:present(?:\s+day)?|pres\.?|current(?:ly)?|now|today|to\s*date|ongoing|"
    r"till\s+(?:now|date)|until\s+now|date)"
    r"|heute|jetzt|laufend|aktuell|dato|derzeit"
    r"|aujourd['’]?hui|ce\s+jour|présent|actuel(?:lement)?|maintenant|en\s+cours"
    r"|actualidad|la\s+actualidad|actualmente|presente|la\s+fecha|hoy|oggi|in\s+corso|attuale|"
    r"atual(?:mente)?|o\s+momento|heden|nu"
)
_SEP = (
    r"\s*(?:[-–—−‒―⁃﹣－─˗~〜～→➔➝➜➞⟶⇒⇨»›>]+>?|…|\.{2,3}|\bup\s+to\b|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b|\bbis(?:\s+zum?)?\b|"
    r"\bà\b|\bau\b|\bjusqu['’]?(?:à|au|en)\b|\ba\b|\bal\b|\bhasta\b|\bfino\s+a\b|\baté\b|"
    r"\btot\b)\s*"
)
_SINCE = r"(?:since|from|seit|ab|von|depuis|de|desde|dal|da)"


def _date(name: str) -> str:
    """The alternatives of one date, each group ended by `name`."""
    return (
        rf"(?:(?P<day{name}>\d{{1,2}})\.?\s+)?(?P<month{name}>{_MONTH_NAMES})\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,)?[\s,./-]*(?:de[l]?\s+|of\s+)?(?:(?P<myear{name}>{_YEAR})\b|['’‘`](?P<mshort{name}>\d\d)\b|(?P<mbare{name}>\d\d)\b(?!\s*[:%]))"
        rf"|(?P<season{name}>{_SEASON_NAMES})\s+(?:of\s+)?(?:(?P<syear{name}>{_YEAR})\b|['’‘`](?P<sshort{name}>\d\d)\b)"
        rf"|(?P<dd{name}>\d{{1,2}})[./](?P<dm{name}>\d{{1,2}})[./](?P<dyear{name}>{_YEAR})\b"
        rf"|(?P<iyear{name}>{_YEAR})(?:[-/.]|\s/\s)(?P<imonth{name}>0[1-9]|1[0-2]|[1-9](?!\d))(?:[-/.](?P<iday{name}>[0-3]\d))?(?!\d)"
        rf"|(?P<nmonth{name}>0?[1-9]|1[0-2])\s?[/.\-]\s?(?P<nyear{name}>{_YEAR})\b"
        rf"|(?P<kmonth{name}>0[1-9]|1[0-2])[/.](?P<kyear{name}>\d\d)(?![\d/.])"
        rf"|(?P<quarter{name}>q[1-4])[\s/]+(?P<qyear{name}>{_YEAR})\b"
        rf"|['’‘`](?P<oshort{name}>\d\d)\b"
        rf"|(?P<year{name}>{_YEAR})(?![\d%]|[.,]\d)"
    )


_RANGE = re.compile(
    rf"(?<![\w$€£.,/#+])(?:{_SINCE}\s+)?(?:(?:{_date('1')}){_SEP}(?:(?P<present>{_PRESENT})(?!\w)|(?:{_date('2')})|(?P<short2>\d\d)(?![\d%.,:/]))"
    rf"|(?P<monthA>{_MONTH_NAMES})\b\.?{_SEP}(?P<monthB>{_MONTH_NAMES})\b\.?[\s,]*(?P<yearB>{_YEAR})\b"
    rf"|(?P<seasonA>{_SEASON_NAMES}){_SEP}(?P<seasonB>{_SEASON_NAMES})\s+(?P<yearS>{_YEAR})\b)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"(?<![\w$€£.,/#+])(?:(?P<since>{_SINCE})\s+(?:{_date('1')})|(?:{_date('3')})\s*[-–—−‒]+\s*(?=$|[)\]\t|,;]))",
    re.IGNORECASE,
)
_SINGLE = re.compile(rf"(?<![\w$€£.,/#+-])(?:{_date('1')})", re.IGNORECASE)
_DIGITS = re.compile(r"(?:19[4-9]|20[0-4])\d|['’‘`]\d\d|\d[./-]\d\d|[^\W\d_]\.?\s\d\d(?!\d)")
"""Where a date may be: the rest of this module is costly."""
_FILLER = re.compile(
    r"[\s()\[\]{}|,;:•·.\-–—/]+|\b(?:and|und|et|y)\b|\(?\b\d+\s*(?:years?|yrs?|months?|mos?|"
    r"jahre?n?|monate?n?|ans?|mois|años?|meses|mes)\b\.?\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """`end` is None for what goes on; `at` and `to` are places in the text. `single` for one date alone."""

    start: str | None
    end: str | None
    at: int
    to: int
    ongoing: bool = False
    single: bool = False


def may_be_dated(text: str) -> bool:
    """False where no date can be in the text: a cheap question before the costly ones."""
    return _DIGITS.search(text) is not None


@lru_cache(maxsize=4096)
def find_spans(text: str) -> tuple[Span, ...]:
    """Spans of dates in the order of the text: `Jan 2015 - Mar 2018`, `since 2019`, `2019-`."""
    if not _DIGITS.search(text):
        return ()
    found: list[Span] = []
    for match in _RANGE.finditer(text):
        span = _range(match)
        if span:
            found.append(span)
    for match in _OPEN.finditer(text):
        if any(s.at < match.end() and match.start() < s.to for s in found):
            continue
        name = "1" if match["since"] else "3"
        start = _value(match, name)
        if start and not (
            name == "1" and match["since"].lower() in {"de", "da", "von", "from", "ab"} and len(start) == 4
        ):
            found.append(Span(start, None, match.start(), match.end(), ongoing=True))
    return tuple(sorted(found, key=lambda s: s.at))


@lru_cache(maxsize=4096)
def find_dates(text: str) -> tuple[Span, ...]:
    """Spans, and single dates beside them."""
    if not _DIGITS.search(text):
        return ()
    spans = list(find_spans(text))
    for match in _SINGLE.finditer(text):
        if any(s.at < match.end() and match.start() < s.to for s in spans):
            continue
        value = _value(match, "1")
        if value and not match["oshort1"] and not match["kyear1"] and not match["mbare1"]:
            spans.append(Span(None, value, match.start(), match.end(), single=True))
    return tuple(sorted(spans, key=lambda s: s.at))


def without_dates(text: str, spans: tuple[Span, ...] | None = None) -> str:
    """The text with its dates cut out, each leaving a tab."""
    rest, at = [], 0
    for span in find_dates(text) if spans is None else spans:
        rest.append(text[at : span.at])
        at = span.to
    return "\t".join([*rest, text[at:]])


def is_mostly_date(text: str) -> bool:
    """Nothing else stands there: `(Jan 2015 - Mar 2018, 3 years)`."""
    if not _DIGITS.search(text) or len(text) > 70:
        return False
    return bool(find_dates(text)) and len(_FILLER.sub("", without_dates(text))) <= 2


def _range(match: re.Match[str]) -> Span | None:
    at, to = match.start(), match.end()
    if match["monthA"]:
        year = match["yearB"]
        return Span(_month(year, match["monthA"]), _month(year, match["monthB"]), at, to)
    if match["seasonA"]:
        year = match["yearS"]
        return Span(
            f"{year}-{_SEASONS[match['seasonA'].lower()]:02}",
            f"{year}-{_SEASONS[match['seasonB'].lower()]:02}",
            at,
            to,
        )
    start = _value(match, "1")
    if start is None:
        return None
    if match["present"]:
        return Span(start, None, at, to, ongoing=True)
    if match["short2"]:
        if match["year1"] is None:
            return None
        end: str | None = start[:2] + match["short2"]
    else:
        end = _value(match, "2")
    if end is None or end[:4] < start[:4]:
        return None
    return Span(start, end, at, to)


def _value(match: re.Match[str], name: str) -> str | None:
    group = match.groupdict().get
    if month := group(f"month{name}"):
        year = group(f"myear{name}") or _century(group(f"mshort{name}") or group(f"mbare{name}"))
        return _month(year, month) if year else None
    if season := group(f"season{name}"):
        year = group(f"syear{name}") or _century(group(f"sshort{name}"))
        return f"{year}-{_SEASONS[season.lower()]:02}"
    if year := group(f"dyear{name}"):
        day, month_number = int(group(f"dd{name}") or 0), int(group(f"dm{name}") or 0)
        if month_number > 12 >= day:
            day, month_number = month_number, day
        return f"{year}-{month_number:02}-{day:02}" if 1 <= month_number <= 12 and 1 <= day <= 31 else year
    if year := group(f"iyear{name}"):
        day_text = group(f"iday{name}")
        return f"{year}-{int(group(f'imonth{name}') or 0):02}" + (f"-{day_text}" if day_text else "")
    if year := group(f"nyear{name}"):
        return f"{year}-{int(group(f'nmonth{name}') or 0):02}"
    if short := group(f"kyear{name}"):
        return f"{_century(short)}-{int(group(f'kmonth{name}') or 0):02}"
    if year := group(f"qyear{name}"):
        quarter = int((group(f"quarter{name}") or "q1")[1])
        return f"{year}-{3 * quarter - 2:02}"
    if short := group(f"oshort{name}"):
        return _century(short)
    return group(f"year{name}")


def _century(short: str | None) -> str | None:
    """Two-digit years from 50 on are of the last century."""
    if not short:
        return None
    return ("19" if int(short) >= 50 else "20") + short


def _month(year: str, name: str) -> str:
    return f"{year}-{_MONTH_NUMBER[name.lower()]:02}"
