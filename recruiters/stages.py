"""The eight stages of a recruiter, in their order (J section 6). Plain Python."""

from enum import StrEnum


class Stage(StrEnum):
    NEW = "new"
    RESEARCHING = "researching"
    CONTACTED = "contacted"
    RESPONDED = "responded"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"

    @property
    def label(self) -> str:
        return self.value.capitalize()

    @property
    def is_closed(self) -> bool:
        return self in CLOSED


CLOSED = frozenset({Stage.ACCEPTED, Stage.DECLINED})
STAGE_CHOICES = [(stage.value, stage.label) for stage in Stage]
