from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from jobezie.views import components, health, landing, outbox, theme

urlpatterns: list[URLPattern | URLResolver] = [
    path("", landing.landing, name="landing"),
    path("help/", landing.show_help, name="help"),
    path("privacy/", landing.privacy, name="privacy"),
    path("terms/", landing.terms, name="terms"),
    path("components/", components.components, name="components"),
    path("outbox/", outbox.show_mails, name="outbox"),
    path("outbox/<str:name>/", outbox.show_mail, name="outbox-mail"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("favicon.ico", landing.favicon),
    path("theme/", theme.choose_theme, name="theme"),
    path("resumes/", include("resumes.urls")),
    path("recruiters/", include("recruiters.urls")),
    path("messages/", include("messaging.urls")),
    path("mail/", include("messaging.mail_urls")),
    path("pipeline/", include("pipeline.urls")),
    path("market/", include("labormarket.urls")),
    path("ai/", include("ai.urls")),
    path("", include("accounts.urls")),
    path("", include("billing.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "jobezie.views.errors.bad_request"
handler403 = "jobezie.views.errors.forbidden"
handler404 = "jobezie.views.errors.not_found"
handler429 = "jobezie.views.errors.too_many_requests"  # ours and allauth's, not Django's
handler500 = "jobezie.views.errors.server_error"
