from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import SignedInRequest
from billing import quotas
from billing.plans import Feature
from core.htmx import toast
from recruiters.bringing.opening import open_import
from recruiters.bringing.planning import ADD, MERGE, SKIP, Planned, plan_import
from recruiters.bringing.starting import start_import
from recruiters.forms.bringing import ColumnsForm, ImportForm
from recruiters.models import ContactImport
from recruiters.reading.entries import UnreadableFile

PAGE_SIZE = 50
WORDS = {ADD: "Add", MERGE: "Merge", SKIP: "Leave out"}


@require_http_methods(["GET", "HEAD", "POST"])
def choose_file(request: SignedInRequest) -> HttpResponse:
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            bringing = open_import(
                user=request.user, file_name=file.name, data=file.read(), at=timezone.now()
            )
        except UnreadableFile as problem:
            form.add_error("file", problem.message)
        else:
            return redirect("recruiters:import", import_pk=bringing.pk)
    earlier = ContactImport.objects.for_user(request.user).defer("rows", "entries").order_by("-created_at")
    context = {"form": form, "earlier": earlier[:5]}
    return render(request, "recruiters/import_file.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def look_through(request: SignedInRequest, import_pk: UUID) -> HttpResponse:
    """A POST keeps the choices of the page that is shown, and starts the import where that was pressed."""
    bringing = get_object_or_404(ContactImport.objects.for_user(request.user), pk=import_pk)
    if request.method == "POST":
        _keep_choices(request, bringing)
        if "start" in request.POST:
            start_import(bringing=bringing, at=timezone.now())
            return redirect("recruiters:import", import_pk=import_pk)
        wanted = request.POST.get("go", "1")
        return redirect(f"{request.path}?page={wanted if wanted.isdigit() else 1}")
    template = "recruiters/import.html"
    return render(request, f"{template}#state" if request.htmx else template, _shown(request, bringing))


@require_POST
def set_columns(request: SignedInRequest, import_pk: UUID) -> HttpResponse:
    bringing = get_object_or_404(ContactImport.objects.for_user(request.user), pk=import_pk)
    form = ColumnsForm(bringing.headings, bringing.columns, request.POST)
    if not form.is_valid() or bringing.is_running:
        return render(
            request, "recruiters/import.html", {**_shown(request, bringing), "form": form}, status=422
        )
    bringing.columns = form.columns
    bringing.save(update_fields=["columns"])
    return redirect("recruiters:import", import_pk=import_pk)


@require_POST
def discard(request: SignedInRequest, import_pk: UUID) -> HttpResponse:
    """Throw the file away; whoever was brought in stays."""
    get_object_or_404(ContactImport.objects.for_user(request.user), pk=import_pk).delete()
    toast(request, "The file was thrown away.")
    return redirect("recruiters:import-file")


def _keep_choices(request: SignedInRequest, bringing: ContactImport) -> None:
    given = {
        name.removeprefix("row-"): choice
        for name, choice in request.POST.items()
        if name.startswith("row-") and choice in WORDS
    }
    if given and not bringing.is_running:
        bringing.choices = {**bringing.choices, **given}
        bringing.save(update_fields=["choices"])


def _shown(request: SignedInRequest, bringing: ContactImport) -> dict[str, Any]:
    if bringing.is_running:
        return {"bringing": bringing, "late": bringing.is_late(timezone.now())}
    planned = plan_import(bringing)
    page = Paginator(planned, PAGE_SIZE).get_page(request.GET.get("page"))
    return {
        "bringing": bringing,
        "form": ColumnsForm(bringing.headings, bringing.columns),
        "page": page,
        "counts": _counts(planned),
        "left": quotas.left(request.user, Feature.RECRUITERS),
        "words": WORDS,
    }


def _counts(planned: list[Planned]) -> dict[str, int]:
    return {
        "all": len(planned),
        "add": sum(plan.choice == ADD for plan in planned),
        "merge": sum(plan.choice == MERGE for plan in planned),
        "problems": sum(bool(plan.problem) for plan in planned),
        "skip": sum(plan.choice == SKIP and not plan.problem for plan in planned),
    }
