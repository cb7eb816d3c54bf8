"""The reading page: the document beside what software reads from it, every value corrected in place."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from core.htmx import toast
from core.requests import HtmxRequest
from resumes.content import ENTRY_SECTIONS, NoSuchEntry
from resumes.correcting import (
    ChangedElsewhere,
    add_entry_by_hand,
    correct_entry,
    remove_entry_by_hand,
)
from resumes.forms import ENTRY_FORMS, EntryForm, entry_form, orphaned_form
from resumes.models import Resume
from resumes.presenting import (
    content_of,
    line_fields,
    notes_on,
    page_views,
    read_as_text,
    section_view,
    section_views,
    text_view,
)

CONFLICT = (
    "This entry was changed in another tab since you opened this page. What you typed is still here: where "
    "it differs, what is saved now stands beside it. Save once more to keep yours."
)
MOVED = (
    "Entries were added or removed in another tab since you opened this page. What you typed is still here: "
    "copy it, load the page anew and put it into the right entry."
)
CHANGED = "Changed in another tab since you opened this page. Here it is as it is now: try again."


@require_safe
def read(request: HtmxRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    if not resume.is_ready:
        return redirect("resumes:progress", pk=pk)
    return render(request, "resumes/reading.html", _page(resume))


@require_POST
def correct_value(request: HtmxRequest, pk: UUID, section: str, index: int) -> HttpResponse:
    resume = _ready_or_404(request, pk)
    form = _form_or_404(request, resume, section, index)
    if not form.is_valid():
        return _answer(request, resume, form, status=422)
    try:
        resume = correct_entry(
            resume=resume, section=section, index=index, values=form.values(), revision=_revision(request)
        )
    except (ChangedElsewhere, NoSuchEntry):
        return _answer_conflict(request, _ready_or_404(request, pk), form)
    if not request.htmx:
        toast(request, "Saved. The score follows what you corrected.")
        return redirect(f"{resume.get_absolute_url()}#{section}-{index}")
    return _answer(request, resume, entry_form(content_of(resume), section, index))


@require_POST
def add_value(request: HtmxRequest, pk: UUID, section: str) -> HttpResponse:
    if section not in ENTRY_SECTIONS:
        raise Http404
    resume = _ready_or_404(request, pk)
    try:
        resume = add_entry_by_hand(resume=resume, section=section, revision=_revision(request))
    except ChangedElsewhere:
        toast(request, CHANGED, level=messages.ERROR)
    return _answer_section(request, resume, section, anchor=f"{section}-0")


@require_POST
def remove_value(request: HtmxRequest, pk: UUID, section: str, index: int) -> HttpResponse:
    if section not in ENTRY_SECTIONS:
        raise Http404
    resume = _ready_or_404(request, pk)
    before = resume.revision
    try:
        resume = remove_entry_by_hand(
            resume=resume, section=section, index=index, revision=_revision(request)
        )
    except (ChangedElsewhere, NoSuchEntry):
        toast(request, CHANGED, level=messages.ERROR)
    else:
        toast(request, "Removed.", undo=resume.restore_url(before))
    return _answer_section(request, resume, section, anchor=section)


def _ready_or_404(request: HtmxRequest, pk: UUID) -> Resume:
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    if not resume.is_ready:
        raise Http404
    return resume


def _form_or_404(request: HtmxRequest, resume: Resume, section: str, index: int) -> EntryForm:
    if section not in ENTRY_FORMS or (section not in ENTRY_SECTIONS and index):
        raise Http404
    try:
        return entry_form(content_of(resume), section, index, request.POST)
    except NoSuchEntry as error:
        if index >= _entries_seen(request, resume, section):
            raise Http404 from error
        return orphaned_form(section, index, request.POST)


def _entries_seen(request: HtmxRequest, resume: Resume, section: str) -> int:
    """How many entries the section had on the page that the form was sent from."""
    seen = resume.versions.filter(number=_revision(request)).values_list("content", flat=True).first()
    return len((seen or {}).get(section) or [])


def _revision(request: HtmxRequest) -> int:
    text = request.POST.get("revision", "")
    return int(text) if text.isdecimal() and len(text) < 10 else -1


def _page(resume: Resume) -> dict[str, Any]:
    reading = resume.reading
    document = reading.document
    sections = section_views(resume)
    return {
        "resume": resume,
        "score": resume.report,
        "sections": sections,
        "pages": page_views(resume, document),
        "notes": notes_on(resume, reading),
        "read_as_text": read_as_text(document),
        "text": text_view(document, line_fields(sections)),
    }


def _answer(request: HtmxRequest, resume: Resume, form: EntryForm, *, status: int = 200) -> HttpResponse:
    """What changes beside the inputs of one entry for htmx, the whole page without script."""
    if request.htmx:
        context = {
            "resume": resume,
            "score": resume.report,
            "form": form,
            "saved": status == 200,
            "swapped": True,
        }
        return render(request, "resumes/reading.html#saved_entry", context, status=status)
    page = _page(resume)
    for section in page["sections"]:
        if section.name == form.section:
            section.forms[form.index : form.index + 1] = [form]
    return render(request, "resumes/reading.html", page, status=status)


def _answer_conflict(request: HtmxRequest, resume: Resume, form: EntryForm) -> HttpResponse:
    """As `resume` is now. An entry that may have moved cannot be overwritten by saving once more."""
    count = len(resume.content.get(form.section) or [])
    if form.section in ENTRY_SECTIONS and count != _entries_seen(request, resume, form.section):
        form.add_error(None, MOVED)
        resume.revision = _revision(request)
    else:
        form.add_error(None, CONFLICT)
        form.tell_what_is_kept(entry_form(content_of(resume), form.section, form.index))
    return _answer(request, resume, form, status=422)


def _answer_section(request: HtmxRequest, resume: Resume, name: str, *, anchor: str) -> HttpResponse:
    if not request.htmx:
        return redirect(f"{resume.get_absolute_url()}#{anchor}")
    context = {
        "resume": resume,
        "score": resume.report,
        "section": section_view(resume, name),
        "swapped": True,
    }
    return render(request, "resumes/reading.html#saved_section", context)
