from typing import ClassVar

from django import forms

from resumes.models import Posting


class PostingForm(forms.ModelForm):  # type: ignore[type-arg]
    text = forms.CharField(
        label="The job posting",
        min_length=50,
        max_length=50_000,
        help_text="Paste the whole text, with what the job asks for.",
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={
            "min_length": "This is too short to be a posting. Paste its whole text.",
            "max_length": "This is longer than any posting. Paste only the posting itself.",
        },
    )

    class Meta:
        model = Posting
        fields = ("title", "text")
        labels: ClassVar[dict[str, str]] = {"title": "Job title and company"}
        help_texts: ClassVar[dict[str, str]] = {
            "title": "So that you find it again, for example “Data analyst, Acme”."
        }
