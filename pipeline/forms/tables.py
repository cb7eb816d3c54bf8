from typing import Any

from django import forms

from pipeline.forms.texts import DayField, LineField
from pipeline.stages import STAGE_CHOICES


class ManyForm(forms.Form):
    """What is done with the ticked applications: `act` is the button that was pressed."""

    act = forms.ChoiceField(choices=[(act, act) for act in ("move", "source", "deadline", "archive")])
    stage = forms.ChoiceField(label="Stage", choices=[("", "Choose a stage"), *STAGE_CHOICES], required=False)
    source = LineField(label="Where you found them", longest=200, required=False)
    deadline = DayField(label="Apply by")

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("act") == "move" and not cleaned.get("stage"):
            self.add_error("stage", "Choose the stage they should go to.")
        return cleaned
