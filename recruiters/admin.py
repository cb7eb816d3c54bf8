from typing import ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from core.admin import ReadOnly
from recruiters.models import Recruiter, Touch


@admin.register(Recruiter)
class RecruiterAdmin(ReadOnly):
    list_display = (
        "__str__",
        "user",
        "company",
        "stage",
        "priority_total",
        "do_not_contact",
        "last_contact_at",
        "created_at",
        "archived_at",
    )
    list_filter = ("stage", "do_not_contact", "company_type")
    search_fields = ("user__email", "company", "id")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)
    list_select_related = ("user",)
    # What the person found out and plans is her own; staff see where things stand.
    exclude: ClassVar[tuple[str, ...]] = ("scores", "research_summary", "next_action")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Recruiter]:
        return Recruiter.objects.for_listing()


@admin.register(Touch)
class TouchAdmin(ReadOnly):
    list_display = ("recruiter", "kind", "channel", "is_follow_up", "at")
    list_filter = ("kind", "channel")
    list_select_related = ("recruiter",)
    ordering = ("-at",)
    exclude: ClassVar[tuple[str, ...]] = ("text",)
