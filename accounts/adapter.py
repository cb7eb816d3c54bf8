"""Where django-allauth asks how this product wants it."""

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.contrib import messages
from django.contrib.auth.password_validation import validate_password
from django.db import IntegrityError, transaction
from django.http import HttpRequest

from accounts.models import User

logger = logging.getLogger(__name__)


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is switched off.",
        "duplicate_email": "This is an address of your account already.",
        "email_password_mismatch": "The e-mail address or the password is not right.",
        "enter_current_password": "This is not your current password.",
        "incorrect_password": "This is not your password.",
        "too_many_login_attempts": (
            "Too many log-ins failed for this address. Wait 15 minutes, or reset your password now."
        ),
    }

    def clean_password(self, password: str, user: User | None = None) -> str:
        """All rules at once, so that nobody has to try them one after the other."""
        validate_password(password, user)
        return password

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """An address that somebody else signs in with cannot become a second person's."""
        others = User.objects.holding(email_address.email).exclude(pk=email_address.user_id)
        try:
            with transaction.atomic():
                if not others.exists():
                    return bool(super().confirm_email(request, email_address))
        except IntegrityError:
            # Somebody signed up with it between the look and the write.
            if not others.exists():
                raise
        messages.error(request, f"{email_address.email} belongs to another account already.")
        return False

    def can_delete_email(self, email_address: EmailAddress) -> bool:
        return bool(email_address.email != email_address.user.email)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A mail server out of order must not lose what the person just did."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException):
            logger.exception("Account mail not sent: %s", template_prefix)
            messages.error(self.request, "We could not send the e-mail just now. Try again in a few minutes.")

    def is_ajax(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Pages and fragments only; there is no JSON side to these forms."""
        return False
