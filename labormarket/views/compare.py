from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from labormarket.comparing import columns_of, payscale_of, query_of, read_choice
from labormarket.figures.citing import cited
from labormarket.models import Source


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Roles and places side by side; the address holds them all."""
    choice = read_choice(request.GET)
    columns = columns_of(choice.pairs)
    context = {
        "choice": choice,
        "columns": columns,
        "payscale": payscale_of(columns),
        "projections": cited(Source.PROJECTIONS),
        "address": query_of(choice.pairs),
        "role_text": choice.unknown_roles[0] if choice.unknown_roles else "",
        "place_text": choice.unknown_places[0].text if choice.unknown_places else "",
    }
    return render(request, "labormarket/compare.html", context)
