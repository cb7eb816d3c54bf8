import collections
import re
from collections.abc import Iterable
from datetime import date

from django.db import transaction

from labormarket.importing import storing
from labormarket.importing.groups import name_groups
from labormarket.importing.oews.table import FIELDS, Oews, Tell
from labormarket.importing.reading import Published
from labormarket.importing.refusing import in_file
from labormarket.importing.releases import record
from labormarket.linking import link_occupations
from labormarket.models import Area, NationalEstimate, Release, Source, Wage

NAME = "Occupational Employment and Wage Statistics"
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
MAY = 5


@transaction.atomic
def import_oews(published: Published, tell: Tell, *, today: date, year: int | None = None) -> Release | None:
    """Take over a release; `year` where its name does not tell. Releases describe the month of May.

    One that is older than what is there only adds its national estimates and is answered with None. Raises
    Refused.
    """
    year = year or year_in(published)
    if not YEAR.fullmatch(str(year)) or year > today.year:
        raise in_file(published.only(), f"there is no release of {year}")
    since = date(year, MAY, 1)
    held = Release.objects.select_for_update().filter(pk=Source.OEWS).first()
    oews = Oews(published, tell)
    if held and since < held.since:
        collections.deque(oews.wages(), maxlen=0)
        keep_nation(oews.nation, since)
        return None
    return take_over(oews, since, origin=published.origin)


def year_in(published: Published) -> int:
    """The year in the file's name, as in all_data_M_2025.csv."""
    years = set(YEAR.findall(published.only())) or set(YEAR.findall(published.origin))
    if len(years) != 1:
        raise in_file(published.only(), "its name does not tell the year, so say it with --year")
    return int(years.pop())


def take_over(oews: Oews, since: date, *, origin: str) -> Release:
    stored = storing.replace_rows(Wage, FIELDS, oews.wages())
    # After the wages, which tell of them; foreign keys are checked at the end of the transaction.
    areas = storing.replace_rows(Area, ("code", "kind", "name", "states"), oews.areas.values(), remove=False)
    name_groups(oews.titles)
    keep_nation(oews.nation, since)
    linked = link_occupations()
    return record(
        Source.OEWS,
        name=NAME,
        period=f"May {since.year}",
        since=since,
        origin=origin,
        rows=stored.rows,
        changed=bool(stored.changed or stored.removed or areas.changed or linked),
    )


def keep_nation(nation: Iterable[tuple[object, ...]], since: date) -> None:
    """What one release says stays beside what others say."""
    rows = ((soc, since, *figures) for soc, *figures in nation)
    fields = ("soc", "since", "employment", "annual_median")
    storing.replace_rows(NationalEstimate, fields, rows, remove=False)
