from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from core.htmx import toast
from jobezie.catalogue import pieces

LEVELS = {"success": messages.SUCCESS, "info": messages.INFO, "error": messages.ERROR}


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def components(request: HttpRequest) -> HttpResponse:
    """Every component in every state, for developers and staff; a POST shows a toast of its `level`."""
    developing = settings.DEBUG and settings.LOCAL
    if not developing and not (request.user.is_authenticated and request.user.is_staff):
        raise Http404
    if request.method == "POST":
        level = request.POST.get("level", "")
        undo = reverse("components") if "undo" in request.POST else ""
        toast(request, "The resume was deleted.", level=LEVELS.get(level, messages.SUCCESS), undo=undo)
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=204)
        return redirect("components")
    return render(request, "site/components.html", pieces())
