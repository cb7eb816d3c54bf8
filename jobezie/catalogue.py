"""What the page of components shows: every component in every state, made from plain values."""

from datetime import date
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator

from billing.plans import Feature, Plan
from billing.quotas import QuotaExceeded, Usage
from core.score import Component, Gate, Score
from core.templatetags.ui import Stage
from jobezie.example import EXAMPLE_SCORE

UNREADABLE = Score(
    (),
    gate=Gate(
        "image-only",
        "This file is a picture of a page: there is no text in it that software could read.",
        "Open the document you made it from and save it as PDF from there, or upload the Word file.",
    ),
)
CAPPED = Score.of(
    (Component("skills", "Skills", 60, 55), Component("experience", "Experience", 40, 12)),
    gate=Gate(
        "stuffing",
        "“Python” stands in the text 450 times.",
        "Name each skill once, where you used it.",
        cap=30,
    ),
)
LOW = Score.of((Component("experience", "Experience", 60, 12), Component("contact", "Contact", 40, 8)))
UPLOAD = [Stage("Uploaded", "done"), Stage("Reading the file", "now"), Stage("Scoring", "next")]
FAILED = [Stage("Uploaded", "done"), Stage("Reading the file", "failed"), Stage("Scoring", "next")]
DECEMBER = date(2026, 12, 1)
REFUSED = QuotaExceeded(Feature.RECRUITERS, 5, 3, DECEMBER, plan=Plan.BASIC, wanted=30)
METERS = [
    Usage(Feature.RECRUITERS, 2, 5, DECEMBER),
    Usage(Feature.AI_MESSAGES, 85, 100, DECEMBER),
    Usage(Feature.COACH_DAILY, 5, 5, DECEMBER),
    Usage(Feature.RESEARCH, 304, None, DECEMBER),
]
TEXT_SIZES = (
    ("text-xxl", "Front page"),
    ("text-xl", "Page title"),
    ("text-l", "Section"),
    ("text-m", "Text"),
    ("text-s", "Hints"),
)
COLOURS = """
    page surface sunken hover ink ink-soft ink-faint line line-strong accent accent-soft good good-soft
    warn warn-soft bad bad-soft
"""
ICONS = """
    home resume people user message board chart compass link book settings help check cross minus
    warning info arrow-right arrow-left chevron-right chevron-down up upload download trash undo refresh
    edit search plus more sun moon display logout bell external clock lock copy filter star eye mail
    history target bulb compare shield
"""


class SampleForm(forms.Form):
    name = forms.CharField(label="Full name", help_text="As it stands on your resume.", max_length=100)
    email = forms.EmailField(label="E-mail address")
    password = forms.CharField(widget=forms.PasswordInput, help_text="At least 8 characters.")
    stage = forms.ChoiceField(label="Where you are", choices=[("entry", "Entry level"), ("senior", "Senior")])
    about = forms.CharField(label="About you", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    format = forms.ChoiceField(
        label="Format", widget=forms.RadioSelect, choices=[("pdf", "PDF"), ("docx", "Word")], required=False
    )
    remember = forms.BooleanField(label="Keep me logged in for 30 days", required=False)
    file = forms.FileField(
        label="File",
        required=False,
        help_text="PDF, DOCX or TXT, up to 10 MB.",
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.txt", "data-max-bytes": 10 * 1024 * 1024}),
    )


def pieces() -> dict[str, Any]:
    """The context of the page."""
    wrong = SampleForm({"wrong-name": "Maya", "wrong-email": "maya@", "wrong-format": "pdf"}, prefix="wrong")
    wrong.is_valid()
    pages: Page[int] = Paginator(range(1, 88), 25).page(2)
    return {
        "icons": ICONS.split(),
        "colours": COLOURS.split(),
        "text_sizes": TEXT_SIZES,
        "score": EXAMPLE_SCORE,
        "low": LOW,
        "unreadable": UNREADABLE,
        "capped": CAPPED,
        "form": SampleForm(initial={"name": "Zoë Müller-Nguyễn"}),
        "wrong": wrong,
        "page": pages,
        "upload_stages": UPLOAD,
        "failed_stages": FAILED,
        "refused": REFUSED,
        "meters": METERS,
        "trail": [("Resumes", "#list"), ("Supply planner", "#detail")],
        "tab_list": [("Profile", "#profile"), ("Security", "#security"), ("Sessions", "#sessions")],
    }
