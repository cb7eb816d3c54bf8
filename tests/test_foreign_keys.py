"""No form and no link of Mallory's pages reaches a thing of Ana's.

Mallory has one of everything herself. Each form of each of her pages is sent with a key of hers, which is
accepted, and then with the key of Ana's thing of the same kind, which is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import UUID

import lxml.html
import pytest
from django import forms
from django.apps import apps
from django.db import models, transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import resolve

from accounts.models import User
from pipeline.models import Application
from pipeline.moving import move_application
from pipeline.stages import ApplicationStage
from tests.belongings import ALL, filled, things_of

FEWEST = 15
APPS = ("labormarket", "resumes", "recruiters", "messaging", "pipeline")
SAMPLES = {"date": "2026-11-20", "time": "09:30", "number": "1"}
WORDS = "Enough words to be kept."
MOVE = {"stage": "saved"}
TOLD = {"titles": "Mine now", "day": "2026-11-20", "kind": "note_added"}
# What a script adds to a form, and what an address of an undo says: route, where, name, model, the rest.
UNSHOWN: list[tuple[str, str, str, str, dict[str, str]]] = [
    ("pipeline:application-move", "body", "before", "pipeline.Application", MOVE),
    ("pipeline:application-move", "body", "after", "pipeline.Application", MOVE),
    ("pipeline:recruiter-move", "body", "before", "recruiters.Recruiter", {"stage": "new"}),
    ("pipeline:recruiter-move", "body", "after", "recruiters.Recruiter", {"stage": "new"}),
    ("pipeline:application-take-back", "query", "change", "pipeline.StageChange", {}),
    ("pipeline:recruiter-take-back", "query", "change", "recruiters.StageChange", {}),
    ("messaging:new", "body", "key", "messaging.Message", {"body": "Mine now", "act": "save"}),
    ("pipeline:activity-add", "body", "once", "pipeline.Activity", TOLD),
    ("pipeline:activities-back", "query", "activity", "pipeline.Activity", {}),
    ("recruiters:unarchive-many", "query", "recruiter", "recruiters.Recruiter", {}),
    ("recruiters:unmark-many", "query", "recruiter", "recruiters.Recruiter", {}),
    ("recruiters:move-many-back", "query", "change", "recruiters.StageChange", {}),
    ("recruiters:plan-undo", "query", "note", "recruiters.Note", {"next_action": "Call"}),
    ("resumes:undelete-many", "query", "resume", "resumes.Resume", {}),
]
# Addresses that open a page about a thing: route, name in the query, model.
ABOUT = [
    ("messaging:new", "recruiter", "recruiters.Recruiter"),
    ("messaging:list", "recruiter", "recruiters.Recruiter"),
    ("pipeline:activity-add", "recruiter", "recruiters.Recruiter"),
    ("pipeline:activity-add", "application", "pipeline.Application"),
]


@dataclass
class Form:
    route: str
    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    # Name, a key that it offers, and whether it may be sent several times.
    keys: list[tuple[str, str, bool]] = field(default_factory=list)


def _is_key(text: str | None) -> bool:
    try:
        UUID(text or "")
    except ValueError:
        return False
    return True


def forms_of(answer: HttpResponseBase, address: str) -> Iterator[Form]:
    page = lxml.html.fromstring(answer.content.decode())  # type: ignore[attr-defined]
    for element in page.forms:
        if (element.get("method") or "get").lower() != "post":
            continue
        action = urlsplit(element.get("action") or address)
        form = Form(resolve(action.path).view_name, action.path + ("?" + action.query) * bool(action.query))
        for control in page.xpath("//*[@name]"):
            if control in element.iterdescendants() or control.get("form") == (element.get("id") or "-"):
                _take(control, form)
        yield form


def _take(control: Any, form: Form) -> None:
    name, kind = control.get("name"), control.get("type", control.tag)
    if control.tag == "select":
        options = control.xpath(".//option/@value")
        chosen = [value for value in control.xpath(".//option[@selected]/@value") if value]
        chosen = chosen or [value for value in options if _is_key(value)][:1] or options[:1]
        form.keys += [
            (name, value, control.get("multiple") is not None) for value in options if _is_key(value)
        ]
        form.fields += [(name, value) for value in chosen]
    elif kind in {"checkbox", "radio"}:
        value = control.get("value", "on")
        if _is_key(value):
            form.keys.append((name, value, kind == "checkbox"))
        if control.get("checked") is not None:
            form.fields.append((name, value))
    elif control.tag == "button":
        # Of several buttons the one that saves, or else the first.
        if control.get("value") == "save" or name not in dict(form.fields):
            form.fields = [*((n, v) for n, v in form.fields if n != name), (name, control.get("value", ""))]
    elif kind != "file":
        value = control.get("value") or (control.text or "").removeprefix("\n")
        if _is_key(value):
            form.keys.append((name, value, form.route.endswith("-many")))
        if control.get("required") is not None:
            value = value or SAMPLES.get(kind, WORDS)
        form.fields.append((name, value))


class World:
    """Two people with one of everything each."""

    def __init__(self, ana: User, mallory: User) -> None:
        things_of(ana)
        application = Application.objects.get(user=ana)
        move_application(application=application, stage=ApplicationStage.OFFER, at=application.created_at)
        self.models = [model for app in APPS for model in apps.get_app_config(app).get_models()]
        self.of_ana = self._rows()
        # But for bare numbers: "7" may also be a count in a row of Mallory's.
        self.hers = {str(ana.pk), *(key for key in self.of_ana if not key.isdigit())}
        self.mine = things_of(mallory)
        self.of_mallory = {key: model for key, model in self._rows().items() if key not in self.of_ana}

    def _rows(self) -> dict[str, type[models.Model]]:
        return {str(row.pk): model for model in self.models for row in model._base_manager.all()}

    def twin(self, key: str) -> str | None:
        """Ana's thing of the same kind as Mallory's."""
        model = self.of_mallory.get(key)
        return next((hers for hers, kind in self.of_ana.items() if kind is model), None) if model else None

    def snapshot(self) -> list[Any]:
        """Ana's rows, and every row of anybody's that names her or one of them."""
        told: list[Any] = []
        for model in self.models:
            told += filter(self._is_hers, model._base_manager.order_by("pk").values())
            for relation in model._meta.many_to_many:
                rows = relation.remote_field.through._base_manager.values()  # type: ignore[union-attr]
                told += filter(self._is_hers, rows)
        return told

    def _is_hers(self, row: dict[str, Any]) -> bool:
        return not self.hers.isdisjoint(map(str, row.values()))


@pytest.fixture
def world(ana: User, mallory: User, settings: Any) -> World:
    settings.RATELIMIT_ENABLE = False
    return World(ana, mallory)


def pages(client: Client, world: World) -> Iterator[tuple[str, HttpResponseBase]]:
    for name, route, pattern in ALL:
        space = name.partition(":")[0]
        if space in APPS and all(f"{space}:{p}" in world.mine for p in pattern.pattern.converters):
            address = filled(name, route, world.mine)
            answer = client.get(address)
            if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                yield address, answer


def sent(client: Client, world: World, action: str, fields: list[tuple[str, str]]) -> tuple[int, bool]:
    """The status of the answer, and whether any row of Ana's, or one that names hers, is not as before."""
    body = urlencode(fields, encoding="utf-8")
    before = world.snapshot()
    with transaction.atomic():
        answer = client.post(action, body, content_type="application/x-www-form-urlencoded")
        touched = world.snapshot() != before
        transaction.set_rollback(True)
    return answer.status_code, touched


def with_key(form: Form, name: str, key: str) -> tuple[str, list[tuple[str, str]]]:
    if not name.startswith("?"):
        return form.action, [*((n, v) for n, v in form.fields if n != name), (name, key)]
    parts = urlsplit(form.action)
    query = [(n, key if n == name[1:] else v) for n, v in parse_qsl(parts.query)]
    return f"{parts.path}?{urlencode(query)}", form.fields


def test_no_form_of_her_pages_takes_the_key_of_anas_thing(world: World, as_mallory: Client) -> None:
    asked, wrong = set(), []
    for address, answer in pages(as_mallory, world):
        for form in forms_of(answer, address):
            for name, key, many in form.keys:
                twin = world.twin(key)
                if not twin or (form.route, name) in asked:
                    continue
                asked.add((form.route, name))
                mine, _ = sent(as_mallory, world, *with_key(form, name, key))
                hers, touched = sent(as_mallory, world, *with_key(form, name, twin))
                # Of several that are ticked, a stranger's is passed over like one that has gone.
                refused = {302, 404, 422} if many else {404, 422}
                if mine not in {200, 302} or hers not in refused or touched:
                    wrong.append((form.route, name, mine, hers, touched))
    assert wrong == [], wrong
    assert choices() <= {name for _, name in asked}
    assert len(asked) >= FEWEST


def choices() -> set[str]:
    """The name of each field of each form of the site that chooses a row."""

    def below(kind: type[Any]) -> Iterator[type[Any]]:
        yield kind
        for closer in kind.__subclasses__():
            yield from below(closer)

    return {
        name
        for form in below(forms.BaseForm)
        if form.__module__.partition(".")[0] in APPS and "base_fields" in vars(form)
        for name, given in form.base_fields.items()
        if isinstance(given, forms.ModelChoiceField)
    }


@pytest.mark.parametrize(("route", "where", "name", "model", "rest"), UNSHOWN)
def test_no_undo_and_no_script_reaches_anas_thing(
    world: World, as_mallory: Client, route: str, where: str, name: str, model: str, rest: dict[str, str]
) -> None:
    action = filled(route, next(r for n, r, _ in ALL if n == route), world.mine)
    hers = [key for key, kind in world.of_ana.items() if kind._meta.label == model]
    assert hers
    for key in hers:
        form = Form(route, action + f"?{name}={key}" * (where == "query"), [*rest.items()])
        status, touched = sent(
            as_mallory, world, *with_key(form, f"?{name}" if where == "query" else name, key)
        )
        assert status < 500
        assert not touched


@pytest.mark.parametrize(("route", "name", "model"), ABOUT)
def test_no_page_is_about_anas_thing(
    world: World, as_mallory: Client, route: str, name: str, model: str
) -> None:
    kind = apps.get_model(model)
    kind._base_manager.filter(user__first_name="Ana").update(company="Known to Ana alone")
    for key in (key for key, its in world.of_ana.items() if its is kind):
        answer = as_mallory.get(filled(route, next(r for n, r, _ in ALL if n == route), {}), {name: key})
        assert answer.status_code in {200, 404}
        assert "Known to Ana alone" not in answer.content.decode()
