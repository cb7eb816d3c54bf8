from accounts.models import User
from core.requests import HtmxRequest


class SignedInRequest(HtmxRequest):
    """A request of a view that LoginRequiredMiddleware guards."""

    user: User
