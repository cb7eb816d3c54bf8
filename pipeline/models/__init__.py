from pipeline.models.activity import Activity, ActivityKind
from pipeline.models.application import Application, ApplicationQuerySet, StageChange, Submission
from pipeline.models.calendar import CalendarFeed
from pipeline.models.interview import Interview

__all__ = [
    "Activity",
    "ActivityKind",
    "Application",
    "ApplicationQuerySet",
    "CalendarFeed",
    "Interview",
    "StageChange",
    "Submission",
]
