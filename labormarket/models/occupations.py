from typing import ClassVar, Self

from django.db import models


class OccupationQuerySet(models.QuerySet["Occupation"]):
    def without_texts(self) -> Self:
        """Without what only the search and its builders read."""
        return self.defer("words", "description")


class Occupation(models.Model):
    """An occupation of O*NET-SOC 2019.

    `soc` is its SOC 2018 code without the part that O*NET adds. `wage_soc` and `projection_soc` are the
    codes under which OEWS and the Employment Projections publish it, which may be wider groups, "" where they
    publish none (`labormarket/linking.py`). `words` counts the stems of its description and tasks, for the
    search.
    """

    code = models.CharField("O*NET-SOC code", primary_key=True, max_length=10)
    title = models.CharField(max_length=200)
    soc = models.CharField("SOC code", max_length=7)
    wage_soc = models.CharField("published wages under", max_length=7, blank=True)
    projection_soc = models.CharField("published projections under", max_length=7, blank=True)
    description = models.TextField(blank=True)
    job_zone = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.JSONField(default=dict, blank=True)

    objects: ClassVar[OccupationQuerySet] = OccupationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = (
            models.Index(fields=["soc"], name="occupation_soc"),
            models.Index(fields=["wage_soc"], name="occupation_wage_soc"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/market/roles/{self.code}/"


class AlternateTitle(models.Model):
    """Another name of an occupation. `short` is the abbreviation that O*NET lists with it."""

    pk = models.CompositePrimaryKey("occupation", "title")
    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="alternate_titles")
    title = models.CharField(max_length=250)
    short = models.CharField(max_length=150, blank=True)

    objects: ClassVar[models.Manager["AlternateTitle"]] = models.Manager()

    def __str__(self) -> str:
        return self.title


class Category(models.TextChoices):
    SKILL = "skill", "Skills"
    ABILITY = "ability", "Abilities"
    KNOWLEDGE = "knowledge", "Knowledge"


class Element(models.Model):
    """One of the 120 elements of the content model that occupations are rated by."""

    id = models.CharField("element ID", primary_key=True, max_length=20)
    name = models.CharField(max_length=100)
    category = models.CharField(max_length=9, choices=Category)

    objects: ClassVar[models.Manager["Element"]] = models.Manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(category__in=Category.values), name="element_category_is_known"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Rating(models.Model):
    """How important an element is to an occupation (1-5) and at which level it is needed (0-7).

    Null where O*NET recommends to suppress the figure; the level also where it marks the element as not
    relevant to the occupation.
    """

    pk = models.CompositePrimaryKey("occupation", "element")
    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="ratings")
    element = models.ForeignKey(Element, on_delete=models.CASCADE, related_name="+", db_index=False)
    importance = models.FloatField(null=True)
    level = models.FloatField(null=True)
    not_relevant = models.BooleanField(default=False)

    objects: ClassVar[models.Manager["Rating"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.occupation_id} {self.element_id}"


class Technology(models.Model):
    """A tool that an occupation works with. `commodity` is its UNSPSC class; `hot` and `in_demand` are
    O*NET's marks for what employers' postings often name."""

    pk = models.CompositePrimaryKey("occupation", "name")
    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="technologies")
    name = models.CharField(max_length=200)
    commodity = models.CharField(max_length=200)
    hot = models.BooleanField(default=False)
    in_demand = models.BooleanField(default=False)

    objects: ClassVar[models.Manager["Technology"]] = models.Manager()

    def __str__(self) -> str:
        return self.name


class Tier(models.TextChoices):
    PRIMARY_SHORT = "primary-short", "Primary-Short"
    PRIMARY_LONG = "primary-long", "Primary-Long"
    SUPPLEMENTAL = "supplemental", "Supplemental"


class RelatedOccupation(models.Model):
    """Another occupation that O*NET names as near, with its tier and its place in the list (1 is nearest)."""

    pk = models.CompositePrimaryKey("occupation", "related")
    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="relations")
    related = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="+", db_index=False)
    tier = models.CharField(max_length=13, choices=Tier)
    index = models.PositiveSmallIntegerField()

    objects: ClassVar[models.Manager["RelatedOccupation"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.occupation_id} -> {self.related_id}"


class InterestArea(models.TextChoices):
    """Holland's six, with the letters they are known by."""

    REALISTIC = "R", "Realistic"
    INVESTIGATIVE = "I", "Investigative"
    ARTISTIC = "A", "Artistic"
    SOCIAL = "S", "Social"
    ENTERPRISING = "E", "Enterprising"
    CONVENTIONAL = "C", "Conventional"


class Interest(models.Model):
    """How far the work of an occupation suits one of the six interests (OI scale, 1-7)."""

    pk = models.CompositePrimaryKey("occupation", "area")
    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="interests")
    area = models.CharField(max_length=1, choices=InterestArea)
    value = models.FloatField()

    objects: ClassVar[models.Manager["Interest"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.occupation_id} {self.area}"
