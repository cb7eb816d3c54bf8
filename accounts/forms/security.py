"""A new password or address for who is signed in."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.internal.flows.email_verification import send_verification_email_to_address
from allauth.account.models import EmailAddress
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest

from accounts.forms.entrance import drop_placeholders, limit_address
from accounts.passwords import PASSWORD_HINT

SENT_LATELY = (
    "We sent a link less than three minutes ago. Look in the spam folder, or ask again a little later."
)


class ChangePasswordForm(allauth_forms.ChangePasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = "Current password"
        self.fields["oldpassword"].help_text = ""
        self.fields["password1"].label = "New password"
        self.fields["password1"].help_text = PASSWORD_HINT
        self.fields["password2"].label = "New password, once more"
        drop_placeholders(self)


class SetPasswordForm(allauth_forms.SetPasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = "Password"
        self.fields["password1"].help_text = PASSWORD_HINT
        self.fields["password2"].label = "Password, once more"
        drop_placeholders(self)


class ReauthenticateForm(allauth_forms.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""
        drop_placeholders(self)


class ChangeEmailForm(allauth_forms.AddEmailForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "New e-mail address"
        limit_address(self.fields["email"])
        drop_placeholders(self)

    @transaction.atomic
    def save(self, request: HttpRequest) -> EmailAddress:
        """The old address stays in use until the new one is confirmed; only the last wish counts."""
        assert self.user is not None
        EmailAddress.objects.filter(user=self.user).exclude(email=self.user.email).delete()
        address, _ = EmailAddress.objects.get_or_create(user=self.user, email=self.cleaned_data["email"])
        if not send_verification_email_to_address(request, address):
            messages.info(request, SENT_LATELY)
        return address
