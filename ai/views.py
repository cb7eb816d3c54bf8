from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ai.status import read_status


@require_safe
def show_status(request: HttpRequest) -> HttpResponse:
    """For staff; for everybody else there is no such page."""
    if not request.user.is_staff:
        raise Http404
    status = read_status(now=timezone.now())
    return render(request, "ai/status.html", {"status": status, "ai": settings.AI})
