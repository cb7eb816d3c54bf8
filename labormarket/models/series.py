from typing import ClassVar

from django.db import models

from labormarket.models.releases import Source


class Measure(models.TextChoices):
    UNEMPLOYMENT = "unemployment", "Unemployment rate"
    PAYROLLS = "payrolls", "Nonfarm payrolls"
    OPENINGS_RATE = "openings_rate", "Job openings rate"
    HIRES_RATE = "hires_rate", "Hires rate"
    QUITS_RATE = "quits_rate", "Quits rate"
    LAYOFFS_RATE = "layoffs_rate", "Layoffs and discharges rate"
    SEPARATIONS_RATE = "separations_rate", "Total separations rate"
    OPENINGS = "openings", "Job openings"
    HIRES = "hires", "Hires"
    QUITS = "quits", "Quits"
    LAYOFFS = "layoffs", "Layoffs and discharges"
    SEPARATIONS = "separations", "Total separations"


class Series(models.Model):
    """A monthly series under its BLS series ID, seasonally adjusted. Rates are percent, the others thousands.

    `industry` is the six-digit JOLTS code ("000000" is total nonfarm), `state` a postal code, both "" where
    the series is of the nation. `fetched_at` is the last time the BLS answered, `failed_at` the last time it
    did not since, with `failure` for the page.
    """

    id = models.CharField("series ID", primary_key=True, max_length=30)
    source = models.CharField(max_length=12, choices=Source)
    measure = models.CharField(max_length=16, choices=Measure)
    title = models.CharField(max_length=150)
    industry = models.CharField(max_length=6, blank=True)
    state = models.CharField(max_length=2, blank=True)
    fetched_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)

    objects: ClassVar[models.Manager["Series"]] = models.Manager()

    def __str__(self) -> str:
        return self.title


class Observation(models.Model):
    """A month of a series. A month that was never collected has no row, or a row without a value."""

    pk = models.CompositePrimaryKey("series", "month")
    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="observations", db_index=False)
    month = models.DateField()
    value = models.FloatField(null=True)
    preliminary = models.BooleanField(default=False)

    objects: ClassVar[models.Manager["Observation"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.series_id} {self.month:%Y-%m}"
