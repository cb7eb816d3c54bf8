from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from labormarket.presenting_report import gap_as_json, presented_gap
from labormarket.skills_mapping import map_skills


@require_safe
def show(request: SignedInRequest) -> HttpResponse:
    found = map_skills(request.user.profile)
    roles = [(role, presented_gap(gap_as_json(role.gap))) for role in found.roles]
    return render(request, "labormarket/skills_map.html", {"map": found, "roles": roles})
