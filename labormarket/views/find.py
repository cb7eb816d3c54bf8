"""What the pickers offer while somebody types, and the same as a page of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from core.requests import words_of
from labormarket.finding import find_areas, find_occupations, find_skills


@dataclass(frozen=True, slots=True)
class Option:
    """What is taken over when it is chosen, what is said beside it, and where its page is."""

    value: str
    beside: str = ""
    address: str = ""


@require_safe
def find_roles(request: SignedInRequest) -> HttpResponse:
    return _answer(request, "roles", "A role", _roles)


@require_safe
def find_these_skills(request: SignedInRequest) -> HttpResponse:
    return _answer(request, "skills", "A skill", _skills)


@require_safe
def find_places(request: SignedInRequest) -> HttpResponse:
    return _answer(request, "places", "A place", _places)


@cache_control(private=True, max_age=300)
def _answer(
    request: SignedInRequest, kind: str, label: str, offer: Callable[[str], list[Option]]
) -> HttpResponse:
    words = words_of(request.GET)
    options = offer(words) if words else []
    told = {"kind": kind, "label": label, "words": words, "options": options}
    is_part = request.headers.get("X-Picker") == "1"
    response = render(request, "labormarket/find.html#options" if is_part else "labormarket/find.html", told)
    response["Vary"] = "X-Picker, Cookie"
    return response


def _roles(words: str) -> list[Option]:
    return [
        Option(
            match.title,
            match.matched if match.matched != match.title else "",
            reverse("labormarket:role", args=[match.code]),
        )
        for match in find_occupations(words)
    ]


def _skills(words: str) -> list[Option]:
    return [Option(name) for name in find_skills(words)]


def _places(words: str) -> list[Option]:
    home = reverse("labormarket:home")
    return [
        Option(place.name, "", f"{home}?{urlencode({'place': place.name})}") for place in find_areas(words)
    ]
