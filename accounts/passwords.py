"""Which passwords are good enough: the rules beside Django's own for length, common and similar ones."""

from typing import Protocol

from django.core.exceptions import ValidationError

PASSWORD_HINT = "8 to 128 characters, with a capital letter, a small letter and a digit."  # noqa: S105


class Person(Protocol):
    """Whoever the password is for; the rules here do not look at them."""


class CharacterKindsValidator:
    """Refuses a password without a capital letter, a small letter or a digit, in any script."""

    def validate(self, password: str, user: Person | None = None) -> None:  # noqa: ARG002
        missing = [
            name
            for name, found in (
                ("a capital letter", any(c.isupper() for c in password)),
                ("a small letter", any(c.islower() for c in password)),
                ("a digit", any(c.isdecimal() for c in password)),
            )
            if not found
        ]
        if missing:
            *others, last = missing
            names = f"{', '.join(others)} and {last}" if others else last
            raise ValidationError(f"This password needs {names}.", code="password_kinds_missing")

    def get_help_text(self) -> str:
        return "Your password needs a capital letter, a small letter and a digit."


class MaximumLengthValidator:
    """Refuses a password longer than `max_length` characters."""

    def __init__(self, max_length: int = 128) -> None:
        self.max_length = max_length

    def validate(self, password: str, user: Person | None = None) -> None:  # noqa: ARG002
        if len(password) > self.max_length:
            raise ValidationError(
                f"This password is too long. It can have at most {self.max_length} characters.",
                code="password_too_long",
            )

    def get_help_text(self) -> str:
        return f"Your password can have at most {self.max_length} characters."
