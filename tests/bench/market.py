"""What the pages of the market cost, beside pages of the same size that are there already.

The floor of each page is a view that answers the same bytes, made before, through the same middleware and the
same session; what is above it is the asking, the reckoning and the drawing. The role page may cost five times
its floor when warm.
"""

import io
from collections.abc import Callable

from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, path

from accounts.models import User
from jobezie.management.commands.seed_demo import EMAIL
from jobezie.urls import urlpatterns as site
from tests.bench import pages
from tests.bench.rounds import medians

LIMIT = 5.0
ROLE = "role page"
PAGES = {
    ROLE: "/market/roles/29-1141.00/?place=0014460",
    "market home": "/market/",
    "comparison of three": "/market/compare/?role=29-1141.00&role=15-1252.00&role=53-3032.00&place=0012420",
}
ready: dict[str, bytes] = {}


def prerendered(request: HttpRequest, name: str) -> HttpResponse:
    """Asks for the person as every page does, and draws nothing."""
    assert request.user.is_authenticated
    return HttpResponse(ready[name])


urlpatterns: list[URLPattern | URLResolver] = [path("bench/ready/<str:name>", prerendered), *site]


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("load_snapshot", verbosity=0)
    call_command("seed_demo", stdout=io.StringIO())
    with override_settings(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.force_login(User.objects.get(email=EMAIL))
        works: dict[str, Callable[[], None]] = {}
        for name, address in PAGES.items():
            ready[name] = client.get(address).content
            works |= {name: pages.visit(client, address), f"floor of {name}": floor(client, name)}
        spent = medians(works)
    print(f"Market: CPU beside a prerendered page of the same size (role page at most {LIMIT:.0f} x)")
    for name in PAGES:
        ratio = spent[name] / spent[f"floor of {name}"]
        late = "  over" if name == ROLE and ratio > LIMIT else ""
        size = len(ready[name]) / 1000
        print(f"  {name:<20} {ratio:5.1f} x   {spent[name] * 1000:7.2f} ms   {size:5.0f} kB{late}")


def floor(client: Client, name: str) -> Callable[[], None]:
    return pages.visit(client, f"/bench/ready/{name}")
