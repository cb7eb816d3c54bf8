from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import SignedInRequest
from core.htmx import toast
from core.requests import uuids_of, words_of
from resumes.choosing import choose_master
from resumes.forms import RenameForm
from resumes.models import FileType, Resume, ResumeQuerySet

PAGE_SIZE = 25
SORTS = {
    "newest": ("Newest first", ["-created_at", "pk"]),
    "score": ("Best score first", ["-score_total", "-created_at", "pk"]),
    "title": ("By name", ["title", "-created_at", "pk"]),
}


@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    chosen, words, kind, sort = _chosen(request)
    page = Paginator(chosen, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "words": words,
        "kind": kind,
        "sort": sort,
        "sorts": [(key, label) for key, (label, _) in SORTS.items()],
        "kinds": FileType.choices,
        "filtered": bool(words or kind),
    }
    return render(request, "resumes/list.html", context)


def _chosen(request: HttpRequest) -> tuple[ResumeQuerySet, str, str, str]:
    resumes = Resume.objects.for_user(request.user).for_listing()
    words = words_of(request.GET)
    kind = request.GET.get("type", "")
    sort = request.GET.get("sort", "")
    sort = sort if sort in SORTS else "newest"
    if words:
        resumes = resumes.search(words)
    if kind in FileType.values:
        resumes = resumes.filter(file_type=kind)
    return resumes.order_by(*SORTS[sort][1]), words, kind if kind in FileType.values else "", sort


@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    form = RenameForm(request.POST if request.method == "POST" else None, instance=resume)
    if request.method == "POST" and form.is_valid():
        resume.save(update_fields=["title", "updated_at"])
        toast(request, "Renamed.")
        return redirect("resumes:list")
    return render(
        request, "resumes/rename.html", {"resume": resume, "form": form}, status=422 if form.errors else 200
    )


@require_POST
def make_master(request: SignedInRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    choose_master(user=request.user, resume=resume)
    toast(request, f"“{resume.title}” is now your master resume.")
    return redirect("resumes:list")


@require_POST
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    resume.delete_softly(at=timezone.now())
    undo = reverse("resumes:undelete", args=[pk])
    toast(request, f"“{resume.title}” was deleted.", undo=undo)
    return redirect("resumes:list")


@require_POST
def undelete(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.deleted_by(request.user).for_listing(), pk=pk)
    resume.undelete()
    toast(request, f"“{resume.title}” is back.")
    return redirect("resumes:list")


@require_POST
def delete_many(request: HttpRequest) -> HttpResponse:
    """Delete the resumes that were ticked."""
    mine = Resume.objects.for_user(request.user).for_listing()
    chosen = list(mine.filter(pk__in=uuids_of(request.POST.getlist("resume"), most=PAGE_SIZE)))
    for resume in chosen:
        resume.delete_softly(at=timezone.now())
    if chosen:
        keys = urlencode([("resume", resume.pk) for resume in chosen])
        undo = f"{reverse('resumes:undelete-many')}?{keys}"
        toast(request, _counted(len(chosen), "was deleted", "were deleted"), undo=undo)
    else:
        toast(request, "Tick the resumes you want to delete first.", level=messages.INFO)
    return redirect("resumes:list")


@require_POST
def undelete_many(request: HttpRequest) -> HttpResponse:
    """The keys stand in the address, because a toast's Undo is a bare form."""
    mine = Resume.objects.deleted_by(request.user).for_listing()
    chosen = list(mine.filter(pk__in=uuids_of(request.GET.getlist("resume"), most=PAGE_SIZE)))
    for resume in chosen:
        resume.undelete()
    if chosen:
        toast(request, _counted(len(chosen), "is back", "are back"))
    return redirect("resumes:list")


def _counted(count: int, one: str, many: str) -> str:
    return f"1 resume {one}." if count == 1 else f"{count} resumes {many}."
