from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods, require_POST

from core.htmx import toast
from recruiters.forms import NoteForm, TouchForm
from recruiters.models import TouchKind
from recruiters.noting import add_note, bring_note_back, remove_note
from recruiters.touching import log_touch, take_back
from recruiters.views.detail import detail_page
from recruiters.views.owned import recruiter_or_404


@require_POST
def record(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write down a contact: outreach, open, answer, call or meeting."""
    recruiter, now = recruiter_or_404(request, pk), timezone.now()
    form = TouchForm(request.POST, today=now.date(), auto_id="contact-%s")
    if not form.is_valid():
        return detail_page(request, recruiter, touch=form)
    values = form.cleaned_data
    kind = TouchKind(values["kind"])
    touch = log_touch(
        recruiter=recruiter,
        kind=kind,
        at=form.moment(now),
        channel=values["channel"],
        text=values["text"],
        now=now,
    )
    due = recruiter.follow_up_on
    said = f"Recorded: {kind.label.lower()}."
    if due and kind != TouchKind.OPENED:
        said += f" A follow-up is due on {date_format(due, 'j F')}."
    toast(request, said, undo=reverse("recruiters:take-back", args=[pk, touch.pk]))
    return redirect(recruiter)


@require_POST
def take_back_contact(request: HttpRequest, pk: UUID, touch_pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    touch = get_object_or_404(recruiter.touches.select_related("recruiter"), pk=touch_pk)
    if touch.reference:
        toast(request, "This belongs to a message. Take it back there.", level=messages.INFO)
        return redirect(recruiter)
    take_back(touch=touch, at=timezone.now())
    toast(request, f"Taken back: {touch.get_kind_display().lower()}.")
    return redirect(recruiter)


@require_POST
def add(request: HttpRequest, pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    form = NoteForm(request.POST, auto_id="note-%s")
    if not form.is_valid():
        return detail_page(request, recruiter, note=form)
    values = form.cleaned_data
    note = add_note(recruiter=recruiter, text=values["text"], kind=values["kind"], at=timezone.now())
    toast(request, "The note is kept.", undo=reverse("recruiters:note-remove", args=[pk, note.pk]))
    return redirect(recruiter)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_note(request: HttpRequest, pk: UUID, note_pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    note = get_object_or_404(recruiter.notes.standing(), pk=note_pk)
    form = NoteForm(request.POST if request.method == "POST" else None, instance=note)
    if form.is_valid():
        note.save(update_fields=["text", "kind", "updated_at"])
        toast(request, "Saved.")
        return redirect(recruiter)
    context = {"recruiter": recruiter, "note": note, "form": form}
    return render(request, "recruiters/note.html", context, status=422 if form.is_bound else 200)


@require_POST
def remove(request: HttpRequest, pk: UUID, note_pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    standing = recruiter.notes.standing().select_related("recruiter")
    remove_note(note=get_object_or_404(standing, pk=note_pk), at=timezone.now())
    undo = reverse("recruiters:note-bring-back", args=[pk, note_pk])
    toast(request, "The note was removed.", undo=undo)
    return redirect(recruiter)


@require_POST
def bring_back(request: HttpRequest, pk: UUID, note_pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    removed = recruiter.notes.exclude(deleted_at=None).select_related("recruiter")
    bring_note_back(note=get_object_or_404(removed, pk=note_pk), at=timezone.now())
    toast(request, "The note is back.")
    return redirect(recruiter)
