from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from labormarket.asking import Question
from labormarket.demand import CHOICES, Choice, industries_of, wanted_roles
from labormarket.figures import Ranked, ranking, trends
from labormarket.figures.citing import cited
from labormarket.models import Source
from labormarket.my_field import field_of
from labormarket.overview import overview

PAGE_SIZE = 12


@require_safe
def show_home(request: SignedInRequest) -> HttpResponse:
    """The market at a glance, and the search that leads to a role."""
    question = Question.read(request.GET)
    if question.answer:
        return redirect(question.answer)
    roles = ranking()
    if request.htmx:
        return render(request, "labormarket/home.html#demand", demand_of(request, roles))
    context = {
        **demand_of(request, roles),
        "question": question,
        "readings": overview(timezone.localdate()),
        "trends": trends(),
        "field": field_of(request.user.profile, {role.code: role for role in roles}),
    }
    return render(request, "labormarket/home.html", context)


def demand_of(request: HttpRequest, roles: list[Ranked]) -> dict[str, Any]:
    choice = Choice.read(request.GET)
    page = Paginator(wanted_roles(roles, choice), PAGE_SIZE).get_page(request.GET.get("page"))
    return {
        "page": page,
        "choice": choice,
        "sorts": CHOICES,
        "industries": industries_of(roles),
        "projections": cited(Source.PROJECTIONS),
        "wages": cited(Source.OEWS),
        "turnover": cited(Source.JOLTS),
    }
