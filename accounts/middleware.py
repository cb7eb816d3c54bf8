from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from accounts.sessions import note_sight


class LastSeenMiddleware:
    """Keeps "last seen" in the list of sessions true to a few minutes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        note_sight(request)
        return self.get_response(request)
