"""Structured logs: one JSON object a line, or coloured lines for a developer at a terminal."""

from typing import Any

import structlog

SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def configure(*, pretty: bool, level: str) -> dict[str, Any]:
    """Set structlog up and return the matching `LOGGING`, so that Django's and Celery's own lines
    look the same and carry the same request id."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *SHARED,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.processors.format_exc_info if not pretty else _as_it_is,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    last: list[Any] = (
        [structlog.dev.ConsoleRenderer()]
        if pretty
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "lines": {
                "()": "structlog.stdlib.ProcessorFormatter",
                "foreign_pre_chain": SHARED,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
            }
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            # A refused request has its line already; crashes are told with their traceback.
            "django.request": {"handlers": [], "level": "ERROR", "propagate": True},
            # Its lines ("GET /x?q=..." 200) say less than ours and quote the query.
            "django.server": {"handlers": [], "level": "WARNING", "propagate": False},
            # The clients of the model providers quote what they send: a person's words, which no log holds.
            **{
                client: {"handlers": [], "level": "WARNING", "propagate": True}
                for client in ("anthropic", "openai", "httpx2", "httpcore2")
            },
            "uvicorn.access": {"handlers": [], "level": "WARNING", "propagate": False},
        },
    }


def _as_it_is(_logger: Any, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    return event
