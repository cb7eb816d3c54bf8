from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import SignedInRequest
from billing import quotas
from billing.plans import Feature
from labormarket.asking import role_or_404
from labormarket.gaps import NothingAsked, asks_for_something, gap_of, work_out_gap
from labormarket.models import Occupation, ReportKind
from labormarket.presenting_report import gap_as_json, presented_gap
from labormarket.reporting import counted_report


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: SignedInRequest, code: str) -> HttpResponse:
    """What a role asks for beside her profile: told once it is counted, and then as her profile is today."""
    occupation = role_or_404(code)
    context: dict[str, Any] = {"occupation": occupation, "profile": request.user.profile, "exceeded": None}
    if request.method == "POST":
        try:
            work_out_gap(user=request.user, occupation=occupation, at=timezone.now())
        except quotas.QuotaExceeded as exceeded:
            return _page(request, {**context, "exceeded": exceeded}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        except NothingAsked:
            return _page(request, {**context, "nothing_asked": True})
        return redirect("labormarket:gap", code)
    report = counted_report(
        user=request.user,
        kind=ReportKind.SKILLS_GAP,
        occupation=occupation,
        area=None,
        at=timezone.now(),
    )
    if report is None or report.deleted_at:
        return _page(request, {**context, "report": report, **_offer(request, occupation)})
    return _page(request, {**context, "report": report, **_today(request, occupation)})


def _offer(request: SignedInRequest, occupation: Occupation) -> dict[str, Any]:
    """What it would cost; nobody pays for a report that would be empty."""
    if not asks_for_something(occupation):
        return {"nothing_asked": True}
    return {"left": quotas.left(request.user, Feature.SKILLS_GAP)}


def _today(request: SignedInRequest, occupation: Occupation) -> dict[str, Any]:
    try:
        return {"gap": presented_gap(gap_as_json(gap_of(user=request.user, occupation=occupation)))}
    except NothingAsked:
        return {"nothing_asked": True}


def _page(request: SignedInRequest, context: dict[str, Any], *, status: int = HTTPStatus.OK) -> HttpResponse:
    return render(request, "labormarket/gap.html", context, status=status)
