from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from core.middleware.limits import uncounted
from jobezie.example import EXAMPLE_SCORE
from jobezie.navigation import MAIN, existing


@login_not_required
@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    """The front page for visitors; those who are in go straight to their work."""
    if request.user.is_authenticated and (places := existing(MAIN)):
        return redirect(places[0].path)
    return render(request, "site/landing.html", {"score": EXAMPLE_SCORE})


@login_not_required
@require_safe
def show_help(request: HttpRequest) -> HttpResponse:
    return render(request, "site/help.html")


@uncounted
@login_not_required
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Asked for by browsers on pages that name no icon, such as those of staff."""
    return redirect(static("favicon.svg"))


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "site/privacy.html")


@login_not_required
@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    return render(request, "site/terms.html")
