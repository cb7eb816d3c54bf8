from django.apps import AppConfig


class ResumesConfig(AppConfig):
    name = "resumes"

    def ready(self) -> None:
        from resumes import hooks  # noqa: F401, PLC0415 - wires itself, once the models are there
