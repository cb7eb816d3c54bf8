from datetime import date
from typing import Any

from labormarket.models import (
    Area,
    AreaKind,
    Category,
    Element,
    Measure,
    Observation,
    Occupation,
    Projection,
    Rating,
    Release,
    Series,
    Source,
    Technology,
    Wage,
)

DEVELOPER = "15-1252.00"


def make_occupation(
    *, code: str = DEVELOPER, title: str = "Software Developers", **fields: Any
) -> Occupation:
    soc = code.partition(".")[0]
    given = {"soc": soc, "wage_soc": soc, "projection_soc": soc, "job_zone": 4, **fields}
    return Occupation.objects.create(code=code, title=title, **given)


def make_rating(
    *, occupation: Occupation, name: str, importance: float | None = 4.0, **fields: Any
) -> Rating:
    """An element, made where it is missing, and how important it is to the occupation."""
    category = fields.pop("category", Category.SKILL)
    element, _ = Element.objects.get_or_create(
        name=name, defaults={"id": f"2.A.{Element.objects.count()}", "category": category}
    )
    return Rating.objects.create(
        occupation=occupation, element=element, importance=importance, **{"level": 4.0, **fields}
    )


def make_technology(*, occupation: Occupation, name: str, hot: bool = True, **fields: Any) -> Technology:
    given = {"commodity": "Development environment software", **fields}
    return Technology.objects.create(occupation=occupation, name=name, hot=hot, **given)


def make_area(
    *, code: str = "0000099", name: str = "U.S.", kind: str = AreaKind.NATION, **fields: Any
) -> Area:
    return Area.objects.create(code=code, name=name, kind=kind, **fields)


def make_wage(*, area: Area, soc: str = "15-1252", **fields: Any) -> Wage:
    """A whole band; None in `fields` is a cell that is not published."""
    band = {
        "annual_p10": 80_000,
        "annual_p25": 100_000,
        "annual_median": 130_000,
        "annual_p75": 160_000,
        "annual_p90": 200_000,
    }
    return Wage.objects.create(area=area, soc=soc, **{"employment": 1000, **band, **fields})


def make_projection(*, soc: str = "15-1252", percent: float | None = 10.0, **fields: Any) -> Projection:
    return Projection.objects.create(soc=soc, percent=percent, **fields)


def make_turnover(*, industry: str = "000000", rates: tuple[float, float, float] = (4.0, 3.0, 2.0)) -> None:
    """Openings, hires and quits of an industry in one month."""
    measures = (Measure.OPENINGS_RATE, Measure.HIRES_RATE, Measure.QUITS_RATE)
    for measure, value in zip(measures, rates, strict=True):
        series = Series.objects.create(
            id=f"{industry}{measure}", source=Source.JOLTS, measure=measure, title=measure, industry=industry
        )
        Observation.objects.create(series=series, month=date(2026, 1, 1), value=value)


def make_release(*, source: str = Source.ONET, name: str = "O*NET 30.0", **fields: Any) -> Release:
    given = {"period": "August 2025", "since": date(2025, 8, 1), "origin": "test", **fields}
    return Release.objects.create(source=source, name=name, **given)
