"""django-allauth's pages for who is signed in, with our answers."""

from typing import Any

from allauth.account import views
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from accounts.forms.security import SENT_LATELY
from accounts.requests import SignedInRequest
from accounts.views.answers import RefusalStatus


class ReauthenticateView(RefusalStatus, views.ReauthenticateView):
    pass


class PasswordChangeView(RefusalStatus, views.PasswordChangeView):
    pass


class PasswordSetView(RefusalStatus, views.PasswordSetView):
    pass


class EmailView(RefusalStatus, views.NextRedirectMixin, views.EmailView):
    """One address in use, and at most one that waits for its confirmation."""

    request: SignedInRequest

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # With one address in use there is nothing to choose, and an unconfirmed one must not take its place.
        if "action_primary" in request.POST:
            return HttpResponseRedirect(self.get_success_url())
        response: HttpResponse = super().post(request, *args, **kwargs)
        if "action_send" in request.POST and not self._did_send_verification_email:
            messages.info(request, SENT_LATELY)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        in_use = self.request.user.email
        context["current"] = next((a for a in context["emailaddresses"] if a.email == in_use), None)
        context["pending"] = next((a for a in context["emailaddresses"] if a.email != in_use), None)
        return context
