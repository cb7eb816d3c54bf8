"""Reckon the three scores of a recruiter and what is due, from what the database says now."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q

from accounts.models import Profile
from core.placing import hold
from recruiters.models import Note, NoteKind, Recruiter, Touch
from recruiters.scoring.contacts import Contacts, Happening, Kind, contacts_of
from recruiters.scoring.engagement import calculate_engagement
from recruiters.scoring.fit import Contact, Seeker, calculate_fit
from recruiters.scoring.follow_up import follow_up_day
from recruiters.scoring.priority import Situation, calculate_priority
from recruiters.stages import Stage

SCORED = (
    "last_contact_at",
    "follow_up_on",
    "engagement_total",
    "fit_total",
    "priority_total",
    "scores",
)
TRACK_OPENS = "track_opens"
BATCH = 200


def rescore(recruiter: Recruiter, *, at: datetime) -> None:
    """Set and save what is reckoned; nothing else of the row is written. `at` is now."""
    reckon(recruiter, at=at)
    recruiter.save(update_fields=[*SCORED, "updated_at"])


def reckon(recruiter: Recruiter, *, at: datetime) -> None:
    """Set the scores, the last contact and the follow-up as of `at`, from the row as it is in memory and its
    history in the database; the caller saves. Three queries."""
    profile = Profile.objects.get(user_id=recruiter.user_id)
    _reckon(recruiter, profile, _histories([recruiter.pk]), _note_counts([recruiter.pk]), at=at)


def rescore_all_of(user_id: UUID, *, at: datetime) -> int:
    """The same for every recruiter of a person, a few queries for each `BATCH`; returns how many changed."""
    profile = Profile.objects.get(user_id=user_id)
    mine = Recruiter.objects.for_user(user_id).order_by("pk")
    keys = list(mine.values_list("pk", flat=True))
    changed = 0
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        with transaction.atomic():
            hold(user_id)
            rows = mine.filter(pk__in=batch).select_for_update(no_key=True)
            changed += _rescore_batch(rows, profile, batch, at=at)
    return changed


def _rescore_batch(
    recruiters: Iterable[Recruiter], profile: Profile, keys: list[UUID], *, at: datetime
) -> int:
    histories, notes = _histories(keys), _note_counts(keys)
    changed = []
    for recruiter in recruiters:
        before = [getattr(recruiter, name) for name in SCORED]
        _reckon(recruiter, profile, histories, notes, at=at)
        if before != [getattr(recruiter, name) for name in SCORED]:
            changed.append(recruiter)
    Recruiter.objects.bulk_update(changed, SCORED)
    return len(changed)


def _reckon(
    recruiter: Recruiter,
    profile: Profile,
    histories: Mapping[UUID, list[Happening]],
    notes: Mapping[UUID, int],
    *,
    at: datetime,
) -> None:
    contacts = contacts_of(histories.get(recruiter.pk, []))
    recruiter.last_contact_at = contacts.last
    recruiter.follow_up_on = (
        None
        if recruiter.do_not_contact
        else follow_up_day(contacts, closed=recruiter.is_closed, today=at.date())
    )
    tracked = bool(profile.preferences.get(TRACK_OPENS))
    engagement = calculate_engagement(contacts, now=at, tracked=tracked)
    fit = calculate_fit(_seeker(profile), _contact(recruiter))
    situation = _situation(recruiter, contacts, fit=fit.total, notes=notes.get(recruiter.pk, 0))
    priority = calculate_priority(situation, now=at)
    recruiter.engagement_total = engagement.total
    recruiter.fit_total = fit.total
    recruiter.priority_total = priority.total
    reports = {"engagement": engagement, "fit": fit, "priority": priority}
    scores = {"tracked": tracked, **{name: report.as_json() for name, report in reports.items()}}
    recruiter.scores = json.loads(json.dumps(scores))  # as the database gives it back, to be compared


def _histories(keys: list[UUID]) -> dict[UUID, list[Happening]]:
    """What happened with each, in its order: at one moment, first what was written down first."""
    rows = Touch.objects.filter(recruiter__in=keys).order_by("at", "created_at", "pk")
    histories: dict[UUID, list[Happening]] = {}
    for key, kind, at, is_follow_up in rows.values_list("recruiter_id", "kind", "at", "is_follow_up"):
        histories.setdefault(key, []).append(Happening(Kind(kind), at, is_follow_up))
    return histories


def _note_counts(keys: list[UUID]) -> dict[UUID, int]:
    """What the person wrote herself; that a step was done is no finding."""
    notes = Note.objects.standing().filter(~Q(kind=NoteKind.DONE), recruiter__in=keys)
    return dict(notes.values("recruiter_id").annotate(count=Count("pk")).values_list("recruiter_id", "count"))


def _seeker(profile: Profile) -> Seeker:
    return Seeker(
        industries=profile.target_industries,
        roles=profile.target_roles or ([profile.current_role] if profile.current_role else []),
        location=profile.location,
        salary=profile.salary_expectation,
        seniority=(profile.career_stage or "").lower(),
    )


def _contact(recruiter: Recruiter) -> Contact:
    return Contact(
        industries=recruiter.industries,
        locations=recruiter.locations,
        specialty=recruiter.specialty,
        kind=recruiter.company_type,
        salary_from=recruiter.salary_from,
        salary_to=recruiter.salary_to,
        reachable=bool(recruiter.email or recruiter.phone or recruiter.linkedin_url),
    )


def _situation(recruiter: Recruiter, contacts: Contacts, **known: Any) -> Situation:
    return Situation(
        contacts=contacts,
        stage=Stage(recruiter.stage),
        next_action=recruiter.next_action,
        next_action_on=recruiter.next_action_on,
        follow_up_on=recruiter.follow_up_on,
        researched=bool(recruiter.research_summary),
        do_not_contact=recruiter.do_not_contact,
        **known,
    )
