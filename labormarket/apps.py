from django.apps import AppConfig


class LabormarketConfig(AppConfig):
    name = "labormarket"
    verbose_name = "labor market"
