"""Pages of the admin where staff look and change nothing by hand."""

from django.contrib import admin
from django.http import HttpRequest


class LookOnly(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows are neither added nor changed; who may delete may delete."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class ReadOnly(LookOnly):
    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False
