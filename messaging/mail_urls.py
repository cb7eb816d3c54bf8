"""Where the e-mail provider tells us what became of mail, and hands over answers."""

from django.urls import path

from messaging.views import webhooks

app_name = "mail"

urlpatterns = [
    path("tracking/", webhooks.tracking, name="tracking"),
    path("inbound/", webhooks.inbound, name="inbound"),
]
