from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from labormarket.asking import read_place, role_or_404, tidy
from labormarket.finding import Match, find_occupations
from labormarket.imported import kept
from labormarket.models import Area, Occupation
from labormarket.portrait import portrait_of

OTHERS = 4
DRAWN = 100
"""Pages kept ready in a process, of some 50 kB each."""


@require_safe
def show_role(request: HttpRequest, code: str) -> HttpResponse:
    occupation = role_or_404(code)
    place = read_place(request.GET.get("place", ""))
    asked = tidy(request.GET.get("asked", ""))
    context = {
        "occupation": occupation,
        "place": place,
        "asked": asked,
        "others": others_than(code, asked) if asked else [],
        "facts": facts_drawn(occupation, place.area),
    }
    return render(request, "labormarket/role.html", context)


def others_than(code: str, asked: str) -> list[Match]:
    return [match for match in find_occupations(asked) if match.code != code][:OTHERS]


@kept(most=DRAWN)
def facts_drawn(occupation: Occupation, area: Area | None) -> SafeString:
    """What the page tells everybody alike, drawn once for each release of the figures."""
    context = {"portrait": portrait_of(occupation, area), "occupation": occupation, "area": area}
    return render_to_string("labormarket/role_facts.html", context)
