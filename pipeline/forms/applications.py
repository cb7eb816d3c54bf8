from collections.abc import Container, Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.models import Currency, User
from pipeline.forms.texts import AddressField, DayField, LineField, PayField, PlainText
from pipeline.models import Application, SalaryPeriod
from pipeline.postings import LONGEST, PostingReading
from pipeline.postings.shapes import Where
from recruiters.models import Recruiter
from resumes.models import Resume, Status

POSTING_HINT = (
    "Paste the whole page, or its source: what it says for search engines is read too. We open no addresses."
)
TOO_LONG = "This is longer than any posting. Paste only the posting itself."


class RecruiterChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name}, {obj.company}" if obj.company else str(obj.name)


class ResumeChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.title} (master)" if obj.is_master else str(obj.title)


def resumes_of(user: User) -> QuerySet[Resume]:
    """Those that can be held against a posting, without their documents."""
    mine = Resume.objects.for_user(user).filter(status=Status.READY).for_listing()
    return mine.order_by("-is_master", "-created_at")


class ApplicationForm(forms.ModelForm):  # type: ignore[type-arg]
    """A job, by hand or as it was read from a posting. `revision` is the one it was drawn with."""

    posting = PlainText(
        label="The posting", help_text=POSTING_HINT, longest=LONGEST, too_long=TOO_LONG, rows=10
    )
    url = AddressField(label="Address of the posting")
    title = LineField(label="Job title", longest=200)
    company = LineField(longest=200, required=False)
    place = LineField(longest=200, required=False, help_text="A town, “Remote”, or both.")
    source = LineField(
        label="Where you found it",
        longest=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "sources", "autocomplete": "off"}),
    )
    salary_from = PayField(label="Pay from")
    salary_to = PayField(label="Pay to")
    deadline = DayField(label="Apply by")
    next_action = LineField(label="Next step", longest=255, required=False)
    next_action_on = DayField(label="Next step on")
    resume = ResumeChoice(
        queryset=Resume.objects.none(),
        label="Resume to hold against it",
        required=False,
        empty_label="None yet",
    )
    contacts = RecruiterChoices(
        queryset=Recruiter.objects.none(),
        label="Recruiters of this job",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    class Meta:
        model = Application
        fields = (
            "posting", "url", "title", "company", "place", "source", "salary_from", "salary_to",
            "salary_currency", "salary_period", "deadline", "next_action", "next_action_on", "resume",
            "contacts",
        )  # fmt: skip

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        resume, contacts = self.fields["resume"], self.fields["contacts"]
        assert isinstance(resume, forms.ModelChoiceField)
        assert isinstance(contacts, forms.ModelMultipleChoiceField)
        resume.queryset = resumes_of(user)
        contacts.queryset = Recruiter.objects.for_user(user).order_by("first_name", "last_name", "pk")
        currency, period = self.fields["salary_currency"], self.fields["salary_period"]
        assert isinstance(currency, forms.ChoiceField)
        assert isinstance(period, forms.ChoiceField)
        currency.label, currency.choices = "Currency", Currency.choices
        period.label, period.choices = "Paid", [("", "Not said"), *SalaryPeriod.choices]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        low, high = cleaned.get("salary_from"), cleaned.get("salary_to")
        if low is not None and high is not None and low > high:
            self.add_error("salary_to", ValidationError("This is less than the pay it starts from."))
        return cleaned

    def explain(self, reading: PostingReading, *, but: Container[str]) -> None:
        """Have each field that was read say where it stands in the posting, but those that were typed."""
        for name, where in _origins(reading):
            if name not in but:
                self.fields[name].help_text = origin_hint(where)

    @property
    def values(self) -> dict[str, Any]:
        """What was entered, for the fields of the row itself."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name != "contacts"}


def origin_hint(where: Where) -> SafeString:
    if where.line is None:
        return format_html("Read from {}.", where.quote)
    return format_html("Line {} says: “{}”", where.line + 1, where.quote)


def _origins(reading: PostingReading) -> Iterator[tuple[str, Where]]:
    for name in ("title", "company", "place", "url", "source"):
        if (found := getattr(reading, name)) is not None:
            yield name, found.where
    if reading.pay:
        yield "salary_from" if reading.pay.low is not None else "salary_to", reading.pay.where
    if reading.deadline:
        yield "deadline", reading.deadline.where


def values_read(reading: PostingReading) -> dict[str, Any]:
    """What was read, as the fields of the form; a field that was not found is left out."""
    found = {name: getattr(reading, name) for name in ("title", "company", "place", "url", "source")}
    values: dict[str, Any] = {name: it.value for name, it in found.items() if it is not None}
    if pay := reading.pay:
        values |= {"salary_from": pay.low, "salary_to": pay.high, "salary_period": pay.period}
        values |= {"salary_currency": pay.currency} if pay.currency in Currency.values else {}
    if reading.deadline:
        values["deadline"] = reading.deadline.value
    return values
