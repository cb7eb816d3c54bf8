"""Forms and undo addresses that name somebody else's things; tests/test_ownership.py asks every address."""

from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from accounts.models import User
from recruiters.tests.factories import make_recruiter
from recruiters.tests.owned import things_of

pytestmark = pytest.mark.django_db


def everything_of(user: User) -> dict[str, list[dict[str, Any]]]:
    recruiters = {"user": user}
    rows: dict[str, list[dict[str, Any]]] = {}
    for model in apps.get_app_config("recruiters").get_models():
        names = {field.name for field in model._meta.get_fields()}
        theirs = recruiters if "user" in names else {"recruiter__user": user}
        rows[model.__name__] = list(model._default_manager.filter(**theirs).order_by("pk").values())
    return rows


def test_no_form_reaches_a_strangers_things(as_mallory: Client, ana: User, mallory: User) -> None:
    hers = things_of(ana)
    mine = make_recruiter(user=mallory)
    pk, note, touch, change = (
        hers[f"recruiters:{part}"] for part in ("pk", "note_pk", "touch_pk", "change_pk")
    )
    before = everything_of(ana)
    assert all(before[name] for name in ("Recruiter", "Note", "Touch", "StageChange"))
    for path in ("archive", "unarchive", "stage", "do-not-contact"):
        as_mallory.post(f"/recruiters/{path}/", {"recruiter": pk, "stage": "declined"})
    for path in ("unarchive/?recruiter=", "do-not-contact/undo/?recruiter="):
        as_mallory.post(f"/recruiters/{path}{pk}")
    as_mallory.post(f"/recruiters/stage/undo/?change={change}")
    answer = as_mallory.post(f"/recruiters/{mine.pk}/merge/", {"other": pk})
    assert answer.status_code == 422
    paths = [
        f"notes/{note}/remove/",
        f"notes/{note}/",
        f"contacts/{touch}/take-back/",
        f"stage/{change}/undo/",
    ]
    for path in paths:
        assert as_mallory.post(f"/recruiters/{mine.pk}/{path}").status_code == 404
    as_mallory.post(f"/recruiters/{mine.pk}/next/undo/?next_action=&note={note}")
    assert everything_of(ana) == before
