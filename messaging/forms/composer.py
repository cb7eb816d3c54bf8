from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from accounts.models import User
from messaging.models import Channel, Message
from recruiters.models import Recruiter
from resumes.models import Resume, Status

LONGEST_BODY = 20_000
LONGEST_POSTING = 60_000


class RecruiterField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Recruiter) -> str:
        return f"{obj.name}, {obj.company}" if obj.company else obj.name


class LongTextField(forms.CharField):
    """A text as it was typed, its outer space too; browsers end lines with CRLF, we with LF."""

    def __init__(self, *, longest: int, rows: int, **kwargs: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows})
        super().__init__(strip=False, widget=widget, **kwargs)
        self.longest = longest

    def validate(self, value: Any) -> None:
        """A draft may be empty; what is asked for before it goes is the business of the score."""

    def clean(self, value: Any) -> str:
        text = str(super().clean(value)).replace("\r\n", "\n")
        if len(text) > self.longest:
            raise ValidationError(
                f"Keep it under {self.longest:,} characters; this has {len(text):,}.", code="too_long"
            )
        return text


class ComposerForm(forms.ModelForm):  # type: ignore[type-arg]
    recruiter = RecruiterField(
        queryset=Recruiter.objects.none(), label="To", empty_label="Choose a recruiter"
    )
    resume = forms.ModelChoiceField(
        queryset=Resume.objects.none(), required=False, empty_label="My master resume"
    )
    body = LongTextField(longest=LONGEST_BODY, rows=12, label="Message")
    posting = LongTextField(
        longest=LONGEST_POSTING,
        rows=5,
        label="Posting to draw on",
        required=False,
        help_text="Paste a job posting, and the message can name what it asks for.",
    )

    class Meta:
        model = Message
        fields = ("recruiter", "type", "channel", "subject", "body", "resume", "posting")
        labels = {"type": "Kind of message", "channel": "How you send it"}  # noqa: RUF012

    def __init__(self, *args: Any, user: User, current: UUID | None = None, **kwargs: Any) -> None:
        """`current` is the recruiter of a saved message, who stays a choice when archived."""
        super().__init__(*args, **kwargs)
        mine = Recruiter.objects.filter(Q(archived_at=None) | Q(pk=current), user=user)
        recruiters = mine.order_by("first_name", "last_name", "pk")
        self.fields["recruiter"].queryset = recruiters.only("first_name", "last_name", "company")  # type: ignore[attr-defined]
        resumes = Resume.objects.for_user(user).filter(status=Status.READY).order_by("-created_at")
        self.fields["resume"].queryset = resumes.only("title")  # type: ignore[attr-defined]
        self.fields["subject"].help_text = "For e-mail and InMail; others have none."

    @property
    def has_recruiters(self) -> bool:
        return len(self.fields["recruiter"].choices) > 1  # type: ignore[attr-defined]

    def clean_subject(self) -> str:
        subject: str = self.cleaned_data["subject"]
        if len(subject.splitlines()) > 1:
            raise ValidationError("A subject is one line.", code="lines")
        return subject

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("channel") not in Channel.values:
            cleaned.pop("channel", None)
        return cleaned

    def typed(self) -> dict[str, Any]:
        """The clean values under the names of the message's fields."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
