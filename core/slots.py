"""Places in a page of a lower floor that upper floors fill, so that nobody imports upwards.

The page of the lower floor names the place and hands over what it is about:

    {% slot "recruiter" recruiter %}

An upper app fills it from its `hooks.py`, with a fragment of its own:

    @fills("recruiter")
    def show_messages(request: HttpRequest, recruiter: Recruiter) -> Part:
        return Part("messaging/recruiter.html", {"messages": ...})

The pieces are drawn on the server with the page, in the order in which the apps are installed, and work
without script like the rest of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Part:
    """A template and what it is drawn with; the page's own context is not visible to it."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


type Filler = Callable[[HttpRequest, Any], Part | None]

_fillers: dict[str, list[Filler]] = {}


def fills(slot: str) -> Callable[[Filler], Filler]:
    """Have a function fill the place `slot`; what returns None draws nothing."""

    def remember(filler: Filler) -> Filler:
        _fillers.setdefault(slot, []).append(filler)
        return filler

    return remember


def parts_of(slot: str, request: HttpRequest, subject: Any) -> list[Part]:
    filled = (filler(request, subject) for filler in _fillers.get(slot, []))
    return [part for part in filled if part is not None]
