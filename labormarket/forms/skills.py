from django import forms

from accounts.forms.profile import LONGEST_ITEM


class SkillForm(forms.Form):
    """A skill by name, and the page to go back to."""

    name = forms.CharField(max_length=LONGEST_ITEM)
    next = forms.CharField(required=False, max_length=2000)
