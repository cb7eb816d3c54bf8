"""News for the floors above. Each is sent inside the transaction of what it tells of."""

from django.dispatch import Signal

resume_uploaded = Signal()  # resume, at: its file was read for the first time
