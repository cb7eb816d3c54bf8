from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.models import User
from pipeline.forms.applications import ResumeChoice, resumes_of
from pipeline.forms.texts import DayField, PlainText
from pipeline.freezing import text_sha256
from resumes.models import Resume

LONGEST_LETTER = 50_000
TOO_LONG = "This is too long to keep."


class ApplyForm(forms.Form):
    """What was sent, and when; `today` is the last day it may have been."""

    resume = ResumeChoice(
        queryset=Resume.objects.none(), label="Resume you sent", required=False, empty_label="None"
    )
    applied_on = DayField(label="Sent on", required=True)
    letter = PlainText(label="Cover letter", longest=LONGEST_LETTER, too_long=TOO_LONG)
    message = PlainText(
        label="Message or answers that went with it", longest=LONGEST_LETTER, too_long=TOO_LONG, rows=4
    )
    again = forms.BooleanField(label="I sent it again, keep this beside what I sent before", required=False)

    def __init__(self, *args: Any, user: User, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        field = self.fields["resume"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = resumes_of(user)

    def clean_applied_on(self) -> date:
        day: date = self.cleaned_data["applied_on"]
        # The person's today may be tomorrow in UTC.
        if (day - self.today).days > 1:
            raise ValidationError("That day is still to come.", code="future")
        if day.year < 1950:
            raise ValidationError("That is too long ago.", code="past")
        return day


class NotesForm(forms.Form):
    """Notes that save themselves; `before` is the hash of those that the person had before her eyes."""

    notes = PlainText(label="Your notes", longest=100_000, too_long=TOO_LONG)
    before = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    other = ""
    """What another window saved in the meantime."""

    def take_over(self, stored: str) -> None:
        """Have the next saving replace what another window saved."""
        self.other = stored
        self.data = {**self.data, "notes": self.cleaned_data["notes"], "before": text_sha256(stored)}
        self.add_error("notes", "Another window has saved other notes. Save again to keep these instead.")
