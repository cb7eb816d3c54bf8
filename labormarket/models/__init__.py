from labormarket.models.occupations import (
    AlternateTitle,
    Category,
    Element,
    Interest,
    InterestArea,
    Occupation,
    Rating,
    RelatedOccupation,
    Technology,
    Tier,
)
from labormarket.models.releases import Release, Source
from labormarket.models.reports import Report, ReportKind, ReportQuerySet
from labormarket.models.series import Measure, Observation, Series
from labormarket.models.wages import Area, AreaKind, Group, NationalEstimate, Projection, Wage

__all__ = [
    "AlternateTitle",
    "Area",
    "AreaKind",
    "Category",
    "Element",
    "Group",
    "Interest",
    "InterestArea",
    "Measure",
    "NationalEstimate",
    "Observation",
    "Occupation",
    "Projection",
    "Rating",
    "RelatedOccupation",
    "Release",
    "Report",
    "ReportKind",
    "ReportQuerySet",
    "Series",
    "Source",
    "Technology",
    "Tier",
    "Wage",
]
