"""Names, tools, neighbours and interests of the occupations."""

from collections.abc import Callable, Collection, Hashable, Iterator

from labormarket.importing.onet.occupations import CODE, check_text, unknown
from labormarket.importing.onet.scales import on_scale
from labormarket.importing.reading import Published
from labormarket.importing.refusing import at_line
from labormarket.importing.storing import Row
from labormarket.models import InterestArea, Tier

TITLES, TECHNOLOGIES = "Alternate Titles.txt", "Technology Skills.txt"
RELATED, INTERESTS = "Related Occupations.txt", "Interests.txt"
TITLE_FIELDS = ("occupation_id", "title", "short")
TECHNOLOGY_FIELDS = ("occupation_id", "name", "commodity", "hot", "in_demand")
RELATED_FIELDS = ("occupation_id", "related_id", "tier", "index")
INTEREST_FIELDS = ("occupation_id", "area", "value")
NONE, YES_OR_NO = "n/a", {"Y": True, "N": False}
TIERS = {tier.label: tier.value for tier in Tier}
AREAS = {area.label: area.value for area in InterestArea}
OCCUPATIONAL_INTERESTS, SCALE = "OI", (1.0, 7.0)
"""The scale and its ends, from Scales Reference.txt of the release."""

type Rows = Callable[[Published, Collection[str]], Iterator[Row]]


def alternate_titles(published: Published, codes: Collection[str]) -> Iterator[Row]:
    seen = Seen(TITLES, codes)
    for number, (code, title, short) in published.table(TITLES, [CODE, "Alternate Title", "Short Title"]):
        seen.check(number, code, title)
        check_text(TITLES, number, title, 250)
        check_text(TITLES, number, short, 150)
        yield code, title, "" if short == NONE else short


def technologies(published: Published, codes: Collection[str]) -> Iterator[Row]:
    seen = Seen(TECHNOLOGIES, codes)
    columns = [CODE, "Example", "Commodity Title", "Hot Technology", "In Demand"]
    for number, (code, name, commodity, hot, in_demand) in published.table(TECHNOLOGIES, columns):
        seen.check(number, code, name)
        check_text(TECHNOLOGIES, number, name, 200)
        check_text(TECHNOLOGIES, number, commodity, 200)
        if hot not in YES_OR_NO or in_demand not in YES_OR_NO:
            raise at_line(
                TECHNOLOGIES, number, f"a mark that is neither Y nor N ({hot[:9]}, {in_demand[:9]})"
            )
        yield code, name, commodity, YES_OR_NO[hot], YES_OR_NO[in_demand]


def related_occupations(published: Published, codes: Collection[str]) -> Iterator[Row]:
    seen = Seen(RELATED, codes)
    columns = [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"]
    for number, (code, other, tier, index) in published.table(RELATED, columns):
        seen.check(number, code, other)
        if other not in codes:
            raise unknown(RELATED, number, other)
        if tier not in TIERS or not index.isdecimal() or not 0 < int(index) < 1000:
            raise at_line(RELATED, number, f"a tier or place that is not known ({tier[:20]}, {index[:9]})")
        yield code, other, TIERS[tier], int(index)


def interests(published: Published, codes: Collection[str]) -> Iterator[Row]:
    """The values; the high points, which follow from them, stand in the same file and are passed over."""
    seen = Seen(INTERESTS, codes)
    columns = [CODE, "Element Name", "Scale ID", "Data Value"]
    for number, (code, name, scale, value) in published.table(INTERESTS, columns):
        if scale != OCCUPATIONAL_INTERESTS:
            continue
        seen.check(number, code, name)
        if name not in AREAS:
            raise at_line(INTERESTS, number, f"“{name[:30]}” is none of the six interests")
        yield code, AREAS[name], on_scale(INTERESTS, number, value, SCALE)


class Seen:
    """Refuses what belongs to no occupation, and what an occupation has already."""

    def __init__(self, file: str, codes: Collection[str]) -> None:
        self.file, self.codes = file, codes
        self.keys: set[Hashable] = set()

    def check(self, line: int, code: str, name: str) -> None:
        if code not in self.codes:
            raise unknown(self.file, line, code)
        if (code, name) in self.keys:
            raise at_line(self.file, line, f"{code} has “{name[:60]}” already")
        self.keys.add((code, name))
