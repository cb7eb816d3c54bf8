"""The command as a test runs it, and what it leaves."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Model

from labormarket.models import (
    AlternateTitle,
    Element,
    Interest,
    Occupation,
    Rating,
    RelatedOccupation,
    Release,
    Technology,
)

MODELS: tuple[type[Model], ...] = (
    *(Occupation, AlternateTitle, Element, Rating, Technology),
    *(RelatedOccupation, Interest, Release),
)


def everything() -> dict[str, list[dict[str, Any]]]:
    return {model.__name__: list(model._default_manager.order_by("pk").values()) for model in MODELS}


def bring(where: Path | str) -> None:
    call_command("import_onet", str(where), verbosity=0)


def refusal(where: Path | str) -> str:
    with pytest.raises(CommandError) as refused:
        bring(where)
    return str(refused.value)
