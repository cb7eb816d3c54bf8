from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import SignedInRequest
from billing import quotas
from billing.plans import Feature
from core.htmx import toast
from core.requests import HtmxRequest
from recruiters.forms.research import ResearchForm
from recruiters.marking import marked
from recruiters.models import Research
from recruiters.researching import remove_research, request_again, request_research
from recruiters.tasks import research as research_task
from recruiters.views.owned import recruiter_or_404

SHOWN = 20


@require_http_methods(["GET", "HEAD", "POST"])
def researches(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """What was found about one recruiter, and the form for more."""
    recruiter = recruiter_or_404(request, pk)
    form = ResearchForm(request.POST if request.method == "POST" else None)
    exceeded = None
    if form.is_valid():
        try:
            found = request_research(recruiter=recruiter, at=timezone.now(), **form.cleaned_data)
        except quotas.QuotaExceeded as limit:
            exceeded = limit
        else:
            research_task.delay_on_commit(str(found.pk))
            return redirect(found)
    context = {
        "recruiter": recruiter,
        "form": form,
        "exceeded": exceeded,
        "left": None if form.is_bound else quotas.left(request.user, Feature.RESEARCH),
        "found": Research.objects.filter(recruiter=recruiter).standing().order_by("-created_at")[:SHOWN],
    }
    return render(request, "recruiters/researches.html", context, status=422 if form.is_bound else 200)


@require_safe
def show(request: HtmxRequest, pk: UUID, research_pk: UUID) -> HttpResponse:
    """Asks itself again while the text is being read."""
    research = _research_or_404(request, pk, research_pk)
    context = {
        "recruiter": research.recruiter,
        "research": research,
        "passages": marked(research.text, research.sentences),
    }
    template = "recruiters/research.html"
    return render(request, f"{template}#state" if request.htmx else template, context)


@require_POST
def again(request: HttpRequest, pk: UUID, research_pk: UUID) -> HttpResponse:
    research = _research_or_404(request, pk, research_pk)
    if request_again(research=research, at=timezone.now()):
        research_task.delay_on_commit(str(research.pk))
    return redirect(research)


@require_POST
def remove(request: HttpRequest, pk: UUID, research_pk: UUID) -> HttpResponse:
    research = _research_or_404(request, pk, research_pk)
    remove_research(research=research, at=timezone.now())
    toast(
        request, "The research was removed.", undo=reverse("recruiters:research-back", args=[pk, research_pk])
    )
    return redirect("recruiters:research", pk=pk)


@require_POST
def bring_back(request: HttpRequest, pk: UUID, research_pk: UUID) -> HttpResponse:
    mine = Research.objects.for_user(request.user).filter(recruiter=pk).exclude(deleted_at=None)
    research = get_object_or_404(mine.select_related("recruiter"), pk=research_pk)
    remove_research(research=research, at=None)
    toast(request, "The research is back.")
    return redirect(research)


def _research_or_404(request: HttpRequest, pk: UUID, research_pk: UUID) -> Research:
    mine = Research.objects.for_user(request.user).standing().filter(recruiter=pk)
    return get_object_or_404(mine.select_related("recruiter__user"), pk=research_pk)
