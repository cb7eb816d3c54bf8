from labormarket.imported import kept
from labormarket.models import Release, Source
from labormarket.scoring.facts import Cited


@kept()
def cites() -> dict[str, Cited]:
    """The loaded releases by source."""
    return {
        release.source: Cited(Source(release.source).label, release.name, release.period, release.published)
        for release in Release.objects.all()
    }


def cited(source: Source) -> Cited | None:
    return cites().get(source)
