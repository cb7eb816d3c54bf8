from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.forms.profile import YEARS_MESSAGE, ListField
from accounts.models import HIGHEST_SALARY, MOST_YEARS
from labormarket.finding import best_area
from labormarket.models import Area, AreaKind
from labormarket.opportunities import Settings

NO_PLACE = "We know no place by that name. Try the nearest city, or the state."
SALARY_MESSAGE = "Enter a yearly amount in US dollars such as 60000."
PAY_STEP = 1000


class OpportunityForm(forms.Form):
    """`place` is cleaned to the area that it means, None for the whole nation."""

    place = forms.CharField(
        label="Place",
        required=False,
        max_length=200,
        help_text="A city or a state. Leave it empty for the whole nation.",
        widget=forms.TextInput(attrs={"data-find": "places", "autocomplete": "off"}),
    )
    years = forms.IntegerField(
        label="Years of experience",
        required=False,
        min_value=0,
        max_value=MOST_YEARS,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), YEARS_MESSAGE),
        widget=forms.NumberInput(attrs={"data-slider": MOST_YEARS, "inputmode": "numeric"}),
    )
    salary = forms.IntegerField(
        label="Pay you look for, US dollars a year",
        required=False,
        min_value=0,
        max_value=HIGHEST_SALARY,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), SALARY_MESSAGE),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    skills = ListField(label="Skills", finds="skills")

    def __init__(self, *args: Any, highest_pay: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if highest_pay:
            self.fields["salary"].widget.attrs.update({"data-slider": highest_pay, "data-step": PAY_STEP})

    def clean_place(self) -> Area | None:
        text = self.cleaned_data["place"].strip()
        if not text:
            return None
        found = best_area(text)
        area = Area.objects.filter(pk=found.code).first() if found else None
        if area is None:
            raise ValidationError(NO_PLACE, code="unknown")
        return None if area.kind == AreaKind.NATION else area

    @property
    def settings(self) -> Settings:
        clean = self.cleaned_data
        return Settings(clean["years"], clean["salary"], clean["skills"])
