from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models import User
from billing import quotas
from billing.plans import Feature
from core.placing import hold, top_of
from core.ranks import GAP
from recruiters.bringing.planning import ADD, MERGE, SKIP, Planned, plan_import
from recruiters.merging import take_over
from recruiters.models import ContactImport, ImportStatus, Note, Recruiter
from recruiters.rescoring import rescore_all_of
from recruiters.signals import recruiter_added
from recruiters.stages import Stage


@transaction.atomic
def bring_in(*, bringing_id: UUID, at: datetime) -> ContactImport:
    """Do what was planned, once; whom the plan has no room for waits in the import. Idempotent."""
    user = User.objects.get(contact_imports=bringing_id)
    hold(user.pk)
    bringing = ContactImport.objects.select_for_update(of=("self",)).get(pk=bringing_id)
    if bringing.status != ImportStatus.RUNNING:
        return bringing
    planned = plan_import(bringing)
    merged = [plan for plan in planned if plan.choice == MERGE and plan.known]
    wanted = [plan for plan in planned if plan.choice == ADD]
    room = quotas.left(user, Feature.RECRUITERS, at=at)
    added = wanted if room is None else wanted[:room]
    if added:
        quotas.spend(user, Feature.RECRUITERS, len(added), at=at)
        _add(user, added, bringing, at=at)
    _merge(merged, bringing, at=at)
    rescore_all_of(user.pk, at=at)
    waiting = len(wanted) - len(added)
    earlier: dict[str, int] = bringing.result
    bringing.result = {
        "added": earlier.get("added", 0) + len(added),
        "merged": earlier.get("merged", 0) + len(merged),
        "skipped": earlier.get("skipped", len(planned) - len(merged) - len(wanted)),
        "waiting": waiting,
    }
    # Whoever is in need not come again with those who wait.
    bringing.choices |= {str(plan.line): SKIP for plan in (*added, *merged)}
    bringing.status = ImportStatus.OPEN if waiting else ImportStatus.DONE
    bringing.finished_at = at
    bringing.save()
    return bringing


def _add(user: User, added: list[Planned], bringing: ContactImport, *, at: datetime) -> None:
    """At the top of their columns, in the order of the file."""
    mine, tops = Recruiter.objects.for_user(user), dict[str, int]()
    rows: list[Recruiter] = []
    for plan in reversed(added):
        stage = plan.values.get("stage", Stage.NEW)
        tops[stage] = tops[stage] - GAP if stage in tops else top_of(mine.in_stage(stage))
        values: dict[str, Any] = {"source": f"From {bringing.file_name}"[:200], **plan.values}
        rows.append(Recruiter(user=user, created_at=at, stage_at=at, rank=tops[stage], **values))
    rows.reverse()
    Recruiter.objects.bulk_create(rows, batch_size=200)
    notes = [
        Note(recruiter=row, text=plan.note, created_at=at)
        for row, plan in zip(rows, added, strict=True)
        if plan.note
    ]
    Note.objects.bulk_create(notes, batch_size=200)
    for row in rows:
        recruiter_added.send(Recruiter, recruiter=row, at=at)


def _merge(merged: list[Planned], bringing: ContactImport, *, at: datetime) -> None:
    keys = [plan.known.pk for plan in merged if plan.known]
    rows = Recruiter.objects.select_for_update(no_key=True).in_bulk(keys)
    for plan in merged:
        assert plan.known
        row = rows[plan.known.pk]
        left = take_over(row, plan.values)
        row.revision += 1
        row.save()
        if note := "\n".join(filter(None, (plan.note, left))):
            text = f"From {bringing.file_name}:\n{note}"
            if not row.notes.filter(text=text).exists():
                Note.objects.create(recruiter=row, text=text, created_at=at)
