"""Activities that a person writes down herself, and what she changes in the list."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models import User
from messaging.planning import moment
from pipeline.models import Activity, ActivityKind
from pipeline.recording import record


@dataclass(frozen=True, slots=True)
class Former:
    """What an activity was before it was changed."""

    key: UUID
    kind: str
    at: datetime


@transaction.atomic
def tell(*, user: User, once: UUID, titles: Sequence[str], **fields: Any) -> list[Activity]:
    """One activity for each title. `once` names the form that was sent: sent twice, it tells once."""
    return [
        record(user=user, key=f"hand:{once}:{number}", title=title, by_hand=True, **fields)
        for number, title in enumerate(titles)
    ]


def change(*, activity: Activity, values: Mapping[str, Any]) -> Activity:
    for name, value in values.items():
        setattr(activity, name, value)
    activity.save(update_fields=list(values))
    return activity


def archive(*, user: User, keys: Iterable[UUID], at: datetime) -> list[UUID]:
    """Put activities away; those of `keys` that were there and are away now."""
    with transaction.atomic():
        there = list(Activity.objects.for_user(user).filter(pk__in=keys).values_list("pk", flat=True))
        Activity.objects.for_user(user).filter(pk__in=there).update(archived_at=at)
    return there


def bring_back(*, user: User, keys: Iterable[UUID]) -> int:
    return Activity.objects.archived_by(user).filter(pk__in=keys).update(archived_at=None)


@transaction.atomic
def change_many(
    *,
    user: User,
    keys: Iterable[UUID],
    zone: tzinfo,
    kind: ActivityKind | None = None,
    on: date | None = None,
    now: datetime,
) -> list[Former]:
    """Another type or day for what she wrote herself. What it was before.

    The time of day stays, except where that would be still to come.
    """
    mine = Activity.objects.for_user(user).filter(pk__in=keys, by_hand=True)
    rows = list(mine.select_for_update(no_key=True, of=("self",)))
    before = [Former(row.pk, row.kind, row.at) for row in rows]
    for row in rows:
        row.kind = kind or row.kind
        if on is not None:
            row.at = min(moment(on, row.at.astimezone(zone).time(), zone), now)
    Activity.objects.bulk_update(rows, ["kind", "at"])
    return before


@transaction.atomic
def change_back(*, user: User, before: Iterable[Former]) -> int:
    former = {row.key: row for row in before}
    mine = Activity.objects.for_user(user).filter(pk__in=former, by_hand=True)
    rows = list(mine.select_for_update(no_key=True, of=("self",)))
    for row in rows:
        row.kind, row.at = former[row.pk].kind, former[row.pk].at
    Activity.objects.bulk_update(rows, ["kind", "at"])
    return len(rows)
