"""One form for each kind of entry of a JSON Resume, every field linked to the lines it was read from."""

from typing import Any, ClassVar

from django import forms

from resumes.content import Content, Trace, entry, traces
from resumes.forms.dates import PartialDateField, said
from resumes.forms.texts import LinesField, LocationField

SURE = 0.7
"""The reader's own mark of a guess: what it took from a pattern that a resume may well break."""


class EntryForm(forms.Form):
    section: ClassVar[str]
    legend: ClassVar[str]
    list_paths: ClassVar[dict[str, str]] = {}

    title_fields: ClassVar[tuple[str, ...]] = ()
    always_open: ClassVar[bool] = False

    index = 0

    @property
    def headline(self) -> str:
        """The entry in a few words, as it was read."""
        parts = [self[name].value() for name in self.title_fields]
        return " · ".join(str(part) for part in parts if part) or self.legend

    @property
    def period(self) -> str:
        """When it was, as people say it: `Mar 2021 – present`."""
        dates = [self.initial.get(name, "") for name in ("startDate", "endDate", "date")]
        return " – ".join(said(date) for date in dates if date != "")

    @property
    def unsure_count(self) -> int:
        return sum(field.unsure for field in self.fields.values())  # type: ignore[attr-defined]

    @property
    def is_open(self) -> bool:
        return (
            self.always_open
            or bool(self.errors)
            or (self.section == "work" and self.index == 0)
            or not any(self[name].value() for name in self.title_fields)
        )

    def values(self) -> dict[str, Any]:
        """The cleaned values under their JSON Resume names."""
        return dict(self.cleaned_data)

    def tell_what_is_kept(self, kept: "EntryForm") -> None:
        """Note beside every field that differs what the stored entry says now."""
        for name, field in self.fields.items():
            stored = kept[name].value() or ""
            if str(stored).split() != str(self[name].value() or "").split():
                field.kept = stored or "nothing"  # type: ignore[attr-defined]

    def link_sources(self, known: dict[str, Trace], index: int) -> None:
        """Give every input the lines its value was read from and how sure the reader is."""
        self.index = index
        for name, field in self.fields.items():
            path = f"{self.section}.{name}" if self.section == "basics" else f"{self.section}.{index}.{name}"
            trace = known.get(self.list_paths.get(name, path), Trace())
            lines = sorted(trace.lines)
            unsure = trace.confidence is not None and trace.confidence < SURE and not trace.corrected
            field.widget.attrs["data-lines"] = " ".join(map(str, lines))
            field.wide = isinstance(field.widget, forms.Textarea)  # type: ignore[attr-defined]
            field.lines = lines  # type: ignore[attr-defined]
            field.corrected = trace.corrected  # type: ignore[attr-defined]
            field.unsure = unsure  # type: ignore[attr-defined]


class BasicsForm(EntryForm):
    section = "basics"
    legend = "Nothing found yet"
    title_fields = ("name", "email")
    always_open = True

    name = forms.CharField(label="Name", required=False, max_length=200)
    label = forms.CharField(label="Headline", required=False, max_length=200)
    email = forms.EmailField(label="E-mail", required=False, max_length=254)
    phone = forms.CharField(label="Phone", required=False, max_length=60)
    location = LocationField(label="Place", required=False, max_length=200)
    url = forms.CharField(label="Website", required=False, max_length=500)
    summary = forms.CharField(
        label="Summary", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def values(self) -> dict[str, Any]:
        values = super().values()
        if "location" not in self.changed_data:
            del values["location"]
        elif values["location"]:
            values["location"] = {"address": values["location"]}
        return values


class WorkForm(EntryForm):
    section = "work"
    legend = "New job"
    title_fields = ("position", "name")

    position = forms.CharField(label="Title", required=False, max_length=200)
    name = forms.CharField(label="Employer", required=False, max_length=200)
    location = forms.CharField(label="Place", required=False, max_length=200)
    startDate = PartialDateField(label="From")
    endDate = PartialDateField(label="To", may_go_on=True, help_text="Write “present” if it goes on.")
    summary = forms.CharField(
        label="Description", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    highlights = LinesField(
        label="What you did",
        required=False,
        help_text="One point a line.",
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class EducationForm(EntryForm):
    section = "education"
    legend = "New education"
    title_fields = ("studyType", "area", "institution")

    institution = forms.CharField(label="School", required=False, max_length=200)
    studyType = forms.CharField(label="Degree", required=False, max_length=200)
    area = forms.CharField(label="Field", required=False, max_length=200)
    startDate = PartialDateField(label="From")
    endDate = PartialDateField(label="To", may_go_on=True)
    score = forms.CharField(label="Grade", required=False, max_length=60)


class SkillsForm(EntryForm):
    section = "skills"
    legend = "Skills"
    always_open = True
    list_paths: ClassVar[dict[str, str]] = {"names": "skills"}

    names = LinesField(
        label="Skills", required=False, help_text="One a line.", widget=forms.Textarea(attrs={"rows": 8})
    )

    @property
    def headline(self) -> str:
        count = len(set(str(self["names"].value() or "").split("\n")) - {""})
        return "1 skill" if count == 1 else f"{count or 'No'} skills"

    def values(self) -> dict[str, Any]:
        """A skill named twice counts once."""
        return {"names": list(dict.fromkeys(self.cleaned_data["names"]))}


class ProjectsForm(EntryForm):
    section = "projects"
    legend = "New project"
    title_fields = ("name",)

    name = forms.CharField(label="Name", required=False, max_length=200)
    description = forms.CharField(
        label="Description", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    startDate = PartialDateField(label="From")
    endDate = PartialDateField(label="To", may_go_on=True)
    url = forms.CharField(label="Address", required=False, max_length=500)
    highlights = LinesField(
        label="What you did",
        required=False,
        help_text="One point a line.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CertificatesForm(EntryForm):
    section = "certificates"
    legend = "New certificate"
    title_fields = ("name", "issuer")

    name = forms.CharField(label="Name", required=False, max_length=200)
    issuer = forms.CharField(label="Issued by", required=False, max_length=200)
    date = PartialDateField(label="Date")


class LanguagesForm(EntryForm):
    section = "languages"
    legend = "New language"
    title_fields = ("language", "fluency")

    language = forms.CharField(label="Language", required=False, max_length=100)
    fluency = forms.CharField(label="Level", required=False, max_length=100)


ENTRY_FORMS: dict[str, type[EntryForm]] = {
    form.section: form
    for form in (
        BasicsForm,
        WorkForm,
        EducationForm,
        SkillsForm,
        ProjectsForm,
        CertificatesForm,
        LanguagesForm,
    )
}


def entry_form(
    content: Content, section: str, index: int, data: Any = None, *, known: dict[str, Trace] | None = None
) -> EntryForm:
    """The form of one entry, filled with it; `known` saves the caller of many forms to trace all anew.

    Raises KeyError, resumes.content.NoSuchEntry.
    """
    form_class = ENTRY_FORMS[section]
    form = form_class(
        data,
        initial={**dict.fromkeys(form_class.base_fields, ""), **entry(content, section, index)},
        auto_id=f"{section}-{index}-%s",
        use_required_attribute=False,
    )
    form.link_sources(traces(content) if known is None else known, index)
    return form


def orphaned_form(section: str, index: int, data: Any) -> EntryForm:
    """What was typed into an entry that is gone: kept on the page, with nothing behind it to save it to."""
    form_class = ENTRY_FORMS[section]
    form = form_class(data, auto_id=f"{section}-{index}-%s", use_required_attribute=False)
    form.link_sources({}, index)
    return form
