from typing import Any, ClassVar

from django import forms

from recruiters.models import Research

FEWEST_CHARACTERS, MOST_CHARACTERS = 60, 30_000


class ResearchForm(forms.ModelForm):  # type: ignore[type-arg]
    text = forms.CharField(
        label="What you found",
        help_text="From their page, a post, a news article or a job ad. Nothing is fetched from the web.",
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": "Paste the text that you found."},
    )

    class Meta:
        model = Research
        fields = ("text", "title", "url")
        labels: ClassVar[dict[str, str]] = {"title": "What it is", "url": "Where it stands"}
        help_texts: ClassVar[dict[str, str]] = {
            "title": "For example: their post on LinkedIn. You may leave this empty.",
            "url": "The address of the page, so that you find it again. You may leave this empty.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["url"].widget.attrs["autocomplete"] = "off"

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if len(text) < FEWEST_CHARACTERS:
            raise forms.ValidationError("That is too short to sum up. Paste at least a few sentences.")
        if len(text) > MOST_CHARACTERS:
            raise forms.ValidationError(
                f"That is {len(text):,} characters, and {MOST_CHARACTERS:,} can be read at once. Leave out"
                " what is not about them."
            )
        return text
