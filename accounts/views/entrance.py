"""django-allauth's pages for who is not signed in, with our answers."""

from typing import Any

from allauth.account import app_settings, views
from allauth.account.adapter import get_adapter
from allauth.account.utils import complete_signup
from allauth.core import ratelimit
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.urls import reverse

from accounts.forms.entrance import SignupForm
from accounts.views.answers import RefusalStatus

SIGNED_UP_AS = "signed_up_as"


class SignupView(RefusalStatus, views.SignupView):
    """Both a new and a known address lead to the same answer and the same next page.

    Only the mail, and what the person can open afterwards, tell whether there was an account.
    """

    def form_valid(self, form: SignupForm) -> HttpResponse:
        self.request.session[SIGNED_UP_AS] = form.cleaned_data["email"]
        onward = self.passthrough_next_url(reverse("account_email_verification_sent"))
        user = form.sign_up(self.request)
        if user is None:
            self._answer_as_if_new(form)
            return HttpResponseRedirect(onward)
        self.user = user
        response: HttpResponse = complete_signup(self.request, user, app_settings.EMAIL_VERIFICATION, onward)
        return response

    def _answer_as_if_new(self, form: SignupForm) -> None:
        """The same work and the same cookies as for a new person, and a mail to the owner."""
        make_password(form.cleaned_data["password1"])
        email = form.cleaned_data["email"]
        if ratelimit.consume(self.request, action="confirm_email", key=email):
            get_adapter().send_account_already_exists_mail(email)
        self.request.session.cycle_key()
        rotate_token(self.request)


class SignedUpView(views.NextRedirectMixin, views.EmailVerificationSentView):
    """Shown after every sign-up, and the same to everybody, so it is drawn as for a visitor."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "user": AnonymousUser(),
            "unverified_email": "",
            "email": self.request.session.get(SIGNED_UP_AS, ""),
            # It sends on who is in, and asks who is not.
            "onward": self.passthrough_next_url(reverse("account_login")),
        }


class LoginView(RefusalStatus, views.LoginView):
    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "login": self.request.session.get(SIGNED_UP_AS, "")}


class PasswordResetView(RefusalStatus, views.PasswordResetView):
    pass


class PasswordResetFromKeyView(RefusalStatus, views.PasswordResetFromKeyView):
    pass
