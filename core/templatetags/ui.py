"""Tags that draw the components of `templates/components/`."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message
from django.core.paginator import Page
from django.forms import BaseForm, BoundField, CheckboxInput, PasswordInput
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.htmx import undo_address
from core.score import Effect, Score
from core.slots import parts_of

register = template.Library()

EFFECT_ICONS = {Effect.EARNED: "check", Effect.COST: "cross", Effect.NOTE: "info"}
GOOD_FROM, FAIR_FROM = 75, 50


@register.simple_tag
def icon(name: str, extra: str = "", label: str = "") -> SafeString:
    """An icon of `static/icons.svg`: decoration beside words, or a picture named by `label`."""
    address = f"{static('icons.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="icon {}" role="img" aria-label="{}"><use href="{}"/></svg>', extra, label, address
        )
    return format_html('<svg class="icon {}" aria-hidden="true"><use href="{}"/></svg>', extra, address)


@register.simple_tag
def logo() -> SafeString:
    return format_html(
        '<svg aria-hidden="true" viewBox="0 0 32 32"><use href="{}#logo"/></svg>', static("icons.svg")
    )


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, label: str = "", hint: str = "", autocomplete: str = "") -> dict[str, Any]:
    """A form field with label, hint and errors; the arguments say otherwise than the form."""
    widget = bound.field.widget
    if autocomplete:
        widget.attrs.setdefault("autocomplete", autocomplete)
    if hint:
        bound.help_text = hint
    return {
        "field": bound,
        "label": label or bound.label,
        "kind": _kind(bound),
        "group": bound.use_fieldset,
        "errors": bound.errors,
    }


def _kind(bound: BoundField) -> str:
    if bound.is_hidden:
        return "hidden"
    if isinstance(bound.field.widget, CheckboxInput):
        return "check"
    return "password" if isinstance(bound.field.widget, PasswordInput) else "plain"


@register.inclusion_tag("components/form_errors.html")
def form_errors(form: BaseForm) -> dict[str, Any]:
    """All that is wrong with a form, with links to the fields; nothing where all is well."""
    wrong = [form[name] for name in form.errors if name in form.fields] if form.is_bound else []
    general = form.non_field_errors() if form.is_bound else []
    return {"fields": wrong, "general": general, "count": len(wrong) + len(general)}


@register.inclusion_tag("components/score.html")
def score(
    score: Score | None, label: str = "Score", lines_base: str = "", *, improvable: bool = True
) -> dict[str, Any]:
    """A score with its parts, their evidence and next steps; `lines_base` is the address of a page
    whose lines carry the ids `line-0`, `line-1`... and where evidence is linked to. `improvable` is False
    for a score of the world, which nobody has next steps for."""
    return {"score": score, "label": label, "lines_base": lines_base, "improvable": improvable}


@register.inclusion_tag("components/ring.html")
def ring(total: int | None, label: str = "Score", size: str = "") -> dict[str, Any]:
    return {"total": total, "label": label, "size": size, "tone": tone(total)}


@register.filter
def tone(percent: float | None) -> str:
    """`good`, `warn` or `bad` for 0-100."""
    if percent is None:
        return "none"
    return "good" if percent >= GOOD_FROM else "warn" if percent >= FAIR_FROM else "bad"


@register.filter
def percent(share: float) -> int:
    """0-1 as a whole number of hundredths."""
    return round(share * 100)


@register.filter
def points(value: float) -> str:
    """Points as people write them: at most one decimal, none where it is nought."""
    return f"{value:.1f}".removesuffix(".0")


@register.filter
def effect_icon(effect: Effect) -> str:
    return EFFECT_ICONS[effect]


@register.filter
def line_numbers(lines: tuple[int, ...]) -> str:
    """Lines counted from nought, said as people count: `line 3`, `lines 3-5, 9`."""
    numbers = sorted({line + 1 for line in lines})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
    return f"{'line' if len(numbers) == 1 else 'lines'} {words}" if words else ""


@register.filter
def undo(message: Message) -> str:
    """Where the thing that a message tells of can be undone, or nothing."""
    return undo_address(message)


@register.inclusion_tag("components/pager.html", takes_context=True)
def pager(context: template.Context, page: "Page[Any]", noun: str = "items") -> dict[str, Any]:
    """Which part of a list this is and how to get to the others; the rest of the address stays."""
    return {"page": page, "noun": noun, "request": context["request"]}


@register.simple_tag(takes_context=True)
def slot(context: template.Context, name: str, subject: Any) -> SafeString:
    """What the floors above have to show at this place (core.slots)."""
    request = context["request"]
    parts = parts_of(name, request, subject)
    drawn = ((render_to_string(part.template, dict(part.context), request),) for part in parts)
    return format_html_join("\n", "{}", drawn)


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of a long job: `state` is `done`, `now`, `next` or `failed`."""

    label: str
    state: str


@register.inclusion_tag("components/stages.html")
def stages(steps: list[Stage], label: str = "Progress") -> dict[str, Any]:
    return {"steps": steps, "label": label}


@register.filter
def wait(seconds: int) -> str:
    """A wait in words, rounded up: `40 seconds`, `1 minute`, `15 minutes`."""
    if seconds < 60:
        return "1 second" if seconds == 1 else f"{seconds} seconds"
    minutes = -(-seconds // 60)
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
