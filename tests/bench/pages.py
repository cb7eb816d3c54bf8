"""What a page costs beside a view that does nothing, through the same middleware and the same session."""

import io
from collections.abc import Callable
from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, path, reverse

from accounts.models import User
from jobezie.management.commands.seed_demo import EMAIL
from jobezie.urls import urlpatterns as site
from resumes.models import Resume
from tests.bench.rounds import medians

FLOOR = "an empty view"


@login_not_required
def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns: list[URLPattern | URLResolver] = [path("bench/empty", empty), *site]


def addresses() -> dict[str, str]:
    resume = Resume.objects.filter(user__email=EMAIL).order_by("created_at")[0]
    return {
        FLOOR: "/bench/empty",
        "privacy": reverse("privacy"),
        "list of resumes": reverse("resumes:list"),
        "reading page": reverse("resumes:detail", args=[resume.pk]),
        "analysis": reverse("resumes:analysis", args=[resume.pk]),
    }


def visit(client: Client, address: str) -> Callable[[], None]:
    def work() -> None:
        answer = client.get(address)
        assert answer.status_code == HTTPStatus.OK, f"{address} answered {answer.status_code}"

    return work


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("seed_demo", stdout=io.StringIO())
    with override_settings(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.force_login(User.objects.get(email=EMAIL))
        spent = medians({name: visit(client, address) for name, address in addresses().items()})
    print("Pages: CPU beside an empty view, signed in")
    for name, seconds in spent.items():
        print(f"  {name:<18} {seconds / spent[FLOOR]:6.1f} x   {seconds * 1000:7.2f} ms")
