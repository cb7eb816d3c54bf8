from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from accounts.models import User
from messaging.planning import is_local_time, moment
from pipeline.forms.texts import DayField, LineField, PlainText
from pipeline.models import Activity, ActivityKind, Application
from recruiters.models import Recruiter

LONGEST_TITLE = 500
MOST_AT_ONCE = 50
FIRST_YEAR = 1970
NOON = time(12)


class PastDayField(DayField):
    """A day on the person's own clock that is not to come."""

    today: date

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day and day > self.today:
            raise ValidationError("That day is still to come.", code="future")
        if day and day.year < FIRST_YEAR:
            raise ValidationError("That is too long ago.", code="past")
        return day


class RecruiterChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name}, {obj.company}" if obj.company else str(obj.name)


class HappeningForm(forms.Form):
    """What every activity has; `values` are fields of the model once the form is valid."""

    kind = forms.ChoiceField(label="Type", choices=ActivityKind.choices, initial=ActivityKind.NOTE_ADDED)
    day = PastDayField(label="Day", required=True)
    clock = forms.TimeField(
        label="Time",
        required=False,
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text="Without one it is now, or noon of an earlier day.",
        error_messages={"invalid": "Enter a time such as 14:30."},
    )
    text = PlainText(label="Details", longest=20_000, too_long="This is too long to keep.", rows=4)
    recruiter = RecruiterChoice(queryset=Recruiter.objects.none(), required=False, empty_label="Nobody")
    application = forms.ModelChoiceField(
        queryset=Application.objects.none(), required=False, empty_label="None"
    )

    def __init__(self, *args: Any, user: User, zone: tzinfo, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone, self.now = zone, now
        day = self.fields["day"]
        assert isinstance(day, PastDayField)
        day.today = now.astimezone(zone).date()
        mine = Recruiter.objects.for_user(user).for_listing().order_by("first_name", "pk")
        jobs = Application.objects.for_user(user).for_listing().order_by("title", "pk")
        self.offer(recruiter=mine, application=jobs)

    def offer(self, **choices: QuerySet[Any]) -> None:
        for name, rows in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = rows

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        day, clock = cleaned.get("day"), cleaned.get("clock")
        if day is None or "clock" not in cleaned:
            return cleaned
        if clock and not is_local_time(day, clock, self.zone):
            self.add_error("clock", "The clocks go forward then, and skip this time.")
        cleaned["at"] = self._moment(day, clock)
        if cleaned["at"] > self.now + timedelta(minutes=1):
            self.add_error("clock", "That time is still to come.")
        return cleaned

    def _moment(self, day: date, clock: time | None) -> datetime:
        if clock is None:
            return self.now if day == self.now.astimezone(self.zone).date() else moment(day, NOON, self.zone)
        return moment(day, clock, self.zone)

    @property
    def values(self) -> dict[str, Any]:
        chosen = {name: self.cleaned_data[name] for name in ("at", "text", "recruiter", "application")}
        return {"kind": ActivityKind(self.cleaned_data["kind"]), **chosen}


class TellForm(HappeningForm):
    """One thing, or several of one day. `once` is the form's own name: sending it twice tells once."""

    titles = PlainText(
        label="What happened",
        required=True,
        rows=2,
        help_text="One line each, if it was several things.",
        longest=MOST_AT_ONCE * (LONGEST_TITLE + 1),
        too_long="This is too long to keep.",
    )
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)
    field_order = ("titles", "kind", "day", "clock", "recruiter", "application", "text")

    def __init__(self, *args: Any, zone: tzinfo, now: datetime, **kwargs: Any) -> None:
        here = now.astimezone(zone)
        given = {"day": here.date(), "once": uuid4(), **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, zone=zone, now=now, initial=given, **kwargs)

    def clean_titles(self) -> list[str]:
        lines = [line for line in self.cleaned_data["titles"].split("\n") if line.strip()]
        if not lines:
            raise ValidationError("Say in a line what happened.", code="required")
        if len(lines) > MOST_AT_ONCE:
            raise ValidationError(f"Keep it to {MOST_AT_ONCE} lines; these are {len(lines)}.", code="many")
        if long := next((line for line in lines if len(line) > LONGEST_TITLE), ""):
            raise ValidationError(
                f"“{long[:40]}…” has {len(long)} characters; at most {LONGEST_TITLE} fit in a line.",
                code="too_long",
            )
        return lines

    def clean_once(self) -> UUID:
        return self.cleaned_data["once"] or uuid4()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if len(cleaned.get("titles", ())) > 1 and cleaned.get("text"):
            self.add_error("text", "Details go with one thing. Write one line above, or leave these out.")
        return cleaned


class ActivityForm(HappeningForm):
    """An activity that the person wrote herself."""

    title = LineField(label="What happened", longest=LONGEST_TITLE, strip=False)
    field_order = ("title", "kind", "day", "clock", "recruiter", "application", "text")

    def __init__(self, *args: Any, activity: Activity, zone: tzinfo, **kwargs: Any) -> None:
        here = activity.at.astimezone(zone)
        given = {name: getattr(activity, name) for name in ("title", "kind", "text")}
        given |= {"recruiter": activity.recruiter_id, "application": activity.application_id}
        initial = {**given, "day": here.date(), "clock": here.time()}
        super().__init__(*args, zone=zone, initial=initial, **kwargs)
        self._keep_what_was_put_away(activity)

    def _keep_what_was_put_away(self, activity: Activity) -> None:
        """What the entry is about stays among the choices, or saving it would lose that."""
        standing, user = Q(archived_at=None), activity.user_id
        people = Recruiter.objects.filter(standing | Q(pk=activity.recruiter_id), user=user)
        jobs = Application.objects.filter(standing | Q(pk=activity.application_id), user=user)
        self.offer(
            recruiter=people.for_listing().order_by("first_name", "pk"),
            application=jobs.for_listing().order_by("title", "pk"),
        )

    @property
    def values(self) -> dict[str, Any]:
        return {**super().values, "title": self.cleaned_data["title"]}


class ChangeManyForm(forms.Form):
    """Another type or day for those that were ticked."""

    kind = forms.ChoiceField(
        label="Type", choices=[("", "Keep the type"), *ActivityKind.choices], required=False
    )
    day = PastDayField(label="Day")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        day = self.fields["day"]
        assert isinstance(day, PastDayField)
        day.today = today

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not cleaned["kind"] and not cleaned["day"]:
            raise ValidationError("Choose a type or a day first.", code="nothing")
        return cleaned
