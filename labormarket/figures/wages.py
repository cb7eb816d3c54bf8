from collections.abc import Sequence

from labormarket.models import Area, Occupation
from labormarket.scoring.facts import Figure
from labormarket.scoring.wages import WageBand


def wage_bands(occupation: Occupation, areas: Sequence[str] = ()) -> list[WageBand]:
    """A band for each area code in its order, the nation last (and alone without areas). An area without any
    published percentile falls back to its state, then to the nation; the band says so. Empty where pay of the
    occupation is not published at all."""
    raise NotImplementedError


def location_quotient(occupation: Occupation, area: Area) -> Figure:
    """Share of the occupation among the jobs of the area, beside its share in the nation."""
    raise NotImplementedError
