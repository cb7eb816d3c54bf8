from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_ratelimit.decorators import ratelimit

from accounts.requests import SignedInRequest
from core.htmx import toast
from core.requests import HtmxRequest
from core.templatetags.ui import Stage
from resumes.forms import UploadForm
from resumes.models import Resume, Status
from resumes.samples import sample_file
from resumes.uploading import TooMany, read_again, upload_resume


def _steps(resume: Resume) -> list[Stage]:
    waiting = resume.status == Status.PENDING
    return [
        Stage("Your file is here", "done"),
        Stage("Waiting for its turn", "now" if waiting else "done"),
        Stage("Reading text and fields, and scoring them", "next" if waiting else "now"),
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@ratelimit(key="user", rate="30/h", method="POST")
def upload(request: SignedInRequest) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid():
        clean = form.cleaned_data
        try:
            resume = upload_resume(
                user=request.user,
                data=clean["data"],
                kind=clean["kind"],
                name=clean["file"].name,
                title=clean["title"],
                role=clean["role"],
            )
        except TooMany as problem:
            form.add_error(None, problem.message)
        else:
            return _go(request, reverse("resumes:progress", args=[resume.pk]))
    template = "resumes/upload.html#form" if request.htmx else "resumes/upload.html"
    return render(request, template, {"form": form}, status=422 if form.errors else 200)


@require_POST
def try_sample(request: SignedInRequest) -> HttpResponse:
    name, kind, data = sample_file()
    resume = upload_resume(
        user=request.user, data=data, kind=kind, name=name, title="Sample resume", role="Data analyst"
    )
    return redirect("resumes:progress", pk=resume.pk)


@require_safe
def show_progress(request: HtmxRequest, pk: UUID) -> HttpResponse:
    """Asks itself again while the file is being read, and goes to the reading page when it was."""
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    if resume.is_ready:
        return _go(request, resume.get_absolute_url())
    context = {"resume": resume, "late": resume.is_late(timezone.now()), "steps": _steps(resume)}
    template = "resumes/progress.html"
    return render(request, f"{template}#state" if request.htmx else template, context)


@require_POST
def read_once_more(request: HtmxRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    if resume.is_ready:
        toast(request, "This resume has been read already.", level=messages.INFO)
        return redirect(resume)
    read_again(resume=resume, now=timezone.now())
    return redirect("resumes:progress", pk=pk)


def _go(request: HtmxRequest, url: str) -> HttpResponse:
    if not request.htmx:
        return redirect(url)
    return HttpResponse(headers={"HX-Redirect": url})
