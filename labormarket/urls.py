from django.urls import URLPattern, URLResolver, path, register_converter
from django.urls.converters import StringConverter

from labormarket.views import adding, compare, find, gap, home, opportunity, reports, role, skills_map

app_name = "labormarket"


class OccupationConverter(StringConverter):
    """A code as O*NET writes them; anything else in its place is no address of ours."""

    regex = r"[0-9]{2}-[0-9]{4}\.[0-9]{2}"


register_converter(OccupationConverter, "occupation")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.show_home, name="home"),
    path("compare/", compare.compare, name="compare"),
    path("roles/<occupation:code>/", role.show_role, name="role"),
    path("roles/<occupation:code>/gap/", gap.show, name="gap"),
    path("roles/<occupation:code>/opportunity/", opportunity.calculate, name="opportunity"),
    path("roles/<occupation:code>/opportunity/again/", opportunity.recalculate, name="opportunity-again"),
    path("skills/", skills_map.show, name="skills-map"),
    path("skills/add/", adding.add, name="skill-add"),
    path("skills/remove/", adding.remove, name="skill-remove"),
    path("skills/where/", adding.where, name="skill-where"),
    path("find/roles/", find.find_roles, name="find-roles"),
    path("find/skills/", find.find_these_skills, name="find-skills"),
    path("find/places/", find.find_places, name="find-places"),
    path("reports/", reports.show_list, name="reports"),
    path("reports/<uuid:pk>/", reports.show, name="report"),
    path("reports/<uuid:pk>/delete/", reports.delete, name="report-delete"),
    path("reports/<uuid:pk>/bring-back/", reports.bring_back, name="report-back"),
]
