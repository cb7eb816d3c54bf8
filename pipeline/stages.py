"""The stages of an application, in the order of the board. Plain Python."""

from enum import StrEnum


class ApplicationStage(StrEnum):
    SAVED = "saved"
    APPLIED = "applied"
    SCREENING = "screening"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no_answer"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").capitalize()

    @property
    def is_closed(self) -> bool:
        return self in CLOSED


CLOSED = frozenset(
    {
        ApplicationStage.ACCEPTED,
        ApplicationStage.REJECTED,
        ApplicationStage.WITHDRAWN,
        ApplicationStage.NO_ANSWER,
    }
)
STAGE_CHOICES = [(stage.value, stage.label) for stage in ApplicationStage]
