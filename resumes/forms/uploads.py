from typing import Any, ClassVar

from django import forms

from core.files.types import MAX_BYTES
from resumes.models import Resume
from resumes.reading import CannotRead, kind_of


class UploadForm(forms.Form):
    use_required_attribute = False

    file = forms.FileField(
        label="Your resume",
        help_text="PDF, Word (.docx) or plain text, up to 10 MB.",
        allow_empty_file=True,
        max_length=255,
        error_messages={
            "required": "Choose the file of your resume first.",
            "max_length": "The name of this file is too long. Rename it and upload it again.",
        },
        widget=forms.FileInput(
            attrs={"accept": ".pdf,.docx,.txt,application/pdf,text/plain", "data-max-bytes": MAX_BYTES}
        ),
    )
    title = forms.CharField(
        label="Name in your list",
        required=False,
        max_length=255,
        help_text="Without one, the file's name is used.",
    )
    role = forms.CharField(
        label="Role you aim at",
        required=False,
        max_length=200,
        help_text="The score then also says how well the resume fits it.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        file = cleaned.get("file")
        if file is None:
            return cleaned
        # One byte more than is allowed is enough to refuse it.
        cleaned["data"] = file.read(MAX_BYTES + 1)
        try:
            cleaned["kind"] = kind_of(cleaned["data"], name=file.name)
        except CannotRead as problem:
            self.add_error("file", problem.message)
        return cleaned


class RenameForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Resume
        fields = ("title",)
        labels: ClassVar[dict[str, str]] = {"title": "Name in your list"}


class RoleForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Resume
        fields = ("role",)
        labels: ClassVar[dict[str, str]] = {"role": "Role you aim at"}
        help_texts: ClassVar[dict[str, str]] = {"role": "For example “Registered nurse” or “Data analyst”."}
