from django.urls import path
from django.views.generic import RedirectView

from billing.views import plan

app_name = "billing"

urlpatterns = [
    path("settings/plan/", plan.show_plan, name="plan"),
    # Short enough to say in a letter.
    path("plan/", RedirectView.as_view(pattern_name="billing:plan"), name="plan-short"),
]
