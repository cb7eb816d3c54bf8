from http import HTTPStatus

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.forms.profile import NameForm, ProfileForm
from accounts.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def edit_profile(request: SignedInRequest) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    names = NameForm(data, instance=request.user)
    profile = ProfileForm(data, instance=request.user.profile)
    status = HTTPStatus.OK
    if data is not None:
        # Both are asked, so that all that needs another look is said at once.
        if all([names.is_valid(), profile.is_valid()]):
            with transaction.atomic():
                names.save()
                profile.save()
            messages.success(request, "Your profile is saved.")
            return redirect("settings")
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        # A refused form has put its values on the person; the page around it shows who is signed in.
        request.user.refresh_from_db(fields=["first_name", "last_name"])
    context = {"names": names, "form": profile, "stage": request.user.profile.career_stage}
    return render(request, "accounts/profile.html", context, status=status)
