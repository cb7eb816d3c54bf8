from django.apps import AppConfig


class PipelineConfig(AppConfig):
    name = "pipeline"

    def ready(self) -> None:
        from pipeline import filling, hooks  # noqa: F401, PLC0415 - wire themselves, once the models are there
