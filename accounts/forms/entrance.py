"""Signing up, logging in, and a new password for who forgot theirs."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import IntegrityError, transaction
from django.http import HttpRequest

from accounts.models import User
from accounts.passwords import PASSWORD_HINT


def limit_address(field: forms.Field) -> None:
    """As long as the column; django-allauth would cut a longer address off and sign up somebody else's."""
    longest = User._meta.get_field("email").max_length or 0
    field.validators.append(
        MaxLengthValidator(longest, f"An e-mail address can have at most {longest} characters.")
    )


def drop_placeholders(form: forms.BaseForm) -> None:
    """The labels above the fields say it; a placeholder is gone as soon as one types."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)


class SignupForm(allauth_forms.SignupForm):  # type: ignore[misc]
    first_name = forms.CharField(
        max_length=100, widget=forms.TextInput(attrs={"autocomplete": "given-name", "autofocus": True})
    )
    last_name = forms.CharField(max_length=100, widget=forms.TextInput(attrs={"autocomplete": "family-name"}))
    field_order = ("first_name", "last_name", "email", "password1")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "E-mail address"
        limit_address(self.fields["email"])
        self.fields["password1"].help_text = PASSWORD_HINT
        drop_placeholders(self)

    def validate_unique_email(self, value: str) -> str:
        """A taken address is no error: whether it is taken, only its owner gets to know, by e-mail."""
        self.account_already_exists = User.objects.holding(value).exists()
        return value

    def clean(self) -> dict[str, Any]:
        """The names count among what a password must not resemble."""
        super(allauth_forms.SignupForm, self).clean()
        given: dict[str, Any] = self.cleaned_data
        if password := given.get("password1"):
            person = User(**{name: given.get(name, "") for name in ("email", "first_name", "last_name")})
            try:
                get_adapter().clean_password(password, user=person)
            except ValidationError as error:
                self.add_error("password1", error)
        return given

    def sign_up(self, request: HttpRequest) -> User | None:
        """The new person, or None if the address has an account, even one made a moment ago."""
        if self.account_already_exists:
            return None
        try:
            with transaction.atomic():
                user: User = self.save(request)
        except IntegrityError:
            if not User.objects.holding(self.cleaned_data["email"]).exists():
                raise
            return None
        return user


class LoginForm(allauth_forms.LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "E-mail address"
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["password"].help_text = ""
        self.fields["remember"].label = "Keep me logged in for 30 days"
        drop_placeholders(self)


class ResetPasswordForm(allauth_forms.ResetPasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "E-mail address"
        drop_placeholders(self)


class ResetPasswordKeyForm(allauth_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = "New password"
        self.fields["password1"].help_text = PASSWORD_HINT
        self.fields["password2"].label = "New password, once more"
        drop_placeholders(self)
