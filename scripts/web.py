"""The web server of `make run`: loads the code at once, and answers when a line on standard input lets it."""

import sys

import uvicorn
from django.urls import get_resolver

from jobezie.asgi import application


def main(host: str, port: str) -> None:
    get_resolver().url_patterns  # noqa: B018 - loads every view, for which the first page would wait
    if sys.stdin.readline():
        uvicorn.run(
            application,
            host=host,
            port=int(port),
            lifespan="off",
            access_log=False,
            log_level="warning",
            timeout_graceful_shutdown=2,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
