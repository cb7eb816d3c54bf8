from collections.abc import Sequence
from uuid import UUID

from django import forms
from django.http import QueryDict

from core.ranks import Step, neighbours
from pipeline.boards.shape import STEPS, Stage


class MoveForm(forms.Form):
    """Where a card goes: to a stage, there between two neighbours or by a step. `before` is the card it will
    stand above, `after` the one it will stand below."""

    stage = forms.ChoiceField()
    step = forms.ChoiceField(
        label="Place in the column",
        required=False,
        help_text="In another stage it starts at the top, unless you choose the bottom.",
        choices=[("", "Keep it"), *((step.value, label) for step, label in STEPS.items())],
    )
    before = forms.UUIDField(required=False, widget=forms.HiddenInput)
    after = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, *, stages: Sequence[Stage], now: str) -> None:
        """`now` is the stage where the card stands, and where it stays if none is named."""
        super().__init__({"stage": now, **data.dict()} if data is not None else None, initial={"stage": now})
        self.now = now
        field = self.fields["stage"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(stage.value, stage.label) for stage in stages]

    @property
    def goal(self) -> str:
        """The stage it ends in."""
        return str(self.cleaned_data["stage"])

    def neighbours_among(self, keys: Sequence[UUID], key: UUID) -> tuple[UUID | None, UUID | None]:
        """The `before` and `after` of a move; `keys` is the column where `key` stands now, in its order."""
        step = self.cleaned_data["step"]
        if not step:
            return self.cleaned_data["before"], self.cleaned_data["after"]
        if self.goal == self.now and key in keys:
            return neighbours(keys, key, Step(step))
        # Below itself, which is not there: that is the end of another column.
        return None, key if step == Step.BOTTOM else None


class TakeBackForm(forms.Form):
    """Which change of stage is undone, and between whom the card stood before."""

    change = forms.UUIDField()
    before = forms.UUIDField(required=False)
    after = forms.UUIDField(required=False)
