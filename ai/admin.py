from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from ai.models import Call


@admin.register(Call)
class CallAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """To look at: what was spent is not changed afterwards."""

    list_display = (
        "started_at", "user", "task", "backend", "model", "outcome", "input_tokens", "output_tokens", "cost",
        "latency",
    )  # fmt: skip
    list_filter = ("backend", "outcome", "task", "started_at")
    list_select_related = ("user",)
    search_fields = ("user__email", "model", "request_id")
    ordering = ("-started_at",)
    date_hierarchy = "started_at"
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
