from django.urls import URLPattern, path

app_name = "pipeline"

urlpatterns: list[URLPattern] = []
