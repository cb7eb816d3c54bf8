from datetime import UTC, date, datetime, time
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import SignedInRequest
from core.htmx import toast
from pipeline.applying import Applied, SentBefore, apply
from pipeline.forms.sending import ApplyForm
from pipeline.models import Application, Submission
from pipeline.presenting import find, sent_of


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What was sent with an application: frozen when it is said."""
    application = find(request.user, pk)
    now = timezone.now()
    data = request.POST if request.method == "POST" else None
    known = {"resume": application.resume_id, "applied_on": (application.applied_at or now).date()}
    form = ApplyForm(data, user=request.user, today=now.date(), initial=known)
    if request.method == "POST" and form.is_valid():
        clean = form.cleaned_data
        try:
            applied = apply(
                application=application,
                at=now,
                resume=clean["resume"],
                letter=clean["letter"],
                message=clean["message"],
                applied_at=_moment(clean["applied_on"], now, application),
                again=clean["again"],
            )
        except SentBefore as before:
            return _page(request, application, form, earlier=before.earlier)
        _tell(request, applied)
        return redirect(f"{application.get_absolute_url()}#sent")
    return _page(request, application, form)


def _moment(day: date, now: datetime, application: Application) -> datetime:
    """An earlier day is its noon; the day that is known already keeps its hour."""
    known = application.applied_at
    if known and known.date() == day:
        return known
    return now if day >= now.date() else datetime.combine(day, time(12), tzinfo=UTC)


def _tell(request: SignedInRequest, applied: Applied) -> None:
    if applied.submission is None:
        toast(request, "You sent this very same before; it is kept already.")
        return
    undo = ""
    if applied.change:
        address = reverse("pipeline:application-take-back", args=[applied.application.pk])
        undo = f"{address}?change={applied.change.pk}"
    toast(request, "What you sent is kept as it was.", undo=undo)


def _page(
    request: SignedInRequest, application: Application, form: ApplyForm, earlier: Submission | None = None
) -> HttpResponse:
    if earlier:
        form.add_error("again", "You sent something else before. Tick this if you have sent it again.")
    known = earlier or application.submissions.newest_first().first()
    context = {"application": application, "form": form, "sent": sent_of(known) if known else None}
    return render(request, "pipeline/application_apply.html", context, status=422 if form.errors else 200)
