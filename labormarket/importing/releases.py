from datetime import date

from django.utils import timezone

from labormarket.models import Release, Source

ORIGIN_AT_MOST = 200


def record(
    source: Source,
    *,
    name: str,
    period: str,
    since: date,
    published: date | None = None,
    origin: str,
    rows: int,
    changed: bool,
) -> Release:
    """Note the release that the figures of a source are from now on.

    `imported_at` moves only where something `changed`: whatever is worked out from the figures and kept is
    made anew when it does.
    """
    told = {"name": name, "period": period, "since": since, "published": published}
    release = Release.objects.select_for_update().filter(pk=source).first()
    if release and not changed and told == {field: getattr(release, field) for field in told}:
        return release
    values = {**told, "origin": origin[:ORIGIN_AT_MOST], "rows": rows, "imported_at": timezone.now()}
    return Release.objects.update_or_create(pk=source, defaults=values)[0]
