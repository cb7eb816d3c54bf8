from pipeline.models.activity import Activity, ActivityKind
from pipeline.models.application import (
    Application,
    ApplicationQuerySet,
    EarlierPosting,
    SalaryPeriod,
    StageChange,
)
from pipeline.models.calendar import CalendarFeed
from pipeline.models.interview import Interview, InterviewKind, InterviewOutcome
from pipeline.models.submission import FrozenError, Submission

__all__ = [
    "Activity",
    "ActivityKind",
    "Application",
    "ApplicationQuerySet",
    "CalendarFeed",
    "EarlierPosting",
    "FrozenError",
    "Interview",
    "InterviewKind",
    "InterviewOutcome",
    "SalaryPeriod",
    "StageChange",
    "Submission",
]
