from typing import ClassVar

from django.db import models


class AreaKind(models.TextChoices):
    NATION = "N", "Nation"
    STATE = "S", "State"
    METRO = "M", "Metropolitan or nonmetropolitan area"


class Area(models.Model):
    """An area that OEWS publishes for; `code` is its own, `states` the postal codes it lies in ("MA NH")."""

    code = models.CharField(primary_key=True, max_length=7)
    kind = models.CharField(max_length=1, choices=AreaKind)
    name = models.CharField(max_length=150)
    states = models.CharField(max_length=30, blank=True)

    objects: ClassVar[models.Manager["Area"]] = models.Manager()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(kind__in=AreaKind.values), name="area_kind_is_known"),
        )

    def __str__(self) -> str:
        return self.name


class Group(models.Model):
    """What a SOC code stands for in OEWS or the projections: a group of occupations, or a single one."""

    soc = models.CharField("SOC code", primary_key=True, max_length=7)
    title = models.CharField(max_length=200)

    objects: ClassVar[models.Manager["Group"]] = models.Manager()

    def __str__(self) -> str:
        return self.title


class Wage(models.Model):
    """Employment and pay of a SOC code in an area: jobs, and US dollars a year before tax (one an hour).

    Null is "not published". `above` names the columns, with spaces between, whose cell says "this or more":
    a number there is the bound, null a bound that is not given.
    """

    pk = models.CompositePrimaryKey("area", "soc")
    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="wages", db_index=False)
    soc = models.CharField("SOC code", max_length=7)
    employment = models.PositiveIntegerField(null=True)
    annual_mean = models.PositiveIntegerField(null=True)
    annual_p10 = models.PositiveIntegerField(null=True)
    annual_p25 = models.PositiveIntegerField(null=True)
    annual_median = models.PositiveIntegerField(null=True)
    annual_p75 = models.PositiveIntegerField(null=True)
    annual_p90 = models.PositiveIntegerField(null=True)
    hourly_median = models.FloatField(null=True)
    above = models.CharField(max_length=100, blank=True)

    objects: ClassVar[models.Manager["Wage"]] = models.Manager()

    class Meta:
        # All areas of one role: where it pays best.
        indexes = (models.Index(fields=["soc"], name="wage_soc"),)

    def __str__(self) -> str:
        return f"{self.soc} in {self.area_id}"


class NationalEstimate(models.Model):
    """Jobs and median pay of a SOC code in the nation in one release; two of them tell how it changed."""

    pk = models.CompositePrimaryKey("soc", "since")
    soc = models.CharField("SOC code", max_length=7)
    since = models.DateField()
    employment = models.PositiveIntegerField(null=True)
    annual_median = models.PositiveIntegerField(null=True)

    objects: ClassVar[models.Manager["NationalEstimate"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.soc} in {self.since}"


class Projection(models.Model):
    """Employment Projections of a SOC code: jobs in thousands, change in percent over the ten years,
    `openings` in thousands a year (growth and replacement)."""

    soc = models.CharField("SOC code", primary_key=True, max_length=7)
    employment = models.FloatField(null=True)
    projected = models.FloatField(null=True)
    change = models.FloatField(null=True)
    percent = models.FloatField(null=True)
    openings = models.FloatField(null=True)
    median = models.PositiveIntegerField("median wage a year", null=True)
    above = models.CharField(max_length=20, blank=True)
    education = models.CharField(max_length=60, blank=True)
    experience = models.CharField(max_length=60, blank=True)
    training = models.CharField(max_length=60, blank=True)

    objects: ClassVar[models.Manager["Projection"]] = models.Manager()

    def __str__(self) -> str:
        return self.soc
