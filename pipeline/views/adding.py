"""A new application: the posting is pasted and read, then what was read is looked over and saved."""

import hashlib
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import SignedInRequest
from core.htmx import toast
from pipeline.doubling import doubles_of
from pipeline.forms.applications import ApplicationForm, resumes_of, values_read
from pipeline.postings import PostingReading, read_posting
from pipeline.postings.pay import DOLLARS
from pipeline.saving import save_application

SHORT = 80
"""Characters; less than that is an address or a heading, but no posting."""
PASTED = ("posting", "url")


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, ApplicationForm(user=request.user, initial=_defaults(request)), step="paste")
    form = ApplicationForm(request.POST, user=request.user)
    if request.POST.get("do") == "read":
        return _read(request, form)
    return _save(request, form)


def _defaults(request: SignedInRequest) -> dict[str, Any]:
    return {
        "salary_currency": request.user.profile.salary_currency,
        "resume": resumes_of(request.user).values_list("pk", flat=True).first(),
    }


def _read(request: SignedInRequest, form: ApplicationForm) -> HttpResponse:
    """Only what was pasted must be right by now; what was typed in the other fields stays as it is."""
    form.full_clean()
    for name in [name for name in form.errors if name not in PASTED]:
        del form.errors[name]
    if not form.errors and not any(form.cleaned_data.get(name) for name in PASTED):
        form.add_error("posting", "Paste the posting first, or fill in the rest by hand.")
    if form.errors:
        return _page(request, form, step="paste", status=422)
    currency = request.user.profile.salary_currency
    reading = read_posting(
        form.cleaned_data["posting"],
        url=form.cleaned_data["url"],
        today=timezone.localdate(),
        dollars=currency if currency in DOLLARS else "USD",
    )
    return _page(request, _prefilled(request, reading), step="check", reading=reading)


def _prefilled(request: SignedInRequest, reading: PostingReading) -> ApplicationForm:
    """What a person typed goes before what was read."""
    fields = ApplicationForm.Meta.fields
    typed: dict[str, Any] = {name: value for name, value in request.POST.items() if value and name in fields}
    typed["contacts"] = request.POST.getlist("contacts")
    values = values_read(reading)
    if typed.get("salary_from") or typed.get("salary_to"):
        values = {name: value for name, value in values.items() if not name.startswith("salary_")}
    elif reading.pay:
        # Without an amount, the currency and the period are only what the form began with.
        typed = {name: value for name, value in typed.items() if not name.startswith("salary_")}
    form = ApplicationForm(user=request.user, initial=_defaults(request) | values | typed)
    form.explain(reading, but={name for name, value in typed.items() if value != values.get(name)})
    return form


def _save(request: SignedInRequest, form: ApplicationForm) -> HttpResponse:
    if not form.is_valid():
        return _page(request, form, step="check", status=422)
    told = {name: form.cleaned_data[name] for name in ("title", "company", "url", "posting")}
    if request.POST.get("do") != "anyway" and (doubles := doubles_of(user=request.user, **told)):
        return _page(request, form, step="check", status=422, doubles=doubles)
    application = save_application(
        user=request.user, at=timezone.now(), contacts=form.cleaned_data["contacts"], **form.values
    )
    toast(request, f"“{application}” is saved.")
    return redirect(application)


def _page(
    request: SignedInRequest, form: ApplicationForm, *, step: str, status: int = 200, **more: Any
) -> HttpResponse:
    posting = str(form["posting"].value() or "")
    mark = hashlib.sha256(posting.encode("utf-8", "replace")).hexdigest()[:12]
    context = {
        "form": form,
        "step": step,
        # Drafts of one posting must not come back in the form of another.
        "guard": "posting" if step == "paste" else f"application-{mark}",
        "is_short": step == "check" and not form.is_bound and len(posting) < SHORT,
        **more,
    }
    return render(request, "pipeline/application_new.html", context, status=status)
