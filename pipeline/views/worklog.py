from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from pipeline.own_time import chosen_zone, own_zone
from pipeline.worklog import (
    COLUMNS,
    MONDAY,
    STARTS,
    Contact,
    Week,
    contacts_in,
    csv_file,
    pdf_file,
    read_day,
    week_of,
)


@require_safe
def show_log(request: SignedInRequest) -> HttpResponse:
    """The week that holds the day of the address, or this one."""
    week, start = _week(request)
    today = timezone.localdate(timezone=own_zone(request.user))
    context = {
        "week": week,
        "start": start,
        "starts": STARTS.items(),
        "contacts": _contacts(request, week),
        "columns": COLUMNS,
        "query": _query(week, start),
        "before": _query(week.before, start) if read_day(week.before.first.isoformat()) else "",
        "after": _query(week.after, start) if week.last < today else "",
        "is_this_week": week.first <= today <= week.last,
        "zone_is_chosen": chosen_zone(request.user) is not None,
    }
    return render(request, "pipeline/worklog.html", context)


@require_safe
@never_cache
def download_csv(request: SignedInRequest) -> HttpResponse:
    week, _ = _week(request)
    body = csv_file(_contacts(request, week))
    return _file(body, "text/csv; charset=utf-8", f"work-search-{week.first.isoformat()}.csv")


@require_safe
@never_cache
def download_pdf(request: SignedInRequest) -> HttpResponse:
    week, _ = _week(request)
    name = request.user.get_full_name() or request.user.email
    body = pdf_file(_contacts(request, week), name=name, week=week)
    return _file(body, "application/pdf", f"work-search-{week.first.isoformat()}.pdf")


def _week(request: SignedInRequest) -> tuple[Week, str]:
    start = request.GET.get("start", "")
    start = start if start in STARTS else MONDAY
    today = timezone.localdate(timezone=own_zone(request.user))
    return week_of(read_day(request.GET.get("week", "")) or today, start), start


def _contacts(request: SignedInRequest, week: Week) -> list[Contact]:
    return contacts_in(request.user, week, own_zone(request.user))


def _query(week: Week, start: str) -> str:
    return urlencode({"week": week.first.isoformat(), **({"start": start} if start != MONDAY else {})})


def _file(body: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
