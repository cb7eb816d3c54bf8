from typing import Any

from django import forms

from recruiters.bringing.opening import MOST_BYTES
from recruiters.reading.entries import FIELDS


class ImportForm(forms.Form):
    file = forms.FileField(
        label="File",
        help_text="CSV or vCard, up to 5 MB: from LinkedIn, Google, Outlook or your own sheet.",
        error_messages={"required": "Choose a file first.", "empty": "This file is empty."},
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.vcf,.vcard,text/csv,text/vcard"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError("This file is larger than 5 MB. Split it, or leave out pictures.")
        return file


class ColumnsForm(forms.Form):
    """What each column of a table holds."""

    def __init__(self, headings: list[str], columns: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Leave out"), *FIELDS.items()]
        for number, heading in enumerate(headings):
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=heading.strip()[:80] or f"Column {number + 1}",
                choices=choices,
                required=False,
                initial=columns[number],
            )

    @property
    def columns(self) -> list[str]:
        return [self.cleaned_data[name] for name in self.fields]
