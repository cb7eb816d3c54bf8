from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from accounts.contact import validate_linkedin_url
from accounts.forms.profile import NUMBER_ERRORS, ListField
from recruiters.models import Recruiter

LINKEDIN_MESSAGE = "Enter the address of their LinkedIn page, such as https://www.linkedin.com/in/their-name."
SALARY_MESSAGE = "Enter a yearly amount such as 60000."
MEANWHILE = "Changed in another window meanwhile, to: {stored}. Save again to put yours instead."


class RecruiterForm(forms.ModelForm):  # type: ignore[type-arg]
    """`revision` is the one of the row that the form was drawn from."""

    industries = ListField(label="Industries they work in")
    locations = ListField(label="Places they cover")
    revision = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    class Meta:
        model = Recruiter
        fields = (
            "first_name",
            "last_name",
            "title",
            "company",
            "company_type",
            "email",
            "phone",
            "linkedin_url",
            "specialty",
            "industries",
            "locations",
            "salary_from",
            "salary_to",
            "source",
        )
        labels: ClassVar[dict[str, str]] = {
            "title": "Job title",
            "company_type": "Kind of recruiter",
            "email": "E-mail address",
            "linkedin_url": "LinkedIn address",
            "specialty": "Roles they fill",
            "salary_from": "Salaries they place, from",
            "salary_to": "Up to",
            "source": "Where you met or found them",
        }
        help_texts: ClassVar[dict[str, str]] = {
            "specialty": "For example: data analysts.",
            "locations": "One a line. Write “Remote” if they place people anywhere.",
            "salary_from": "A year, in your own currency.",
        }
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "linkedin_url": {"invalid": LINKEDIN_MESSAGE},
            "salary_from": dict.fromkeys(NUMBER_ERRORS, SALARY_MESSAGE),
            "salary_to": dict.fromkeys(NUMBER_ERRORS, SALARY_MESSAGE),
        }
        widgets: ClassVar[dict[str, forms.Widget]] = {
            "phone": forms.TextInput(attrs={"type": "tel"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The address of somebody else: what browsers know of their own person must not be filled in.
        for field in self.fields.values():
            field.widget.attrs.setdefault("autocomplete", "off")
        kind = self.fields["company_type"]
        assert isinstance(kind, forms.ChoiceField)
        kind.choices = [("", "Not known"), *Recruiter._meta.get_field("company_type").flatchoices]
        self.fields["locations"].help_text = self.Meta.help_texts["locations"]
        self.initial["revision"] = self.instance.revision

    def clean_linkedin_url(self) -> str:
        address: str = self.cleaned_data["linkedin_url"]
        if address:
            try:
                validate_linkedin_url(address)
            except ValidationError as error:
                raise ValidationError(LINKEDIN_MESSAGE, code="linkedin_url") from error
        return address

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        low, high = values.get("salary_from"), values.get("salary_to")
        if low is not None and high is not None and low > high:
            self.add_error("salary_to", "This is less than the amount before it.")
        return values

    def values(self) -> dict[str, Any]:
        """What to write to the row."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    def tell_what_is_stored(self, stored: Recruiter) -> None:
        """Beside every field that differs, what another window saved; sent again, the form overwrites it."""
        kept = RecruiterForm(instance=stored)
        for name in self.Meta.fields:
            if getattr(stored, name) != self.cleaned_data.get(name):
                said = str(kept[name].value() or "nothing").replace("\n", ", ")
                self.add_error(name, MEANWHILE.format(stored=said))
        if not self.errors:
            return
        self.data = {**self.data.dict(), "revision": str(stored.revision)}  # type: ignore[attr-defined]
