from typing import ClassVar

from django.db import models
from django.utils import timezone


class Source(models.TextChoices):
    """Who publishes figures, and which of them."""

    ONET = "onet", "O*NET"
    OEWS = "oews", "Occupational Employment and Wage Statistics"
    PROJECTIONS = "projections", "Employment Projections"
    JOLTS = "jolts", "Job Openings and Labor Turnover Survey"
    CPS = "cps", "Current Population Survey"
    LAUS = "laus", "Local Area Unemployment Statistics"
    CES = "ces", "Current Employment Statistics"


class Release(models.Model):
    """The release that the figures of a source are from; the newest that was imported.

    `period` is what the figures describe ("May 2025", "2024-34"), `since` its first day; `origin` the file,
    the address or "snapshot"; `rows` how many rows it left.
    """

    source = models.CharField(primary_key=True, max_length=12, choices=Source)
    name = models.CharField(max_length=100)
    period = models.CharField(max_length=40)
    since = models.DateField()
    published = models.DateField(null=True, blank=True)
    origin = models.CharField(max_length=200)
    rows = models.PositiveIntegerField(default=0)
    imported_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[models.Manager["Release"]] = models.Manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(source__in=Source.values), name="release_source_is_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, {self.period}"
