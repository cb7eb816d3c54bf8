"""Until when one may apply."""

import re
from datetime import date, timedelta

from pipeline.postings.shapes import Day, Where

_MONTHS = """
    jan january januar janvier enero ene; feb february februar février fevrier febrero;
    mar march märz maerz mars marzo; apr april avril abril abr; may mai mayo; jun june juni juin junio;
    jul july juli juillet julio; aug august août aout agosto ago; sep sept september septembre septiembre;
    oct october oktober okt octobre octubre; nov november novembre noviembre;
    dec december dezember dez décembre decembre diciembre dic
"""
MONTHS = {word: at for at, words in enumerate(_MONTHS.split(";"), 1) for word in words.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?\b\.?"
_YEAR = r"(?P<year>20\d\d)\b"
FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR[:-2]}-(?P<month>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_DAY}\s+(?:of\s+|de\s+)?{_MONTH}(?:,?\s+(?:de\s+|del\s+)?{_YEAR})?",
        rf"\b{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?",
        r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>20\d\d)\b",
        r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>20\d\d)\b",
    )
)
CALL = re.compile(
    r"\b(?:apply\s+(?:by|before|until|no\s+later\s+than)|(?:application|closing|submission)\s+(?:deadline|date)|"
    r"deadline|applications?\s+(?:close[sd]?|(?:are\s+)?due|(?:must\s+be|will\s+be)\s+(?:received|accepted|submitted))|"
    r"(?:posting|vacancy|advert|job)\s+(?:closes|expires|ends)|closes?\s+on|open\s+until|"
    r"bewerbungsfrist|bewerbungsschluss|bewerben\s+sie\s+sich\s+bis|bewerbung\w*\s+bis|"
    r"date\s+limite|avant\s+le|jusqu['’]au|fecha\s+l[ií]mite|plazo|hasta\s+el)\b",
    re.IGNORECASE,
)
REACH = 60
"""Characters between the call and its day."""
HORIZON = timedelta(days=300)


def deadline_in(lines: list[str], *, today: date) -> Day | None:
    """The first day that stands behind a call to apply by it.

    A day without a year is the next one of that name, if it is less than ten months away. Digits that
    may be read both ways, such as 03/05/2026, are left alone.
    """
    for number, line in enumerate(lines):
        for call in CALL.finditer(line):
            tail = line[call.end() : call.end() + REACH]
            if (day := _first_day(tail, today=today)) is not None:
                return Day(day, Where.at(number, line[max(0, call.start() - 40) : call.end() + REACH]))
    return None


def _first_day(text: str, *, today: date) -> date | None:
    found = [match for form in FORMS if (match := form.search(text))]
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if (day := _day(match, today=today)) is not None:
            return day
    return None


def _day(match: re.Match[str], *, today: date) -> date | None:
    parts = match.groupdict()
    if "first" in parts:
        parts |= _ordered(int(parts["first"]), int(parts["second"]))
    if not parts.get("month"):
        return None
    month = MONTHS.get(parts["month"].lower()) or int(parts["month"] if parts["month"].isdigit() else 0)
    try:
        if parts["year"]:
            return date(int(parts["year"]), month, int(parts["day"]))
        coming = date(today.year, month, int(parts["day"]))
        coming = coming if coming >= today else coming.replace(year=today.year + 1)
    except ValueError:
        return None
    return coming if coming - today <= HORIZON else None


def _ordered(first: int, second: int) -> dict[str, str]:
    """Which of two numbers is the day, where only one can be."""
    if first > 12 or first == second:
        return {"day": str(first), "month": str(second)}
    return {"day": str(second), "month": str(first)} if second > 12 else {}
