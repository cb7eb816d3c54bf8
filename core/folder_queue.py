"""Celery's filesystem transport, for one machine without Redis, with two of its edges taken off.

Kombu writes a message under its final name, so that a reader now and then meets half of one and ends with it;
here it appears whole. And a worker that waits for work looks up often enough to stop promptly when asked.
"""

import os
import time
import uuid
from pathlib import Path
from typing import Any

from kombu.exceptions import ChannelError
from kombu.transport import filesystem
from kombu.utils.json import dumps

LONGEST_WAIT = 0.25  # seconds


class Channel(filesystem.Channel):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for folder in (self.data_folder_in, self.data_folder_out, self.control_folder):
            Path(folder).mkdir(parents=True, exist_ok=True)

    def _put(self, queue: str, payload: Any, **_: Any) -> None:  # type: ignore[override]
        """Write under a name that no reader looks for, then rename: readers see all of a message or none."""
        name = f"{time.time_ns()}_{uuid.uuid4()}.{queue}.msg"
        folder = Path(self.data_folder_out)
        try:
            draft = folder / f"draft.{name}"
            draft.write_text(dumps(payload))
            os.replace(draft, folder / name)
        except OSError as error:
            raise ChannelError(f"Cannot queue a message in {folder}: {error.strerror}") from error


class Transport(filesystem.Transport):
    Channel = Channel

    def drain_events(self, connection: Any, timeout: float | None = None, **_: Any) -> None:
        super().drain_events(connection, timeout=min(timeout or LONGEST_WAIT, LONGEST_WAIT))
