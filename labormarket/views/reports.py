from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from core.htmx import toast
from labormarket.models import Report, ReportKind
from labormarket.presenting_report import presented
from labormarket.reporting import bring_back_report, delete_report

PAGE_SIZE = 25


@require_safe
def show_list(request: SignedInRequest) -> HttpResponse:
    wanted = request.GET.get("kind", "")
    kind = wanted if wanted in ReportKind.values else ""
    reports = Report.objects.for_user(request.user).for_listing()
    page = Paginator(reports.filter(kind=kind) if kind else reports, PAGE_SIZE)
    context = {"page": page.get_page(request.GET.get("page")), "kind": kind, "kinds": ReportKind.choices}
    return render(request, "labormarket/reports.html", context)


@require_safe
def show(request: SignedInRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(Report.objects.for_user(request.user).with_subject(), pk=pk)
    return render(request, "labormarket/report.html", {"report": report, **presented(report)})


@require_POST
def delete(request: SignedInRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(Report.objects.for_user(request.user).with_subject(), pk=pk)
    delete_report(report=report, at=timezone.now())
    undo = reverse("labormarket:report-back", args=[pk])
    toast(request, f"The report on {report.occupation} was deleted.", undo=undo)
    return redirect("labormarket:reports")


@require_POST
def bring_back(request: SignedInRequest, pk: UUID) -> HttpResponse:
    report = get_object_or_404(Report.objects.deleted_by(request.user), pk=pk)
    bring_back_report(report=report)
    toast(request, "The report is back.")
    return redirect(report)
