from datetime import date

from django.db import transaction

from labormarket.importing import storing
from labormarket.importing.groups import name_new_groups
from labormarket.importing.projections.table import FIELDS, Projections
from labormarket.importing.reading import Published
from labormarket.importing.refusing import in_file
from labormarket.importing.releases import record
from labormarket.linking import link_occupations
from labormarket.models import Projection, Release, Source

NAME = "Employment Projections"


@transaction.atomic
def import_projections(published: Published) -> Release:
    """Take over a release. Raises Refused, also for one that is older than what is there."""
    projections = Projections(published)
    since = date(projections.first, 1, 1)
    held = Release.objects.select_for_update().filter(pk=Source.PROJECTIONS).first()
    if held and since < held.since:
        raise in_file(published.only(), f"it is older than the release that is there, {held.period}")
    stored = storing.replace_rows(Projection, FIELDS, projections.rows())
    refuse_part(published, stored)
    name_new_groups(projections.titles)
    linked = link_occupations()
    return record(
        Source.PROJECTIONS,
        name=NAME,
        period=f"{projections.first}-{projections.last % 100}",
        since=since,
        origin=published.origin,
        rows=stored.rows,
        changed=bool(stored.changed or stored.removed or linked),
    )


def refuse_part(published: Published, stored: storing.Stored) -> None:
    """Nothing in the file tells its end, but from one release to the next few occupations go."""
    if stored.removed > stored.rows:
        trouble = f"it has {stored.rows} occupations and lacks {stored.removed} that are known"
        raise in_file(published.only(), trouble)
