from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from core.placing import hold, put
from pipeline.models import Application


def archive(*, user: User, keys: Iterable[UUID], at: datetime) -> list[UUID]:
    """Put applications away; those of `keys` that were there and are away now."""
    with transaction.atomic():
        rows = list(Application.objects.for_user(user).filter(pk__in=keys).values_list("pk", flat=True))
        Application.objects.for_user(user).filter(pk__in=rows).update(archived_at=at, updated_at=at)
    return rows


@transaction.atomic
def bring_back(*, user: User, keys: Iterable[UUID], at: datetime) -> list[Application]:
    """Take archived applications back, each on top of the column of its stage."""
    hold(user.pk)
    rows = list(Application.objects.archived_by(user).filter(pk__in=keys).for_listing())
    for row in rows:
        row.archived_at = None
        put(row, Application.objects.for_user(user).filter(stage=row.stage), at=at)
        row.save(update_fields=["archived_at", "rank", "updated_at"])
    return rows
