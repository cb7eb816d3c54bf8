from http import HTTPStatus

from django.forms import BaseForm
from django.http import HttpResponse


class RefusalStatus:
    """A FormView whose refused forms say so in the status: 422, or 429 after too many attempts."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        if form.has_error("__all__", "too_many_login_attempts"):
            response.status_code = HTTPStatus.TOO_MANY_REQUESTS
            response["Retry-After"] = "900"
        return response
