"""When something happened or is to happen, in the person's own time."""

from datetime import UTC, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from messaging.planning import is_local_time, moment, zone_of

ZONE_UNKNOWN = "We do not know this time zone. Write it as “Europe/Berlin”."


class ZoneField(forms.CharField):
    """An IANA time zone; the browser fills it in, and without script it is typed."""

    def __init__(self, **kwargs: Any) -> None:
        attributes = {"data-timezone": "", "autocomplete": "off", "spellcheck": "false"}
        kwargs.setdefault("label", "Time zone")
        super().__init__(max_length=64, widget=forms.TextInput(attrs=attributes), **kwargs)

    def clean(self, value: Any) -> str:
        name = str(super().clean(value))
        if name and zone_of(name) is None:
            raise ValidationError(ZONE_UNKNOWN, code="unknown")
        return name


class MomentForm(forms.Form):
    """The day something happened; today is now, an earlier day is its noon."""

    on = forms.DateField(label="When", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, now: datetime, not_before: datetime | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = {"on": now.date(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.now = now
        self.not_before = not_before

    def clean_on(self) -> Any:
        day = self.cleaned_data["on"]
        # The person's today may be tomorrow in UTC.
        if (day - self.now.date()).days > 1:
            raise ValidationError("That day is still to come.", code="future")
        if self.not_before and day < self.not_before.date():
            raise ValidationError("That is before the message was sent.", code="early")
        return day

    @property
    def at(self) -> datetime:
        day = self.cleaned_data["on"]
        if day >= self.now.date():
            return self.now
        noon = datetime.combine(day, time(12), tzinfo=UTC)
        return max(noon, self.not_before) if self.not_before else noon


class AnswerForm(MomentForm):
    text = forms.CharField(
        label="What they wrote", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )


class ScheduleForm(forms.Form):
    at = forms.DateTimeField(
        label="Send it at",
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    timezone = ZoneField()

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        local, zone = cleaned.get("at"), zone_of(cleaned.get("timezone", ""))
        if local is None or zone is None:
            return cleaned
        day, at = local.date(), local.time().replace(tzinfo=None)
        if not is_local_time(day, at, zone):
            self.add_error("at", "The clocks go forward then, and skip this time. Choose another.")
        elif not self.now < moment(day, at, zone):
            self.add_error("at", "That time has passed.")
        elif (day - self.now.date()).days > 366:
            self.add_error("at", "Choose a time within a year.")
        else:
            cleaned["when"] = moment(day, at, zone)
        return cleaned
