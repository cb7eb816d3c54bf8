import re
from collections.abc import Callable, Collection
from datetime import date

from django.db.models import Model

from labormarket.importing.onet import facts, occupations, ratings
from labormarket.importing.reading import Published
from labormarket.importing.refusing import in_file
from labormarket.importing.releases import record
from labormarket.importing.storing import Row, Stored, replace_rows
from labormarket.linking import link_occupations
from labormarket.models import (
    AlternateTitle,
    Element,
    Interest,
    Occupation,
    Rating,
    RelatedOccupation,
    Release,
    Report,
    Source,
    Technology,
)

READ_ME = "Read Me.txt"
NEEDED = (
    READ_ME,
    *(occupations.OCCUPATIONS, occupations.TASKS, occupations.ZONES),
    *ratings.FILES,
    *(facts.TITLES, facts.TECHNOLOGIES, facts.RELATED, facts.INTERESTS),
)
NAME = re.compile(r"O\*NET \d+\.\d+ Database")
PERIOD = re.compile(r"([A-Z][a-z]+) (\d{4}) Release")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FACTS: tuple[tuple[str, type[Model], tuple[str, ...], facts.Rows], ...] = (
    ("Alternate titles", AlternateTitle, facts.TITLE_FIELDS, facts.alternate_titles),
    ("Technology skills", Technology, facts.TECHNOLOGY_FIELDS, facts.technologies),
    ("Related occupations", RelatedOccupation, facts.RELATED_FIELDS, facts.related_occupations),
    ("Interests", Interest, facts.INTEREST_FIELDS, facts.interests),
)

type Say = Callable[[str], None]


def import_onet(published: Published, say: Say) -> Release:
    """Make the tables of O*NET hold this release; to be called in a transaction. Raises Refused."""
    if lacking := [name for name in NEEDED if name not in published.members]:
        raise in_file(published.origin, f"it has no {lacking[0]}, so it is no whole text release of O*NET")
    name, period, since = told(published)
    say(f"{name}, {period}")
    codes = occupations.occupation_codes(published)
    stored = store_all(published, codes, say)
    removed = remove_occupations(codes)
    changed = link_occupations() + removed + sum(each.changed + each.removed for each in stored)
    say(f"{sum(each.rows for each in stored):,} rows, {changed:,} of them changed.")
    return record(
        Source.ONET,
        name=name,
        period=period,
        since=since,
        origin=published.origin,
        rows=sum(each.rows for each in stored),
        changed=changed > 0,
    )


def told(published: Published) -> tuple[str, str, date]:
    """What Read Me.txt calls the release, its month, and the first day of that."""
    text = "\n".join(line for _, line in published.lines(READ_ME))
    name, period = NAME.search(text), PERIOD.search(text)
    if not name or not period or period[1] not in MONTHS:
        raise in_file(READ_ME, "it does not say which O*NET release this is and of which month")
    since = date(int(period[2]), MONTHS.index(period[1]) + 1, 1)
    return name[0], f"{period[1]} {period[2]}", since


def store_all(published: Published, codes: Collection[str], say: Say) -> list[Stored]:
    stored = [
        replace_rows(
            Occupation,
            occupations.FIELDS,
            occupations.occupations(published, codes),
            once=("wage_soc", "projection_soc"),
            remove=False,
        )
    ]
    say(f"Occupations: {stored[-1].rows:,}")
    elements: dict[str, Row] = {}
    stored.append(replace_rows(Rating, ratings.FIELDS, ratings.ratings(published, codes, elements)))
    say(f"Ratings: {stored[-1].rows:,}")
    stored.append(replace_rows(Element, ("id", "name", "category"), elements.values()))
    for label, model, fields, rows in FACTS:
        stored.append(replace_rows(model, fields, rows(published, codes)))
        say(f"{label}: {stored[-1].rows:,}")
    return stored


def remove_occupations(codes: Collection[str]) -> int:
    """Those that are no longer published, but for those that a report is about."""
    gone = set(Occupation.objects.values_list("pk", flat=True)) - set(codes)
    kept = Report.objects.filter(occupation__in=gone).values("occupation")
    return Occupation.objects.filter(pk__in=gone).exclude(pk__in=kept).delete()[0]
