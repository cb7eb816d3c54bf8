"""Fields of applications that say in plain words what is wrong and cut nothing off."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

WEB = URLValidator(schemes=["http", "https"])
ADDRESS_MESSAGE = "Enter an address that starts with https:// or http://."
MOST_PAY = Decimal("9999999999.99")


class PlainText(forms.CharField):
    """Text as it was typed, blanks and all; line ends as the browser shows them, whatever it sends.

    The browser is not told the limit: it would cut a longer paste off without a word.
    """

    def __init__(self, *, longest: int, too_long: str, rows: int = 6, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(strip=False, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)
        self.longest, self.too_long = longest, too_long

    def to_python(self, value: Any) -> str:
        text: str = super().to_python(value) or ""
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.longest:
            raise ValidationError(
                f"{self.too_long} It has {len(value):,} characters; {self.longest:,} fit.", code="too_long"
            )


class LineField(forms.CharField):
    """One line, not cut off by the browser."""

    def __init__(self, *, longest: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.longest = longest

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.longest:
            raise ValidationError(
                f"This has {len(value)} characters; at most {self.longest} fit here.", code="too_long"
            )


class AddressField(LineField):
    """An address of the web, or nothing."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"})
        super().__init__(required=False, longest=2000, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        address = str(super().clean(value))
        if address:
            check_address(address)
        return address


def check_address(address: str) -> None:
    """Raises ValidationError for anything but an http or https address."""
    try:
        WEB(address)
    except ValidationError as wrong:
        raise ValidationError(ADDRESS_MESSAGE, code="address") from wrong


class PayField(forms.DecimalField):
    """An amount that is not negative; also `120k` and `1,200.50`."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = "Enter an amount such as 55000 or 28.50."
        kwargs["error_messages"] = dict.fromkeys(
            ("invalid", "max_digits", "max_decimal_places", "max_whole_digits"), wrong
        )
        super().__init__(
            required=False,
            max_digits=12,
            decimal_places=2,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return f"{value:f}".removesuffix(".00") if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = str(value or "").strip().replace("\u00a0", "").replace(" ", "").replace("'", "")
        thousands = text[-1:] in {"k", "K"}
        text = text.removesuffix("k").removesuffix("K")
        if text.count(",") and (text.count(".") or len(text.rpartition(",")[2]) == 3):
            text = text.replace(",", "")
        amount: Decimal | None = super().to_python(text.replace(",", "."))
        return amount * 1000 if thousands and amount is not None and amount < MOST_PAY else amount

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is not None and value < 0:
            raise ValidationError("An amount cannot be below zero.", code="negative")
        if value is not None and value > MOST_PAY:
            raise ValidationError("That is more than we can keep.", code="too_much")


class DayField(forms.DateField):
    """A day from the browser's own picker."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("error_messages", {"invalid": "Enter a day such as 2026-05-31."})
        super().__init__(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)
