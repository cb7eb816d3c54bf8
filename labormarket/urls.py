from django.urls import URLPattern, URLResolver, path

from labormarket.views import adding, gap, reports

app_name = "labormarket"

urlpatterns: list[URLPattern | URLResolver] = [
    path("roles/<str:code>/gap/", gap.show, name="gap"),
    path("skills/add/", adding.add, name="skill-add"),
    path("skills/remove/", adding.remove, name="skill-remove"),
    path("skills/where/", adding.where, name="skill-where"),
    path("reports/", reports.show_list, name="reports"),
    path("reports/<uuid:pk>/", reports.show, name="report"),
    path("reports/<uuid:pk>/delete/", reports.delete, name="report-delete"),
    path("reports/<uuid:pk>/bring-back/", reports.bring_back, name="report-back"),
]
