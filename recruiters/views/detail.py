from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from recruiters.forms import ActionForm, NoteForm, TouchForm
from recruiters.models import Recruiter
from recruiters.scoring.engagement import engagement_label
from recruiters.stages import STAGE_CHOICES
from recruiters.timeline import SHOWN, timeline
from recruiters.views.owned import recruiter_or_404


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    return detail_page(request, recruiter_or_404(request, pk))


def detail_page(
    request: HttpRequest,
    recruiter: Recruiter,
    *,
    note: NoteForm | None = None,
    touch: TouchForm | None = None,
    action: ActionForm | None = None,
) -> HttpResponse:
    """The page of one recruiter; a form that was refused is handed in and keeps what was typed."""
    today = timezone.localdate()
    shown = request.GET.get("show", "")
    refused = note or touch or action
    context = {
        "recruiter": recruiter,
        "today": today,
        "needs_follow_up": recruiter.needs_follow_up(today),
        "stages": STAGE_CHOICES,
        "note_form": note or NoteForm(auto_id="note-%s"),
        "touch_form": touch or TouchForm(today=today, auto_id="contact-%s"),
        "action_form": action or ActionForm(instance=recruiter, auto_id="plan-%s"),
        "timeline": timeline(recruiter, show=shown, number=_number(request.GET.get("page", ""))),
        "shown": shown if shown in SHOWN else "",
        "kinds": SHOWN.items(),
        "scores": [
            (engagement_label(tracked=bool(recruiter.scores.get("tracked"))), recruiter.score("engagement")),
            ("Fit score", recruiter.score("fit")),
            ("Priority", recruiter.score("priority")),
        ],
        "recording": touch is not None or request.GET.get("log") == "contact",
        "action_refused": action is not None,
    }
    return render(request, "recruiters/detail.html", context, status=422 if refused else 200)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1
