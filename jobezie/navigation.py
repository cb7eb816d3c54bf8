"""Where a person can go: one list, of which the pages show what exists."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.urls import Resolver404, resolve


@dataclass(frozen=True, slots=True)
class Destination:
    """`path` is the front page of a part of the site; everything below it belongs to that part."""

    label: str
    icon: str
    path: str

    def holds(self, path: str) -> bool:
        return path.startswith(self.path)


MAIN = (
    Destination("Today", "home", "/today/"),
    Destination("Resumes", "resume", "/resumes/"),
    Destination("Recruiters", "people", "/recruiters/"),
    Destination("Messages", "message", "/messages/"),
    Destination("Pipeline", "board", "/pipeline/"),
    Destination("Market", "chart", "/market/"),
    Destination("Coach", "compass", "/coach/"),
    Destination("LinkedIn", "link", "/linkedin/"),
    Destination("Learn", "book", "/learn/"),
)
SIDE = (
    Destination("Help", "help", "/help/"),
    Destination("Settings", "settings", "/settings/"),
)
SETTINGS = (
    Destination("Profile", "user", "/settings/"),
    Destination("E-mail", "mail", "/settings/email/"),
    Destination("Password", "lock", "/settings/password/"),
    Destination("Devices", "display", "/settings/sessions/"),
    Destination("Plan and usage", "chart", "/settings/plan/"),
)


@cache
def existing(destinations: Sequence[Destination]) -> tuple[Destination, ...]:
    """Those whose path some view answers, in the same order."""
    return tuple(destination for destination in destinations if _answered(destination.path))


def _answered(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True
