from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.requests import SignedInRequest
from core.htmx import toast
from messaging.forms import PreferencesForm


@require_http_methods(["GET", "HEAD", "POST"])
def edit_preferences(request: SignedInRequest) -> HttpResponse:
    profile = request.user.profile
    form = PreferencesForm(request.POST if request.method == "POST" else None, initial=profile.preferences)
    if request.method == "POST" and form.is_valid():
        profile.preferences = {**profile.preferences, **form.values()}
        profile.save(update_fields=["preferences", "updated_at"])
        toast(request, "Saved.")
        return redirect("messaging:list")
    context = {"form": form, "can_track": settings.MAIL_WEBHOOKS, "most": settings.MESSAGES_PER_DAY}
    return render(request, "messaging/preferences.html", context, status=422 if form.errors else 200)
