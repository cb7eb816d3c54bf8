from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from labormarket.comparing import columns_of, payscale_of, read_choice
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
        "turnover": cited(Source.JOLTS),
        "refused": choice.refused[0] if choice.refused else None,
    }
    return render(request, "labormarket/compare.html", context)
