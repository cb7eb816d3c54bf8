from typing import ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from core.admin import ReadOnly
from labormarket.models import Area, Occupation, Release, Report, ReportQuerySet, Series
from labormarket.tasks import fetch_series


@admin.register(Release)
class ReleaseAdmin(ReadOnly):
    list_display = ("source", "name", "period", "rows", "origin", "imported_at")
    ordering = ("source",)


@admin.register(Occupation)
class OccupationAdmin(ReadOnly):
    list_display = ("code", "title", "wage_soc", "projection_soc", "job_zone")
    list_filter = ("job_zone",)
    search_fields = ("code", "title")
    ordering = ("code",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Occupation]:
        return Occupation.objects.without_texts()


@admin.register(Area)
class AreaAdmin(ReadOnly):
    list_display = ("code", "name", "kind", "states")
    list_filter = ("kind",)
    search_fields = ("code", "name")
    ordering = ("kind", "name")


@admin.register(Series)
class SeriesAdmin(ReadOnly):
    list_display = ("id", "title", "source", "fetched_at", "failed_at", "failure")
    list_filter = ("source", "measure")
    search_fields = ("id", "title")
    ordering = ("-failed_at", "id")
    actions = ("fetch_now",)

    @admin.action(description="Fetch these from the BLS now", permissions=["view"])
    def fetch_now(self, request: HttpRequest, queryset: QuerySet[Series]) -> None:
        chosen = list(queryset.values_list("pk", flat=True))
        fetch_series.delay(chosen)
        messages.info(request, f"{len(chosen)} series will be asked for. Look again in a minute.")


@admin.register(Report)
class ReportAdmin(ReadOnly):
    list_display = ("id", "user", "kind", "occupation", "area", "total", "updated_at", "deleted_at")
    list_filter = ("kind",)
    search_fields = ("user__email", "id", "occupation__title")
    date_hierarchy = "updated_at"
    ordering = ("-updated_at",)
    # What she told of herself for it is her own; staff see that it is there.
    exclude: ClassVar[tuple[str, ...]] = ("inputs", "report")

    def get_queryset(self, request: HttpRequest) -> ReportQuerySet:
        return Report.objects.select_related("user", "occupation", "area").defer(
            "inputs", "report", "occupation__words", "occupation__description"
        )
