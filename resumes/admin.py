from typing import ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from core.admin import LookOnly
from resumes.models import Posting, Resume, ResumeVersion


@admin.register(Resume)
class ResumeAdmin(LookOnly):
    list_display = (
        "title",
        "user",
        "file_type",
        "status",
        "trouble",
        "score_total",
        "created_at",
        "deleted_at",
    )
    list_filter = ("status", "trouble", "file_type", "is_master")
    search_fields = ("title", "user__email", "id")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)
    list_select_related = ("user",)
    # What the resume says is the person's own; staff see its state, not its text.
    exclude: ClassVar[tuple[str, ...]] = (
        "document",
        "sources",
        "content",
        "corrected",
        "pages",
        "score",
        "file",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Resume]:
        return Resume.objects.for_listing()


@admin.register(ResumeVersion)
class ResumeVersionAdmin(LookOnly):
    list_display = ("resume", "number", "reason", "score_total", "created_at")
    list_select_related = ("resume",)
    ordering = ("-created_at",)
    exclude: ClassVar[tuple[str, ...]] = ("content", "sources", "corrected")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ResumeVersion]:
        return ResumeVersion.objects.for_listing()


@admin.register(Posting)
class PostingAdmin(LookOnly):
    list_display = ("title", "resume", "created_at")
    list_select_related = ("resume",)
    ordering = ("-created_at",)
    exclude: ClassVar[tuple[str, ...]] = ("text",)
