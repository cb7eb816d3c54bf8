from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from messaging.forms.moments import ZoneField
from messaging.planning import DEFAULT_GAPS, LONGEST_GAP, MOST_STEPS


class SequenceForm(forms.Form):
    gaps = forms.CharField(
        label="Business days after the message before",
        initial=", ".join(map(str, DEFAULT_GAPS)),
        max_length=40,
        help_text=f"One number for each follow-up, such as 5, 7. At most {MOST_STEPS}.",
    )
    hour = forms.TimeField(
        label="Time of day", initial="09:00", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    timezone = ZoneField()

    def clean_gaps(self) -> list[int]:
        words = self.cleaned_data["gaps"].replace(",", " ").split()
        if not all(word.isascii() and word.isdigit() and len(word) < 4 for word in words):
            raise ValidationError("Write numbers of days, such as 5, 7.", code="invalid")
        days = [int(word) for word in words]
        if not 1 <= len(days) <= MOST_STEPS:
            raise ValidationError(f"Plan 1 to {MOST_STEPS} follow-ups.", code="count")
        if not all(1 <= day <= LONGEST_GAP for day in days):
            raise ValidationError(f"Each wait is 1 to {LONGEST_GAP} business days.", code="range")
        return days


class PreferencesForm(forms.Form):
    """What holds for every message of a person; kept with the profile's preferences."""

    timezone = ZoneField(required=False, help_text="The one you live in, such as Europe/Berlin.")
    track_opens = forms.BooleanField(
        label="Count openings of my e-mails",
        required=False,
        help_text="Puts a hidden picture into each e-mail. Many mail programs load it by themselves or "
        "never, so the count is rough. Off unless you switch it on.",
    )

    def values(self) -> dict[str, Any]:
        return {"timezone": self.cleaned_data["timezone"], "track_opens": self.cleaned_data["track_opens"]}
