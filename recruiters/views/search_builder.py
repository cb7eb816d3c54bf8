from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.listing import write_list
from accounts.models import User
from accounts.requests import SignedInRequest
from recruiters.boolean_search import Who, searches
from recruiters.forms.search import PeopleSearchForm

MOST_FROM_PROFILE = 3


@require_safe
def build_search(request: SignedInRequest) -> HttpResponse:
    """Nothing is searched here: the person opens the site with a string that it understands."""
    asked = request.GET.dict() if request.GET else _from_profile(request.user)
    form = PeopleSearchForm({"who": Who.RECRUITERS.value, **asked})
    found = searches(form.wanted) if form.is_valid() else ()
    context = {"form": form, "searches": found, "empty": form.is_valid() and not found}
    return render(request, "recruiters/search.html", context, status=422 if form.errors else 200)


def _from_profile(user: User) -> dict[str, Any]:
    profile = user.profile
    return {
        "roles": write_list(profile.target_roles[:MOST_FROM_PROFILE]),
        "skills": write_list(profile.technical_skills[:1]),
        "places": write_list([profile.location] if profile.location else []),
    }
