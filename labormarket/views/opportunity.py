from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import SignedInRequest
from billing import quotas
from labormarket.asking import role_or_404
from labormarket.figures import wage_bands
from labormarket.finding import best_area
from labormarket.forms.opportunity import OpportunityForm
from labormarket.models import Area, AreaKind, Occupation, Report, ReportKind
from labormarket.opportunities import Settings, TooLittle, work_out_again, work_out_opportunity
from labormarket.presenting_report import presented
from labormarket.reporting import counted_report


@require_http_methods(["GET", "HEAD", "POST"])
def calculate(request: SignedInRequest, code: str) -> HttpResponse:
    occupation = role_or_404(code)
    if request.method != "POST":
        return _page(request, occupation, **_as_it_stands(request, occupation))
    form = OpportunityForm(request.POST)
    if not form.is_valid():
        return _page(request, occupation, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    area = form.cleaned_data["place"]
    try:
        work_out_opportunity(
            user=request.user, occupation=occupation, area=area, settings=form.settings, at=timezone.now()
        )
    except quotas.QuotaExceeded as exceeded:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, occupation, form=form, exceeded=exceeded, status=status)
    except TooLittle as little:
        return _page(request, occupation, form=form, is_free=True, **_result(little.report))
    query = urlencode({"place": area.code if area else ""})
    return redirect(f"{reverse('labormarket:opportunity', args=[code])}?{query}#result")


@require_POST
def recalculate(request: SignedInRequest, code: str) -> HttpResponse:
    """The result for what the sliders say now; never counts a use."""
    occupation = role_or_404(code)
    form = OpportunityForm(request.POST)
    report = None
    if form.is_valid():
        report = work_out_again(
            user=request.user,
            occupation=occupation,
            area=form.cleaned_data["place"],
            settings=form.settings,
            at=timezone.now(),
        )
    context = {"occupation": occupation, "form": form, "report": report, **_result(report)}
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "labormarket/opportunity.html#result", context, status=status)


def _as_it_stands(request: SignedInRequest, occupation: Occupation) -> dict[str, Any]:
    """The form as she left it in this place this month, with its result; else as her profile says."""
    area = _area(request)
    report = counted_report(
        user=request.user, kind=ReportKind.OPPORTUNITY, occupation=occupation, area=area, at=timezone.now()
    )
    is_kept = report is not None and report.deleted_at is None
    settings = (
        Settings.from_json(report.inputs) if report and is_kept else Settings.of_profile(request.user.profile)
    )
    initial = {"place": area.name if area else "", **settings.as_json()}
    form = OpportunityForm(initial=initial, highest_pay=_highest_pay(occupation, area))
    return {"form": form, "counted": report, **_result(report if is_kept else None)}


def _area(request: SignedInRequest) -> Area | None:
    """The one that the address names, "" being the nation; else the one her profile means."""
    code = request.GET.get("place")
    if code is not None:
        return Area.objects.exclude(kind=AreaKind.NATION).filter(pk=code.replace("\0", "")).first()
    found = best_area(request.user.profile.location)
    if found is None or found.kind == AreaKind.NATION:
        return None
    return Area(code=found.code, kind=found.kind, name=found.name)


def _highest_pay(occupation: Occupation, area: Area | None) -> int | None:
    """Where the slider of the pay ends: twice the highest pay that is published here."""
    bands = wage_bands(occupation, [area.code] if area else [])
    amounts = [cell.value for band in bands for _, cell in band.percentiles if cell.value]
    return 2 * max(amounts) if amounts else None


def _result(report: Report | None) -> dict[str, Any]:
    return {"report": report, **presented(report)} if report else {"report": None}


def _page(
    request: SignedInRequest, occupation: Occupation, *, status: int = HTTPStatus.OK, **context: Any
) -> HttpResponse:
    context = {
        "occupation": occupation,
        "profile": request.user.profile,
        "exceeded": None,
        **context,
    }
    return render(request, "labormarket/opportunity.html", context, status=status)
