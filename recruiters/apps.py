from django.apps import AppConfig


class RecruitersConfig(AppConfig):
    name = "recruiters"

    def ready(self) -> None:
        from recruiters import hooks  # noqa: F401, PLC0415 - wires itself, once the models are there
