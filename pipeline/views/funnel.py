from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from pipeline.funnel import Step, funnel
from pipeline.histories import APPLICATIONS, RECRUITERS, histories_of_applications, histories_of_recruiters
from pipeline.stages import ApplicationStage
from recruiters.stages import Stage

ROW, LABEL, BAR = 52, 16, 24
"""Pixels from row to row of a chart, down to the base of its label, and down to its bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`width` in hundredths of the chart; `label_y` and `y` in pixels from its top."""

    step: Step
    label: str
    width: float
    y: int
    label_y: int


@require_safe
def show_funnel(request: SignedInRequest) -> HttpResponse:
    of_recruiters = request.GET.get("of") == "recruiters"
    if of_recruiters:
        steps = funnel(histories_of_recruiters(request.user), RECRUITERS)
        labels = {stage.value: stage.label for stage in Stage}
    else:
        steps = funnel(histories_of_applications(request.user), APPLICATIONS)
        labels = {stage.value: stage.label for stage in ApplicationStage}
    context: dict[str, Any] = {
        "of_recruiters": of_recruiters,
        "noun": "recruiters" if of_recruiters else "applications",
        "total": steps[0].reached,
        "reached": _bars(steps, labels, [step.reached for step in steps]),
        "lasted": _bars(steps, labels, [step.days or 0 for step in steps]),
        "knows_time": any(step.stays for step in steps),
        "height": len(steps) * ROW,
    }
    return render(request, "pipeline/funnel.html", context)


def _bars(steps: Sequence[Step], labels: dict[str, str], figures: Sequence[float]) -> list[Bar]:
    most = max(figures) or 1
    return [
        Bar(
            step,
            labels[step.stage],
            width=round(100 * figure / most, 1),
            y=number * ROW + BAR,
            label_y=number * ROW + LABEL,
        )
        for number, (step, figure) in enumerate(zip(steps, figures, strict=True))
    ]
