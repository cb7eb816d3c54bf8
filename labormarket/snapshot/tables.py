from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models

from labormarket.models import (
    AlternateTitle,
    Area,
    Element,
    Group,
    Interest,
    NationalEstimate,
    Observation,
    Occupation,
    Projection,
    Rating,
    RelatedOccupation,
    Series,
    Source,
    Technology,
    Wage,
)
from labormarket.snapshot.columns import Kind

NUMBER, FLAG, DATE, NAME, TEXT = Kind.NUMBER, Kind.FLAG, Kind.DATE, Kind.NAME, Kind.TEXT
PAY = dict.fromkeys(
    (
        *("annual_mean", "annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90"),
        "hourly_median",
    ),
    NUMBER,
)
LINKS = dict.fromkeys(("wage_soc", "projection_soc"), NAME)
RATED = dict.fromkeys(("importance", "level"), NUMBER)
PROJECTED = dict.fromkeys(("employment", "projected", "change", "percent", "openings", "median"), NUMBER)
ENTRY = dict.fromkeys(("education", "experience", "training"), NAME)


@dataclass(frozen=True)
class Table:
    """What of a model ships. It is loaded where one of its `sources` is wanted."""

    model: type[models.Model]
    sources: tuple[Source, ...]
    columns: Mapping[str, Kind]

    @property
    def name(self) -> str:
        return str(self.model._meta.model_name)


ONET = (Source.ONET,)
MONTHLY = (Source.JOLTS, Source.CPS, Source.LAUS, Source.CES)
"""Their series grow by a month at a time, and what was fetched since is newer than what ships."""
TABLES = (
    Table(
        Occupation,
        ONET,
        {"code": TEXT, "title": TEXT, "soc": NAME, **LINKS, "job_zone": NUMBER, "words": TEXT},
    ),
    Table(AlternateTitle, ONET, {"occupation_id": NAME, "title": TEXT, "short": NAME}),
    Table(Element, ONET, {"id": TEXT, "name": TEXT, "category": NAME}),
    Table(
        Rating,
        ONET,
        {"occupation_id": NAME, "element_id": NAME, **RATED, "not_relevant": FLAG},
    ),
    Table(
        Technology,
        ONET,
        {"occupation_id": NAME, "name": NAME, "commodity": NAME, "hot": FLAG, "in_demand": FLAG},
    ),
    Table(
        RelatedOccupation, ONET, {"occupation_id": NAME, "related_id": NAME, "tier": NAME, "index": NUMBER}
    ),
    Table(Interest, ONET, {"occupation_id": NAME, "area": NAME, "value": NUMBER}),
    Table(Group, (Source.OEWS, Source.PROJECTIONS), {"soc": TEXT, "title": TEXT}),
    Table(Area, (Source.OEWS,), {"code": TEXT, "kind": NAME, "name": TEXT, "states": NAME}),
    Table(
        Wage,
        (Source.OEWS,),
        {"area_id": NAME, "soc": NAME, "employment": NUMBER, **PAY, "above": NAME},
    ),
    Table(
        NationalEstimate,
        (Source.OEWS,),
        {"soc": NAME, "since": DATE, "employment": NUMBER, "annual_median": NUMBER},
    ),
    Table(
        Projection,
        (Source.PROJECTIONS,),
        {"soc": TEXT, **PROJECTED, "above": NAME, **ENTRY},
    ),
    Table(
        Series,
        MONTHLY,
        {"id": TEXT, "source": NAME, "measure": NAME, "title": TEXT, "industry": NAME, "state": NAME},
    ),
    Table(
        Observation,
        MONTHLY,
        {"series_id": NAME, "month": DATE, "value": NUMBER, "preliminary": FLAG},
    ),
)
