"""Dates as an iCalendar file (RFC 5545). The same dates make the same bytes."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from pipeline.dates import Dated

CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


def calendar_file(dates: Iterable[Dated], *, site: str) -> bytes:
    """`site` is the address of this site, without a slash at the end."""
    calendar = Calendar()
    calendar.add("prodid", "-//Jobezie//Job search//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Jobezie")
    calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    for dated in dates:
        calendar.add_component(_event(dated, site))
    body: bytes = calendar.to_ical()
    return body


def _event(dated: Dated, site: str) -> Event:
    event = Event()
    event.add("uid", f"{dated.name}@jobezie")
    event.add("dtstamp", dated.changed_at)
    event.add("last-modified", dated.changed_at)
    event.add("sequence", dated.sequence)
    event.add("summary", _line(dated.title))
    event.add("dtstart", dated.start)
    if isinstance(dated.start, datetime):
        event.add("dtend", dated.start + timedelta(minutes=dated.minutes))
        event.add("status", "CANCELLED" if dated.is_cancelled else "CONFIRMED")
    else:
        event.add("dtend", dated.start + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    if dated.place:
        event.add("location", _line(dated.place))
    event.add("url", f"{site}{dated.address}")
    return event


def _line(text: str) -> str:
    """Control characters have no place in the format."""
    return CONTROLS.sub(" ", text)
