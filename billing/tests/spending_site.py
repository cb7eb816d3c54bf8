"""A site with one form that spends, for tests of what a person sees at a limit."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template import engines
from django.urls import include, path

from accounts.models import User
from billing import quotas
from billing.plans import Feature

PAGE = """{% extends "base.html" %}{% load billing %}
{% block title %}Skills{% endblock %}
{% block content %}<h1>Skills</h1>
<form class="form" method="post" action="/skills/report/" data-guard="plain">{% csrf_token %}
<label>Role <input name="role"></label><button class="button">Report</button></form>
<form class="form" method="post" action="/skills/report/" hx-post="/skills/report/" hx-target="#report">
{% csrf_token %}<label>Other role <input name="other"></label>
<button class="button">Report in place</button></form>
<div id="report">No report yet</div>
{% endblock %}"""


def show(request: HttpRequest) -> HttpResponse:
    return HttpResponse(engines["django"].from_string(PAGE).render({}, request))


def report(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, User)
    with transaction.atomic():
        quotas.spend(request.user, Feature.SKILLS_GAP)
    return HttpResponse("The report") if request.headers.get("HX-Request") else redirect("/skills/")


urlpatterns = [path("skills/", show), path("skills/report/", report), path("", include("jobezie.urls"))]
