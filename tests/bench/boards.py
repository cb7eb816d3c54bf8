"""What the boards cost with two hundred cards, beside a view that does nothing."""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from itertools import cycle

from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse

from accounts.models import User
from pipeline.models import Application
from pipeline.stages import ApplicationStage
from recruiters.models import Recruiter
from recruiters.stages import Stage
from tests.bench import pages
from tests.bench.rounds import medians

CARDS = 200
LIMIT = 0.1
"""Seconds that a move may take at most."""


def fill(user: User) -> None:
    def stage_of(number: int, stages: list[str]) -> str:
        """Half of the cards in the first column, the others spread over all."""
        return stages[number // 2 % len(stages)] if number % 2 else stages[0]

    jobs, people = [stage.value for stage in ApplicationStage], [stage.value for stage in Stage]
    Application.objects.bulk_create(
        Application(
            user=user,
            title=f"Data analyst {n}",
            company="Northwind Traders",
            place="Leipzig",
            posting="We look for an analyst. " * 200,
            match_total=60,
            rank=n * 1024,
            stage=stage_of(n, jobs),
        )
        for n in range(CARDS)
    )
    Recruiter.objects.bulk_create(
        Recruiter(
            user=user,
            first_name=f"Jordan {n}",
            company="Hays",
            title="Senior recruiter",
            priority_total=60,
            rank=n * 1024,
            stage=stage_of(n, people),
        )
        for n in range(CARDS)
    )


def moving(client: Client, kind: str, card: Application | Recruiter, stages: list[str]) -> Callable[[], None]:
    """Each call drags the card to the middle of the other column."""
    there: Iterator[str] = cycle(stages)
    address = f"/pipeline/{kind}/{card.pk}/move/"
    others = type(card).objects.exclude(pk=card.pk).order_by("rank")
    middle = {stage: keys[len(keys) // 2].pk for stage in stages if (keys := others.filter(stage=stage))}

    def work() -> None:
        stage = next(there)
        answer = client.post(
            address, {"stage": stage, "after": middle[stage]}, headers={"HX-Request": "true"}
        )
        assert answer.status_code == HTTPStatus.OK, f"{address} answered {answer.status_code}"

    return work


def main() -> None:
    call_command("migrate", verbosity=0)
    user = User.objects.create_user("boards@jobezie.example", first_name="Ada", last_name="Boards")
    fill(user)
    job = Application.objects.filter(user=user, stage="saved")[1]
    person = Recruiter.objects.filter(user=user, stage="new")[1]
    with override_settings(ROOT_URLCONF=pages.__name__, ALLOWED_HOSTS=["testserver"]):
        client = Client()
        client.force_login(user)
        spent = medians(
            {
                pages.FLOOR: pages.visit(client, "/bench/empty"),
                "application board": pages.visit(client, reverse("pipeline:board")),
                "application move": moving(client, "applications", job, ["screening", "saved"]),
                "recruiter board": pages.visit(client, reverse("pipeline:recruiters")),
                "recruiter move": moving(client, "recruiters", person, ["responded", "new"]),
            }
        )
    print(f"Boards: CPU beside an empty view, {CARDS} cards, half of them in the column a card is moved from")
    for name, seconds in spent.items():
        late = "  too slow" if name.endswith("move") and seconds > LIMIT else ""
        print(f"  {name:<18} {seconds / spent[pages.FLOOR]:6.1f} x   {seconds * 1000:7.2f} ms{late}")
