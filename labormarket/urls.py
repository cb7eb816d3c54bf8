from django.urls import URLPattern, URLResolver

app_name = "labormarket"

urlpatterns: list[URLPattern | URLResolver] = []
