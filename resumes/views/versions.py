from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from core.htmx import toast
from resumes.models import Resume, ResumeVersion
from resumes.versioning import compare, restore_version

PAGE_SIZE = 25


@require_safe
def show_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    versions = resume.versions.newest_first().for_listing()
    page = Paginator(versions, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "resumes/versions.html", {"resume": resume, "page": page})


@require_safe
def show_version(request: HttpRequest, pk: UUID, number: int) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    version = get_object_or_404(resume.versions, number=number)
    return render(
        request,
        "resumes/version.html",
        {"resume": resume, "version": version, "values": compare({}, version.content)},
    )


@require_safe
def compare_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    before, after = sorted(
        (_version_or_404(resume, request.GET.get(side, "")) for side in ("from", "to")),
        key=lambda version: version.number,
    )
    context = {
        "resume": resume,
        "before": before,
        "after": after,
        "changes": compare(before.content, after.content),
    }
    return render(request, "resumes/compare.html", context)


@require_POST
def restore(request: HttpRequest, pk: UUID, number: int) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    get_object_or_404(resume.versions.for_listing(), number=number)
    before = resume.revision
    restore_version(resume=resume, number=number)
    toast(
        request,
        f"Version {number} is the current one again.",
        undo=resume.restore_url(before),
    )
    return redirect(resume)


def _version_or_404(resume: Resume, number: str) -> ResumeVersion:
    if not number.isdecimal() or len(number) > 9:
        raise Http404
    return get_object_or_404(resume.versions, number=int(number))
