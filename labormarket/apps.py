from django.apps import AppConfig


class LabormarketConfig(AppConfig):
    name = "labormarket"
    verbose_name = "labor market"

    def ready(self) -> None:
        from labormarket import hooks, imported  # noqa: F401, PLC0415 - wire themselves, once the models are there
