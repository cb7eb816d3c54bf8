from django import forms

from pipeline.forms.texts import DayField, LineField


class FormerStepForm(forms.Form):
    """A next step as it was, from the address of an Undo; `told` and `note` tell that it was done."""

    action = LineField(longest=255, required=False, strip=False)
    on = DayField()
    told = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M:%S.%f%z"])
    note = forms.UUIDField(required=False)
