"""The `JobPosting` of schema.org that pages carry for search engines, as JSON-LD."""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pipeline.postings.markup import text_of

LONGEST_BLOCK = 200_000
LONGEST_LINE = 2_000
MOST_NODES = 5_000
MOST_STARTS = 5
MOST_PLACES = 3
HIGHEST = Decimal(1_000_000_000)
START = re.compile(r"^[ \t]*[\[{]", re.MULTILINE)
CURRENCY = re.compile(r"[A-Z]{3}")
ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")


class Digits(str):
    """A number as it was written."""


# Numbers stay text: whole ones of ten thousand digits are a way to stop a server.
DECODER = json.JSONDecoder(
    parse_int=Digits, parse_float=Digits, parse_constant=lambda _name: None, strict=False
)
PERIODS = {
    "year": "year yearly annual annually annum",
    "month": "month monthly",
    "week": "week weekly",
    "day": "day daily",
    "hour": "hour hourly",
}
PERIOD_OF = {word: period for period, words in PERIODS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class JobData:
    """What the data says, empty or None where it says nothing; `description` is plain text."""

    title: str = ""
    company: str = ""
    place: str = ""
    url: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    period: str = ""
    deadline: date | None = None
    description: str = ""


def blocks_in(text: str) -> list[str]:
    """JSON that somebody pasted bare, or between other lines."""
    if "JobPosting" not in text:
        return []
    found, reached = [], 0
    for start in list(START.finditer(text))[:MOST_STARTS]:
        at = start.end() - 1
        if at < reached:
            continue
        try:
            _value, reached = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            continue
        found.append(text[at:reached])
    return found


def job_in(block: str) -> JobData | None:
    """The first `JobPosting` of a block of JSON-LD; None if there is none or it is not JSON."""
    if len(block) > LONGEST_BLOCK:
        return None
    try:
        value = DECODER.decode(block.strip())
    except (ValueError, RecursionError):
        return None
    job = next((node for node in _nodes(value) if _is_job(node)), None)
    return _read(job) if job else None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    waiting, count = deque([value]), 0
    while waiting and count < MOST_NODES:
        node = waiting.popleft()
        count += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _is_job(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(n, str) and n.rpartition("/")[2].rpartition(":")[2] == "JobPosting" for n in names)


def _read(job: dict[str, Any]) -> JobData:
    low, high, currency, period = _pay(job)
    return JobData(
        title=_line(job.get("title")) or _line(job.get("name")),
        company=_name(job.get("hiringOrganization")),
        place=_place(job),
        url=_line(job.get("url")),
        low=low,
        high=high,
        currency=currency,
        period=period,
        deadline=_day(job.get("validThrough")),
        description=text_of(job["description"]) if isinstance(job.get("description"), str) else "",
    )


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _line(value: Any) -> str:
    """One line of text, tags and entities made plain."""
    value = _first(value)
    if not isinstance(value, str) or isinstance(value, Digits) or len(value) > LONGEST_LINE:
        return ""
    return " ".join(text_of(value).split())


def _name(value: Any) -> str:
    value = _first(value)
    return _line(value.get("name")) if isinstance(value, dict) else _line(value)


def _place(job: dict[str, Any]) -> str:
    locations = job.get("jobLocation")
    given = locations if isinstance(locations, list) else [locations]
    places = list(dict.fromkeys(filter(None, map(_address, given))))
    if _line(job.get("jobLocationType")).upper() != "TELECOMMUTE":
        return "; ".join(places[:MOST_PLACES])
    from_where = job.get("applicantLocationRequirements")
    asked = from_where if isinstance(from_where, list) else [from_where]
    where = places or list(filter(None, map(_name, asked)))
    return f"Remote ({'; '.join(where[:MOST_PLACES])})" if where else "Remote"


def _address(location: Any) -> str:
    address = location.get("address") or location.get("name") if isinstance(location, dict) else location
    address = _first(address)
    if not isinstance(address, dict):
        return _line(address)
    parts = [_line(address.get("addressLocality")), _line(address.get("addressRegion"))]
    return ", ".join(dict.fromkeys(filter(None, [*parts, _name(address.get("addressCountry"))])))


def _pay(job: dict[str, Any]) -> tuple[Decimal | None, Decimal | None, str, str]:
    """Of `baseSalary` alone: `estimatedSalary` is what others guess."""
    salary = _first(job.get("baseSalary"))
    currency = _line(job.get("salaryCurrency"))
    value, unit = salary, ""
    if isinstance(salary, dict):
        currency = _line(salary.get("currency")) or currency
        unit = _line(salary.get("unitText"))
        value = _first(salary.get("value")) if "value" in salary else salary
    if isinstance(value, dict):
        unit = _line(value.get("unitText")) or unit
        low, high = _amount(value.get("minValue")), _amount(value.get("maxValue"))
        if low is None and high is None:
            low = high = _amount(value.get("value"))
    else:
        low = high = _amount(value)
    if low is not None and high is not None and low > high:
        low = high = None
    words = [PERIOD_OF[word] for word in re.findall(r"[a-z]+", unit.lower()) if word in PERIOD_OF]
    return low, high, currency if CURRENCY.fullmatch(currency) else "", words[0] if words else ""


def _amount(value: Any) -> Decimal | None:
    if not isinstance(value, str) or len(value) > 20:
        return None
    try:
        amount = Decimal(value.replace(",", "").strip())
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and 0 < amount < HIGHEST else None


def _day(value: Any) -> date | None:
    match = ISO_DAY.fullmatch(_line(value))
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
