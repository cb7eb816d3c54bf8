from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import SignedInRequest
from billing import quotas
from billing.plans import Feature
from core.htmx import toast
from recruiters.adding import add_recruiter
from recruiters.editing import EditedMeanwhile, edit_recruiter, mark_do_not_contact
from recruiters.forms import RecruiterForm
from recruiters.models import Recruiter
from recruiters.views.owned import recruiter_or_404


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    form = RecruiterForm(request.POST if request.method == "POST" else None)
    exceeded = None
    if form.is_valid():
        try:
            recruiter = add_recruiter(user=request.user, at=timezone.now(), **form.values())
        except quotas.QuotaExceeded as limit:
            exceeded = limit
        else:
            toast(request, f"{recruiter.name} is one of your recruiters now.")
            return redirect(recruiter)
    context = {
        "form": form,
        "exceeded": exceeded,
        "left": None if form.is_bound else quotas.left(request.user, Feature.RECRUITERS),
    }
    return render(request, "recruiters/form.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    name = recruiter.name  # a refused form puts its values on the row
    form = RecruiterForm(request.POST if request.method == "POST" else None, instance=recruiter)
    if form.is_valid():
        try:
            edit_recruiter(
                recruiter=recruiter,
                values=form.values(),
                revision=form.cleaned_data["revision"] or 0,
                at=timezone.now(),
            )
        except EditedMeanwhile as meanwhile:
            form.tell_what_is_stored(meanwhile.stored)
        if not form.errors:
            toast(request, "Saved.")
            return redirect("recruiters:detail", pk=pk)
    context = {"form": form, "recruiter": recruiter, "name": name, "exceeded": None}
    return render(request, "recruiters/form.html", context, status=422 if form.is_bound else 200)


@require_POST
def archive(request: HttpRequest, pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    recruiter.archive(at=timezone.now())
    toast(request, f"{recruiter.name} was put away.", undo=reverse("recruiters:unarchive", args=[pk]))
    return redirect("recruiters:list")


@require_POST
def unarchive(request: HttpRequest, pk: UUID) -> HttpResponse:
    recruiter = get_object_or_404(Recruiter.objects.archived_by(request.user), pk=pk)
    recruiter.unarchive()
    toast(request, f"{recruiter.name} is back.")
    return redirect(recruiter)


@require_POST
def mark(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Set “do not contact”, or take it off with `marked=0`; Undo is the same the other way round."""
    recruiter = recruiter_or_404(request, pk)
    marked = (request.POST.get("marked") or request.GET.get("marked", "1")) != "0"
    mark_do_not_contact(recruiter=recruiter, marked=marked, at=timezone.now())
    undo = f"{reverse('recruiters:mark', args=[pk])}?marked={0 if marked else 1}"
    said = "is marked “do not contact”" if marked else "may be contacted again"
    toast(request, f"{recruiter.name} {said}.", undo=undo)
    return redirect(recruiter)
