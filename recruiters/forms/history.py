from datetime import UTC, date, datetime, time
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from recruiters.models import Channel, Note, NoteKind, Recruiter, TouchKind

DAY_MESSAGE = "Enter a day such as 2026-11-30."
FIRST_DAY = date(1970, 1, 1)
CHANNELS = [("", "Not said"), *Channel.choices]
NOTE_KINDS = [(kind.value, kind.label) for kind in NoteKind if kind is not NoteKind.DONE]


class DayInput(forms.DateInput):
    """The browser's own picker, whose value is always written 2026-11-30."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


def text_box(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class TouchForm(forms.Form):
    """One contact with a recruiter, today or earlier."""

    kind = forms.ChoiceField(label="What happened", choices=TouchKind.choices)
    channel = forms.ChoiceField(label="How", choices=CHANNELS, required=False)
    on = forms.DateField(
        label="When",
        widget=DayInput(),
        error_messages={"invalid": DAY_MESSAGE, "required": "Enter the day it happened."},
    )
    text = forms.CharField(
        label="What it was about", required=False, max_length=5000, strip=False, widget=text_box(3)
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.initial.setdefault("on", today)
        self.fields["on"].widget.attrs["max"] = today.isoformat()

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise ValidationError("This day is still to come. Plan it as a next step instead.", code="future")
        if on < FIRST_DAY:
            raise ValidationError("This is too long ago. Check the year.", code="past")
        return on

    def moment(self, now: datetime) -> datetime:
        """Now for today; noon for a day before, whose hour nobody asked for."""
        on: date = self.cleaned_data["on"]
        return now if on == now.date() else datetime.combine(on, time(12), UTC)


class NoteForm(forms.ModelForm):  # type: ignore[type-arg]
    text = forms.CharField(
        label="Note",
        max_length=20_000,
        strip=False,
        widget=text_box(4),
        error_messages={"required": "Write something first."},
    )

    class Meta:
        model = Note
        fields = ("text", "kind")
        labels: ClassVar[dict[str, str]] = {"kind": "What kind of note"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)
        kind.choices = [
            *NOTE_KINDS,
            *([(NoteKind.DONE.value, NoteKind.DONE.label)] if self.instance.kind == NoteKind.DONE else []),
        ]

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise ValidationError("Write something first.", code="required")
        return text


class ActionForm(forms.ModelForm):  # type: ignore[type-arg]
    """The person's own next step; a day alone is no step."""

    class Meta:
        model = Recruiter
        fields = ("next_action", "next_action_on")
        labels: ClassVar[dict[str, str]] = {"next_action": "Next step", "next_action_on": "On"}
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "next_action_on": {"invalid": DAY_MESSAGE},
        }
        widgets: ClassVar[dict[str, forms.Widget]] = {"next_action_on": DayInput()}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        said = values.get("next_action") or "next_action" in self.errors
        if values.get("next_action_on") and not said:
            self.add_error("next_action", "Say what you want to do on that day.")
        return values
