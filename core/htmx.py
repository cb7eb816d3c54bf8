"""What htmx asks for beyond a plain answer: toasts, and a way on when a session has ended."""

import json
from typing import Any

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponse, HttpResponseBase

TRIGGER = "HX-Trigger"
UNDO = "undo="


def toast(request: HttpRequest, text: str, *, undo: str = "", level: int = messages.SUCCESS) -> None:
    """Tell the person what has happened, on the next page or beside the fragment that answers.

    `undo` is an address of this site that takes the act back by POST.
    """
    messages.add_message(request, level, text, extra_tags=f"{UNDO}{undo}" if undo else "")


def undo_address(message: Message) -> str:
    tags = message.extra_tags or ""
    return tags.removeprefix(UNDO) if tags.startswith(UNDO) else ""


def add_trigger(response: HttpResponseBase, name: str, detail: Any) -> None:
    """Have htmx fire an event in the page, beside those that the view named already."""
    events = json.loads(response.headers.get(TRIGGER) or "{}")
    response.headers[TRIGGER] = json.dumps({**events, name: detail})


def toast_data(text: str, *, level: str = "info", undo: str = "", **more: str) -> dict[str, str]:
    return {"text": text, "level": level, "undo": undo, **more}


def toast_only(text: str, *, level: str = "error", status: int = 200, **more: str) -> HttpResponse:
    """An answer that changes nothing in the page and says why."""
    response = HttpResponse(status=status)
    response.headers["HX-Reswap"] = "none"
    add_trigger(response, "toasts", [toast_data(text, level=level, **more)])
    return response
