from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from core.htmx import toast
from resumes.correcting import aim_at_role
from resumes.forms import RoleForm
from resumes.models import Resume


@require_safe
def show_analysis(request: HttpRequest, pk: UUID) -> HttpResponse:
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    if not resume.is_ready:
        return redirect("resumes:progress", pk=pk)
    return _page(request, resume, RoleForm(instance=resume))


@require_POST
def aim(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Name the role the resume is for and score it anew."""
    resume = get_object_or_404(Resume.objects.for_user(request.user), pk=pk)
    if not resume.is_ready:
        return redirect("resumes:progress", pk=pk)
    form = RoleForm(request.POST, instance=resume)
    if not form.is_valid():
        return _page(request, resume, form, status=422)
    aim_at_role(resume=resume, role=form.cleaned_data["role"])
    toast(request, "Scored for this role." if form.cleaned_data["role"] else "Scored without a role.")
    return redirect("resumes:analysis", pk=pk)


def _page(request: HttpRequest, resume: Resume, form: RoleForm, *, status: int = 200) -> HttpResponse:
    context = {"resume": resume, "score": resume.report, "form": form}
    return render(request, "resumes/analysis.html", context, status=status)
