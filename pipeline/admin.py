from typing import ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from core.admin import LookOnly
from pipeline.models import Application, Interview, Submission


@admin.register(Application)
class ApplicationAdmin(LookOnly):
    list_display = ("title", "company", "user", "stage", "match_total", "created_at", "archived_at")
    list_filter = ("stage",)
    search_fields = ("title", "company", "user__email", "id")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)
    list_select_related = ("user",)
    # What the person wrote down is her own; staff see where it stands.
    exclude: ClassVar[tuple[str, ...]] = ("posting", "notes", "match", "contacts")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Application]:
        return Application.objects.for_listing()


@admin.register(Interview)
class InterviewAdmin(LookOnly):
    list_display = ("application", "round", "kind", "starts_at", "outcome", "thanked_at")
    list_select_related = ("application",)
    ordering = ("-starts_at",)
    exclude: ClassVar[tuple[str, ...]] = ("notes", "people", "place")


@admin.register(Submission)
class SubmissionAdmin(LookOnly):
    list_display = ("application", "at", "resume_title", "resume_version", "posting_sha256")
    list_select_related = ("application",)
    ordering = ("-at",)
    exclude: ClassVar[tuple[str, ...]] = ("posting", "resume_content", "letter", "message")
