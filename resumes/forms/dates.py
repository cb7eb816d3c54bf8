import re
from typing import Any

from django import forms

_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$")
_NUMERIC = re.compile(r"(?P<month>0?[1-9]|1[0-2])[/.-](?P<year>(?:19|20)\d\d)$")
_NAMED = re.compile(r"(?P<month>[^\W\d]{3,})\.?,? +(?P<year>(?:19|20)\d\d)$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
GOES_ON = {"present", "now", "current", "today", "ongoing"}


def said(date: str | None) -> str:
    """An ISO 8601 date of any precision as people write it; None is a job that goes on."""
    if date is None:
        return "present"
    found = _ISO.match(date)
    if not found or not found["month"]:
        return date
    return f"{_MONTHS[int(found['month']) - 1].capitalize()} {found['year']}"


class PartialDateField(forms.CharField):
    """A year, a month or a day, as people write them; kept as ISO 8601 of that precision.

    With `may_go_on`, "present" is the value of a job that goes on: an end date of None.
    """

    default_error_messages = {  # noqa: RUF012 - Django's own attribute
        "unclear": "Write a year or a month, for example 2019, 2019-05 or May 2019."
    }

    def __init__(self, *, may_go_on: bool = False, **kwargs: Any) -> None:
        self.may_go_on = may_go_on
        super().__init__(required=False, max_length=40, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "present" if value is None and self.may_go_on else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if self.may_go_on and text.lower() in GOES_ON:
            return None
        if not text or _ISO.match(text):
            return text
        if found := _NUMERIC.match(text):
            return f"{found['year']}-{int(found['month']):02}"
        if (found := _NAMED.match(text)) and (key := found["month"][:3].lower()) in _MONTHS:
            return f"{found['year']}-{_MONTHS.index(key) + 1:02}"
        raise forms.ValidationError(self.error_messages["unclear"], code="unclear")
