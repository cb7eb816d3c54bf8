from typing import Any

from django import forms

from accounts.forms.profile import ListField
from recruiters.boolean_search import Wanted, Who

WHO = [
    (Who.RECRUITERS.value, "Recruiters"),
    (Who.MANAGERS.value, "People who lead such teams"),
    (Who.PEERS.value, "People who do this work"),
]


class PeopleSearchForm(forms.Form):
    """Bound to the address: a search can be kept as a bookmark."""

    who = forms.ChoiceField(label="Whom do you want to find?", choices=WHO, widget=forms.RadioSelect)
    roles = ListField(label="Role, and other names for it")
    skills = ListField(label="Skills they should all name")
    places = ListField(label="Places, any of them")
    without = ListField(label="Leave out")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("roles", "skills", "places", "without"):
            self.fields[name].widget.attrs |= {"rows": 2, "maxlength": 2000}

    @property
    def wanted(self) -> Wanted:
        given = self.cleaned_data
        return Wanted(
            who=Who(given["who"]),
            **{name: tuple(given[name]) for name in ("roles", "skills", "places", "without")},
        )
