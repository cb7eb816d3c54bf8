from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.career import CareerStage
from accounts.contact import LINKEDIN_MESSAGE
from accounts.listing import parse_list, write_list
from accounts.models import MOST_YEARS, Profile, User

MOST_ITEMS = 100
LONGEST_ITEM = 200
NUMBER_ERRORS = ("invalid", "min_value", "max_value")
YEARS_MESSAGE = f"Enter a number of years from 0 to {MOST_YEARS}."
LISTS = ("target_roles", "target_industries", "target_companies", "technical_skills")


class ListField(forms.CharField):
    """A list of short texts in a text box; `finds` names what js/picking.js offers for each of them."""

    widget = forms.Textarea(attrs={"rows": 3})

    def __init__(self, *, finds: str = "", **kwargs: Any) -> None:
        super().__init__(
            required=False,
            help_text="One a line, or with commas between them.",
            **kwargs,
        )
        if finds:
            self.widget.attrs |= {"data-find": finds, "data-find-many": ""}

    def prepare_value(self, value: Any) -> Any:
        return write_list(value) if isinstance(value, list) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return parse_list(data or "") != (initial or [])

    def clean(self, value: Any) -> list[str]:
        items = parse_list(super().clean(value))
        if len(items) > MOST_ITEMS:
            raise ValidationError(f"Keep it to {MOST_ITEMS}; these are {len(items)}.", code="too_many")
        if too_long := next((item for item in items if len(item) > LONGEST_ITEM), ""):
            raise ValidationError(
                f"“{too_long[:40]}…” is too long. Each can have at most {LONGEST_ITEM} characters.",
                code="too_long",
            )
        return items


class NameForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = User
        fields = ("first_name", "last_name")
        widgets = {  # noqa: RUF012
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
        }


class ProfileForm(forms.ModelForm):  # type: ignore[type-arg]
    target_roles = ListField(label="Roles you are looking for", finds="roles")
    target_industries = ListField(label="Industries")
    target_companies = ListField(label="Companies")
    technical_skills = ListField(label="Skills", finds="skills")

    class Meta:
        model = Profile
        fields = (
            "phone",
            "location",
            "linkedin_url",
            "current_role",
            "years_experience",
            "chosen_stage",
            *LISTS,
            "salary_expectation",
            "salary_currency",
        )
        error_messages = {  # noqa: RUF012
            "linkedin_url": {"invalid": LINKEDIN_MESSAGE},
            "years_experience": dict.fromkeys(NUMBER_ERRORS, YEARS_MESSAGE),
            "salary_expectation": dict.fromkeys(NUMBER_ERRORS, "Enter a yearly amount such as 60000."),
        }
        labels = {  # noqa: RUF012
            "linkedin_url": "LinkedIn address",
            "years_experience": "Years of experience",
            "current_role": "Current or last role",
            "salary_expectation": "Salary you look for, a year",
        }
        widgets = {  # noqa: RUF012
            "phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
            "location": forms.TextInput(attrs={"autocomplete": "address-level2", "data-find": "places"}),
            "current_role": forms.TextInput(
                attrs={"autocomplete": "organization-title", "data-find": "roles"}
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stage = self.fields["chosen_stage"]
        assert isinstance(stage, forms.ChoiceField)
        stage.choices = [("", "Work it out from my years"), *CareerStage.choices]
