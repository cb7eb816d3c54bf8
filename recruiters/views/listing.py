from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from recruiters.choosing import SORTS, Choice, chosen, counts, options
from recruiters.stages import STAGE_CHOICES

PAGE_SIZE = 25


@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    choice = Choice.read(request.GET)
    page = Paginator(chosen(request.user, choice, today=today), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "choice": choice,
        "counts": counts(request.user, today=today),
        "options": options(request.user),
        "sorts": [(key, label) for key, (label, _) in SORTS.items()],
        "stages": STAGE_CHOICES,
        "today": today,
    }
    return render(request, "recruiters/list.html", context)
