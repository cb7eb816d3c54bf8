from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import SignedInRequest
from core.htmx import toast
from pipeline.archiving import archive, bring_back
from pipeline.forms.applications import ApplicationForm
from pipeline.forms.sending import NotesForm
from pipeline.freezing import text_sha256
from pipeline.models import Application
from pipeline.moving import put_application
from pipeline.noting import NotedMeanwhile, save_notes
from pipeline.presenting import find, page_of
from pipeline.saving import EditedMeanwhile, edit_application, match_again
from pipeline.stages import ApplicationStage


@require_safe
def show(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = find(request.user, pk)
    before = text_sha256(application.notes)
    context = {
        **page_of(application, now=timezone.now()),
        "notes_form": NotesForm(initial={"notes": application.notes, "before": before}),
        "notes_before": before,
    }
    return render(request, "pipeline/application.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = get_object_or_404(Application.objects.for_user(request.user), pk=pk)
    revision = {"revision": application.revision}
    data = request.POST if request.method == "POST" else None
    form = ApplicationForm(data, instance=application, user=request.user, initial=revision)
    if request.method == "POST" and form.is_valid():
        try:
            edit_application(
                application=application,
                values=form.values,
                contacts=form.cleaned_data["contacts"],
                revision=form.cleaned_data["revision"] or 0,
                at=timezone.now(),
            )
        except EditedMeanwhile as meanwhile:
            form = _over(request, meanwhile.stored)
        else:
            toast(request, "Saved.")
            return redirect(application)
    context = {"application": application, "form": form}
    return render(request, "pipeline/application_edit.html", context, status=422 if form.errors else 200)


def _over(request: SignedInRequest, stored: Application) -> ApplicationForm:
    """The form with what was typed, ready to be saved over what another window saved."""
    data = request.POST.copy()
    data["revision"] = str(stored.revision)
    form = ApplicationForm(data, instance=stored, user=request.user)
    form.add_error(
        None,
        "This was saved in another window in the meantime. What you typed is here: save again to keep yours.",
    )
    return form


@require_POST
def move(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """To another stage, from the page of the application; who applied is asked what was sent."""
    application = get_object_or_404(Application.objects.for_user(request.user).for_listing(), pk=pk)
    stage = request.POST.get("stage", "")
    if stage not in set(ApplicationStage):
        toast(request, "Choose the stage it should go to.")
        return redirect(application)
    moved = put_application(application=application, stage=ApplicationStage(stage), at=timezone.now())
    if moved.change is None:
        return redirect(application)
    undo = f"{reverse('pipeline:application-take-back', args=[pk])}?change={moved.change.pk}"
    toast(request, f"Moved to {ApplicationStage(stage).label}.", undo=undo)
    return redirect("pipeline:application-apply" if stage == ApplicationStage.APPLIED else application, pk)


@require_POST
def note(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The notes save themselves; two windows do not overwrite each other."""
    application = find(request.user, pk)
    form = NotesForm(request.POST)
    saved = form.is_valid() and _keep(application, form)
    if saved and not request.htmx:
        toast(request, "Your notes are saved.")
        return redirect(f"{application.get_absolute_url()}#notes")
    before = text_sha256(form.cleaned_data["notes"]) if saved else form["before"].value()
    context = {"application": application, "notes_form": form, "notes_before": before, "notes_saved": saved}
    status = 200 if saved else 422
    if request.htmx:
        return render(request, "pipeline/application.html#notes-state", context, status=status)
    page = page_of(application, now=timezone.now())
    return render(request, "pipeline/application.html", {**page, **context}, status=status)


def _keep(application: Application, form: NotesForm) -> bool:
    """Whether the notes were kept; if not, the form says why."""
    text, before = form.cleaned_data["notes"], form.cleaned_data["before"]
    try:
        save_notes(application=application, text=text, before=before, at=timezone.now())
    except NotedMeanwhile as meanwhile:
        form.take_over(meanwhile.stored)
        return False
    return True


@require_POST
def match(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = get_object_or_404(Application.objects.for_user(request.user).for_listing(), pk=pk)
    match_again(application=application)
    return redirect(f"{application.get_absolute_url()}#match")


@require_POST
def put_away(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = get_object_or_404(Application.objects.for_user(request.user).for_listing(), pk=pk)
    archive(user=request.user, keys=[pk], at=timezone.now())
    undo = reverse("pipeline:application-unarchive", args=[pk])
    toast(request, f"“{application}” was archived.", undo=undo)
    return redirect("pipeline:applications")


@require_POST
def take_out(request: SignedInRequest, pk: UUID) -> HttpResponse:
    application = get_object_or_404(Application.objects.archived_by(request.user).for_listing(), pk=pk)
    bring_back(user=request.user, keys=[pk], at=timezone.now())
    toast(request, f"“{application}” is back.")
    return redirect(application)
