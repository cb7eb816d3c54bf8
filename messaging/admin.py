from django.contrib import admin

from core.admin import ReadOnly
from messaging.models import Generation, Message, ProviderEvent, Sequence, Suppression


@admin.register(Message)
class MessageAdmin(ReadOnly):
    """How messages travel; what they say is the person's own business."""

    list_display = (
        "id",
        "user",
        "type",
        "channel",
        "status",
        "delivery",
        "scheduled_for",
        "sent_at",
        "trouble",
    )
    list_filter = ("delivery", "status", "type", "channel")
    search_fields = ("user__email", "post_id", "sent_to")
    list_select_related = ("user",)
    exclude = ("subject", "body", "posting", "quality", "confirmed", "opening")


@admin.register(Generation)
class GenerationAdmin(ReadOnly):
    list_display = ("id", "task", "status", "writer", "model", "requested_at", "finished_at", "trouble")
    list_filter = ("status", "task", "writer")
    fields = (
        "task",
        "status",
        "writer",
        "model",
        "requested_at",
        "seen_at",
        "finished_at",
        "trouble",
        "window",
    )


@admin.register(Sequence)
class SequenceAdmin(ReadOnly):
    list_display = ("id", "user", "status", "stopped_because", "timezone_name", "created_at")
    list_filter = ("status",)
    list_select_related = ("user",)


@admin.register(Suppression)
class SuppressionAdmin(ReadOnly):
    list_display = ("email", "user", "everyone", "reason", "at")
    list_filter = ("reason", "everyone")
    search_fields = ("email",)
    list_select_related = ("user",)


@admin.register(ProviderEvent)
class ProviderEventAdmin(ReadOnly):
    list_display = ("key", "kind", "at")
    list_filter = ("kind",)
