from django.apps import AppConfig


class PipelineConfig(AppConfig):
    name = "pipeline"

    def ready(self) -> None:
        from pipeline import hooks  # noqa: F401, PLC0415 - wires itself, once the models are there
