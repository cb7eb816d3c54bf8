from datetime import MAXYEAR, date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from messaging.forms.moments import ZoneField
from messaging.planning import zone_of
from pipeline.forms.texts import DayField, LineField, PlainText, check_address
from pipeline.local_time import NoSuchTime, TwoSuchTimes, moment
from pipeline.models import Interview, InterviewOutcome

LONGEST_ROUND = 24 * 60
SCHEME = "://"
DANGEROUS = ("javascript:", "data:", "vbscript:")


class InterviewForm(forms.ModelForm):  # type: ignore[type-arg]
    """A round at a local time; `starts_at` is among the values once it is valid."""

    day = DayField(label="Day", required=True)
    time = forms.TimeField(
        label="Time",
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Enter a time such as 14:30."},
    )
    timezone_name = ZoneField(help_text="The zone the time is meant in, such as Europe/Berlin.")
    which = forms.ChoiceField(
        label="Which of the two",
        required=False,
        choices=[
            ("", "Choose one"),
            ("first", "Before the clocks go back"),
            ("second", "After they went back"),
        ],
    )
    minutes = forms.IntegerField(
        label="Length in minutes",
        min_value=5,
        max_value=LONGEST_ROUND,
        initial=60,
        error_messages=dict.fromkeys(
            ("min_value", "max_value", "invalid"), "Enter a number of minutes between 5 and 1440."
        ),
    )
    place = LineField(
        label="Place or link",
        longest=500,
        required=False,
        help_text="An address, a room, a link to the call.",
    )
    people = LineField(label="With whom", longest=500, required=False)
    notes = PlainText(label="Notes", longest=50_000, too_long="This is too long to keep.")

    class Meta:
        model = Interview
        fields = ("kind", "minutes", "timezone_name", "place", "people", "outcome", "notes")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.starts_at:
            start = self.instance.local_start
            self.initial.update({"day": start.date(), "time": start.time()})
            self.initial["which"] = "second" if start.fold else ""
        if not self.instance.starts_at or self.instance.is_cancelled:
            del self.fields["outcome"]
        else:
            outcome = self.fields["outcome"]
            assert isinstance(outcome, forms.ChoiceField)
            outcome.choices = [c for c in InterviewOutcome.choices if c[0] != InterviewOutcome.CANCELLED]
        self.asks_which = bool(self.initial.get("which"))

    def clean_place(self) -> str:
        place: str = self.cleaned_data["place"]
        if place.lower().lstrip().startswith(DANGEROUS):
            raise ValidationError("Enter a link that starts with https://, or plain words.", code="address")
        if SCHEME in place and " " not in place:
            check_address(place)
        return place

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if {"day", "time", "timezone_name"} <= cleaned.keys():
            cleaned["starts_at"] = self._moment(cleaned)
        return cleaned

    def _moment(self, cleaned: dict[str, Any]) -> datetime | None:
        zone = zone_of(cleaned["timezone_name"])
        assert zone is not None
        which = cleaned.get("which")
        try:
            return moment(cleaned["day"], cleaned["time"], zone, second=which == "second" if which else None)
        except NoSuchTime as gap:
            self.add_error(
                "time", f"The clocks go forward then, and skip this time. The next one is {gap.after:%H:%M}."
            )
        except TwoSuchTimes:
            self.asks_which = True
            self.add_error("which", "The clocks go back then, and this time comes twice. Say which is meant.")
        except OverflowError:
            self.add_error("day", "Choose a day that calendars know.")
        return None

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day.year == MAXYEAR:  # there must be days after it, to say thank you
            raise ValidationError("Choose a day that calendars know.", code="last")
        return day

    @property
    def values(self) -> dict[str, Any]:
        given = ("starts_at", *self.Meta.fields)
        return {name: self.cleaned_data[name] for name in given if name in self.cleaned_data}
