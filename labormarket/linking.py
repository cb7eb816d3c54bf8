"""Under which code an occupation of O*NET is published by OEWS and by the Employment Projections.

Both publish some occupations only in groups: those that are hybrids of their own (`data/hybrid_soc.csv`) and
the broad groups of the SOC, whose code ends in 0.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from labormarket.models import AreaKind, Occupation, Projection, Wage
from labormarket.reference import rows_of


def link_occupations() -> int:
    """Say for each occupation where its wages and projections are; returns how many it changed. To be called
    in a transaction, whenever one of the three has been imported."""
    wages = set(Wage.objects.filter(area__kind=AreaKind.NATION).values_list("soc", flat=True))
    projections = set(Projection.objects.values_list("soc", flat=True))
    changed = []
    for occupation in Occupation.objects.only("soc", "wage_soc", "projection_soc"):
        links = published_under(occupation.soc, wages), published_under(occupation.soc, projections)
        if links != (occupation.wage_soc, occupation.projection_soc):
            occupation.wage_soc, occupation.projection_soc = links
            changed.append(occupation)
    Occupation.objects.bulk_update(changed, ["wage_soc", "projection_soc"], batch_size=200)
    return len(changed)


def published_under(soc: str, published: Collection[str]) -> str:
    """The narrowest published code that covers `soc`, or ""."""
    return next((code for code in wider(soc, hybrids()) if code in published), "")


def wider(soc: str, hybrid_of: Mapping[str, str]) -> Iterator[str]:
    yield soc
    if soc in hybrid_of:
        yield hybrid_of[soc]
    yield soc[:-1] + "0"


@cache
def hybrids() -> dict[str, str]:
    return {row["soc"]: row["published"] for row in rows_of("hybrid_soc.csv")}
