"""Values that JSON Resume keeps in another shape than people write them."""

from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator


class LinesField(forms.CharField):
    """A list of texts, one a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value) or ""
        # The validators of the field see a list, whose text tells a NUL by its escape.
        ProhibitNullCharactersValidator()(text)
        lines = [line.strip() for line in text.splitlines()]
        return [line for line in lines if line]


class LocationField(forms.CharField):
    """JSON Resume keeps a place as an object; people write one line."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return ", ".join(str(part) for part in value.values() if part)
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
