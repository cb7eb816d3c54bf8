from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.htmx import toast
from resumes.forms import PostingForm
from resumes.models import Posting, Resume
from resumes.presenting_match import groups_of
from resumes.scoring.match import match_posting


@require_http_methods(["GET", "HEAD", "POST"])
def show_postings(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The postings this resume was held against, and the form for another."""
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    if not resume.is_ready:
        return redirect("resumes:progress", pk=pk)
    form = PostingForm(request.POST if request.method == "POST" else None, instance=Posting(resume=resume))
    if request.method == "POST" and form.is_valid():
        posting = form.save()
        return redirect("resumes:match", pk=pk, posting_pk=posting.pk)
    context = {"resume": resume, "form": form, "postings": resume.postings.newest_first()[:25]}
    return render(request, "resumes/postings.html", context, status=422 if form.errors else 200)


@require_safe
def show_match(request: HttpRequest, pk: UUID, posting_pk: UUID) -> HttpResponse:
    """Computed on the spot from the resume as it is now: it takes milliseconds and is never out of date."""
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    posting = get_object_or_404(resume.postings, pk=posting_pk)
    if not resume.is_ready:
        return redirect("resumes:progress", pk=pk)
    match = match_posting(resume.reading, posting.text, today=timezone.localdate())
    groups = groups_of(match)
    context = {
        "resume": resume,
        "posting": posting,
        "match": match,
        "groups": groups,
        "met": sum(group.met for group in groups),
    }
    return render(request, "resumes/match.html", context)


@require_POST
def delete_posting(request: HttpRequest, pk: UUID, posting_pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user).for_listing(), pk=pk)
    posting = get_object_or_404(resume.postings, pk=posting_pk)
    posting.delete()
    toast(request, "The posting was removed.")
    return redirect("resumes:postings", pk=pk)
