from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import SignedInRequest
from core.htmx import toast
from pipeline.forms.interviews import InterviewForm
from pipeline.interviewing import NotPending, call_off, change, finish, mark_thanked, reinstate, schedule
from pipeline.models import Application, Interview


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = get_object_or_404(Application.objects.for_user(request.user).for_listing(), pk=pk)
    data = request.POST if request.method == "POST" else None
    form = InterviewForm(data, initial={"timezone_name": _usual_zone(request), "minutes": 60})
    if request.method == "POST" and form.is_valid():
        interview = schedule(application=application, at=timezone.now(), **form.values)
        toast(request, f"Round {interview.round} is in your plan.")
        return redirect(_place(interview))
    return _page(request, application, form)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, interview_pk: UUID) -> HttpResponse:
    interview = _mine(request, interview_pk)
    data = request.POST if request.method == "POST" else None
    form = InterviewForm(data, instance=interview)
    if request.method == "POST" and form.is_valid():
        interview = change(interview=interview, values=form.values, at=timezone.now())
        toast(request, f"Round {interview.round} is saved.")
        return redirect(_place(interview))
    return _page(request, interview.application, form, interview)


@require_POST
def hold(request: SignedInRequest, interview_pk: UUID) -> HttpResponse:
    interview = finish(interview=_mine(request, interview_pk), at=timezone.now())
    toast(request, f"Round {interview.round} is done. Thank them by the next business day.")
    return redirect(_place(interview))


@require_POST
def cancel(request: SignedInRequest, interview_pk: UUID) -> HttpResponse:
    interview = _mine(request, interview_pk)
    try:
        call_off(interview=interview, at=timezone.now())
    except NotPending:
        toast(request, "This round is over, so it cannot be called off.")
    else:
        undo = reverse("pipeline:interview-reinstate", args=[interview_pk])
        toast(request, f"Round {interview.round} is called off.", undo=undo)
    return redirect(_place(interview))


@require_POST
def take_back(request: SignedInRequest, interview_pk: UUID) -> HttpResponse:
    interview = reinstate(interview=_mine(request, interview_pk))
    toast(request, f"Round {interview.round} is on again.")
    return redirect(_place(interview))


@require_POST
def thank(request: SignedInRequest, interview_pk: UUID) -> HttpResponse:
    interview = mark_thanked(interview=_mine(request, interview_pk), at=timezone.now())
    toast(request, "Marked as thanked.", undo=reverse("pipeline:interview-unthank", args=[interview_pk]))
    return redirect(_place(interview))


@require_POST
def unthank(request: SignedInRequest, interview_pk: UUID) -> HttpResponse:
    interview = mark_thanked(interview=_mine(request, interview_pk), at=None)
    toast(request, "The thank-you is due again.")
    return redirect(_place(interview))


def _mine(request: SignedInRequest, pk: UUID) -> Interview:
    return get_object_or_404(Interview.objects.for_user(request.user).select_related("application"), pk=pk)


def _place(interview: Interview) -> str:
    return f"{interview.application.get_absolute_url()}#interview-{interview.pk}"


def _usual_zone(request: SignedInRequest) -> str:
    """The zone of the last round she arranged, else her own."""
    rounds = Interview.objects.filter(application__user=request.user).order_by("-created_at")
    known = rounds.values_list("timezone_name", flat=True).first()
    return known or str(request.user.profile.preferences.get("timezone") or "")


def _page(
    request: SignedInRequest,
    application: Application,
    form: InterviewForm,
    interview: Interview | None = None,
) -> HttpResponse:
    context = {"application": application, "form": form, "interview": interview}
    return render(request, "pipeline/interview.html", context, status=422 if form.errors else 200)
