from django.urls import path

from ai import views

app_name = "ai"
urlpatterns = [path("status/", views.show_status, name="status")]
