"""Two rows that are one person: the data of both, the history of both, one row."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Field, ManyToManyRel, ManyToOneRel

from core.placing import hold
from recruiters.models import Note, Recruiter
from recruiters.rescoring import rescore

NAMES = {
    "title": "Job title",
    "company": "Company",
    "company_type": "Kind of recruiter",
    "email": "E-mail address",
    "phone": "Phone",
    "linkedin_url": "LinkedIn address",
    "specialty": "Roles they fill",
    "salary_from": "Salaries from",
    "salary_to": "Salaries up to",
    "source": "Where you met",
    "next_action": "Next action",
}
LISTS = ("industries", "locations")


class SamePerson(Exception):
    """Somebody cannot be merged with herself."""


def take_over(recruiter: Recruiter, values: Mapping[str, Any]) -> str:
    """Fill what is empty, join lists; the caller saves. Returns what was known otherwise, a line for each."""
    otherwise = []
    for name, value in values.items():
        if name in LISTS:
            setattr(recruiter, name, list(dict.fromkeys([*getattr(recruiter, name), *value])))
        elif name == "do_not_contact":
            recruiter.do_not_contact = recruiter.do_not_contact or value
        elif name in NAMES and value not in {None, ""}:
            if getattr(recruiter, name) in {None, ""}:
                setattr(recruiter, name, value)
            elif getattr(recruiter, name) != value:
                otherwise.append(f"{NAMES[name]}: {value}")
    return "\n".join(otherwise)


@transaction.atomic
def merge_recruiters(*, keep: Recruiter, other: Recruiter, at: datetime) -> Recruiter:
    """Give `keep` all that is known of `other` and all that happened with it; `other` is put away, empty.

    What both know differently stays as it is in `keep`, and stands in a note. Raises SamePerson.
    """
    if keep.pk == other.pk:
        raise SamePerson
    hold(keep.user_id)
    rows = (
        Recruiter.objects.for_user(keep.user_id).select_for_update(no_key=True).in_bulk([keep.pk, other.pk])
    )
    row, away = rows[keep.pk], rows[other.pk]
    otherwise = take_over(row, {name: getattr(away, name) for name in (*NAMES, *LISTS, "do_not_contact")})
    if away.next_action and row.next_action == away.next_action and not row.next_action_on:
        row.next_action_on = away.next_action_on
    row.research_summary = [*row.research_summary, *away.research_summary]
    row.revision += 1
    row.save()
    _bring_over(away, row)
    if away.name != row.name:
        otherwise = "\n".join(filter(None, (f"Name: {away.name}", otherwise)))
    if otherwise:
        Note.objects.create(recruiter=row, text=f"Merged with {away.name}:\n{otherwise}", created_at=at)
    away.archive(at=at)
    rescore(row, at=at)
    return row


def _bring_over(away: Recruiter, row: Recruiter) -> None:
    """Everything that points to `away`, of whatever app, points to `row` from now on.

    What `row` has already (a unique constraint says so) stays with `away`.
    """
    for relation in Recruiter._meta.related_objects:
        if isinstance(relation, ManyToManyRel):
            _bring_over_links(relation, away, row)
        elif isinstance(relation, ManyToOneRel):
            name = relation.field.name
            theirs = relation.related_model._base_manager.filter(**{name: away})
            for pk in list(theirs.values_list("pk", flat=True)):
                _point(relation.related_model._base_manager.filter(pk=pk), {name: row})


def _bring_over_links(relation: ManyToManyRel, away: Recruiter, row: Recruiter) -> None:
    through, field = relation.through, relation.field
    assert through is not None
    assert isinstance(field, Field)
    name = field.m2m_reverse_field_name()
    links = through._base_manager
    for pk in list(links.filter(**{name: away}).values_list("pk", flat=True)):
        if not _point(links.filter(pk=pk), {name: row}):
            links.filter(pk=pk).delete()


def _point(rows: Any, to: Mapping[str, Recruiter]) -> bool:
    try:
        with transaction.atomic():
            rows.update(**to)
    except IntegrityError:
        return False
    return True
