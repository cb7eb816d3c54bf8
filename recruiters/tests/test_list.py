from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from recruiters.models import Recruiter, StageChange, TouchKind
from recruiters.rescoring import rescore
from recruiters.stages import Stage
from recruiters.tests.factories import make_note, make_recruiter
from recruiters.touching import log_touch

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def names(client: Client, query: str = "") -> list[str]:
    return [recruiter.first_name for recruiter in client.get(f"/recruiters/{query}").context["page"]]


def test_without_anybody_the_page_teaches(as_ana: Client) -> None:
    text = as_ana.get("/recruiters/").content.decode()
    assert "No recruiter yet" in text
    assert text.count('href="/recruiters/new/"') == 1


def test_a_row_says_who_where_and_what_is_due(as_ana: Client, ana: User) -> None:
    make_recruiter(
        user=ana,
        first_name="O'Brien & Söhne <b>",
        title="Partner",
        company="A & B",
        do_not_contact=True,
        next_action="Send the file",
        next_action_on=timezone.localdate(),
        stage=Stage.OFFER,
    )
    text = as_ana.get("/recruiters/").content.decode()
    for words in ("O&#x27;Brien &amp; Söhne &lt;b&gt; Reyes", "Partner · A &amp; B", "Do not contact"):
        assert words in text
    for words in ("Send the file", "today", "Offer", "No contact yet"):
        assert words in text


@pytest.mark.parametrize("count", [3, 30])
def test_it_costs_six_queries_for_any_number_of_rows(
    as_ana: Client, ana: User, count: int, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        make_recruiter(user=ana, first_name=f"R{number}", industries=["Retail"], research_summary=["x"])
    with django_assert_num_queries(6):
        assert as_ana.get("/recruiters/?q=R&stage=new&industry=Retail").status_code == 200


@pytest.mark.parametrize(
    "words", ["jordan", "REYES", "acme", "jordan acme", "technical", "fair", "robot fair"]
)
def test_search_looks_at_name_company_title_and_notes(as_ana: Client, ana: User, words: str) -> None:
    jordan = make_recruiter(user=ana, company="Acme Robotics", title="Technical recruiter")
    make_note(recruiter=jordan, text="Met at the fair.")
    make_note(recruiter=jordan, text="Once more at the FAIR.")
    make_recruiter(user=ana, first_name="Nobody", last_name="")
    assert names(as_ana, f"?q={words}") == ["Jordan"]


def test_a_removed_note_is_not_found(as_ana: Client, ana: User) -> None:
    make_note(recruiter=make_recruiter(user=ana), text="secret", deleted_at=timezone.now())
    assert names(as_ana, "?q=secret") == []


def test_it_never_shows_anybody_elses(as_ana: Client, mallory: User) -> None:
    theirs = make_recruiter(user=mallory, industries=["Retail"])
    make_note(recruiter=theirs, text="fair")
    assert names(as_ana) == []
    assert names(as_ana, "?q=fair") == []
    assert "Retail" not in as_ana.get("/recruiters/").content.decode()


def test_filters_narrow_by_stage_industry_location_and_due(as_ana: Client, ana: User) -> None:
    today = timezone.localdate()
    make_recruiter(user=ana, first_name="A", stage=Stage.OFFER, industries=["Health care", "Café"])
    make_recruiter(user=ana, first_name="B", locations=["Zürich", "Remote"])
    make_recruiter(user=ana, first_name="C", next_action="Call", next_action_on=today)
    make_recruiter(user=ana, first_name="D", next_action="Call", next_action_on=today + DAY)
    assert names(as_ana, "?stage=offer") == ["A"]
    assert names(as_ana, "?industry=health+CARE") == ["A"]
    assert names(as_ana, "?industry=Caf%C3%A9") == ["A"]
    assert names(as_ana, "?industry=Health") == []
    assert names(as_ana, "?location=Z%C3%BCrich") == ["B"]
    assert names(as_ana, "?due=1") == ["C"]
    assert names(as_ana, "?stage=new&location=Remote&q=b") == ["B"]


def test_due_is_the_window_of_the_follow_up_rule(ana: User) -> None:
    now = timezone.now()
    for days in (3, 9, 20):
        recruiter = make_recruiter(user=ana, first_name=str(days), at=now - days * DAY)
        log_touch(recruiter=recruiter, kind=TouchKind.SENT, at=now - days * DAY)
    today = now.date()
    assert [r.first_name for r in Recruiter.objects.for_user(ana).needing_follow_up(today)] == ["9"]
    assert [r.first_name for r in Recruiter.objects.for_user(ana) if r.needs_follow_up(today)] == ["9"]


def test_due_and_the_row_agree_on_every_day(ana: User) -> None:
    now = timezone.now()
    recruiter = make_recruiter(user=ana, at=now)
    log_touch(recruiter=recruiter, kind=TouchKind.SENT, at=now)
    mine = Recruiter.objects.for_user(ana)
    for days in range(20):
        day = now.date() + days * DAY
        assert mine.needing_follow_up(day).exists() is recruiter.needs_follow_up(day)
    mine.update(do_not_contact=True)
    assert not mine.needing_follow_up(now.date() + 8 * DAY).exists()


def test_chips_count_stages_and_what_is_due(as_ana: Client, ana: User) -> None:
    for stage in (Stage.NEW, Stage.NEW, Stage.OFFER):
        make_recruiter(user=ana, stage=stage)
    make_recruiter(user=ana, archived_at=timezone.now())
    make_recruiter(user=ana, next_action="Call", next_action_on=timezone.localdate(), stage=Stage.DECLINED)
    counts = as_ana.get("/recruiters/?stage=offer").context["counts"]
    assert (counts.total, counts.due, counts.archived) == (4, 1, 1)
    assert dict(counts.stages)[Stage.NEW] == 2
    assert dict(counts.stages)[Stage.OFFER] == 1


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("priority", ["Hi", "Lo", "No"]),
        ("fit", ["Hi", "Lo", "No"]),
        ("engagement", ["Hi", "Lo", "No"]),
        ("contact", ["Hi", "Lo", "No"]),
        ("due", ["Hi", "Lo", "No"]),
        ("name", ["Hi", "Lo", "No"]),
        ("company", ["Hi", "Lo", "No"]),
        ("newest", ["No", "Lo", "Hi"]),
        ("; drop", ["Hi", "Lo", "No"]),
    ],
)
def test_order_puts_what_is_unknown_last(as_ana: Client, ana: User, sort: str, order: list[str]) -> None:
    now = timezone.now()
    for number, (name, total) in enumerate([("Hi", 90), ("Lo", 0), ("No", None)]):
        recruiter = make_recruiter(user=ana, first_name=name, company=f"{number}", at=now + number * DAY)
        known = total is not None
        Recruiter.objects.filter(pk=recruiter.pk).update(
            priority_total=total,
            fit_total=total,
            engagement_total=total,
            last_contact_at=now - number * DAY if known else None,
            next_action_on=now.date() + number * DAY if known else None,
        )
    assert names(as_ana, f"?sort={sort}") == order


def test_search_filters_order_and_page_stay_in_the_address(as_ana: Client, ana: User) -> None:
    for number in range(30):
        make_recruiter(user=ana, first_name=f"Nora {number:02}", industries=["Retail"])
    text = as_ana.get("/recruiters/?q=nora&industry=Retail&sort=name&page=2").content.decode()
    assert "26–30 of 30" in text
    assert "Nora 29" in text
    assert "q=nora&amp;industry=Retail&amp;sort=name&amp;page=1" in text
    assert "q=nora&amp;industry=Retail&amp;sort=name&amp;stage=new" in text


@pytest.mark.parametrize(
    "query",
    [
        "?page=0",
        "?page=x",
        "?page=99999999999999999999999",
        "?sort=;drop",
        "?stage=nowhere",
        "?q=%00",
        "?industry=%00%22",
        "?q=" + "😀" * 300,
        "?q=" + "a+" * 200,
        "?due=maybe&archived=x",
    ],
)
def test_a_strange_address_is_answered_with_a_page(as_ana: Client, ana: User, query: str) -> None:
    make_recruiter(user=ana, industries=['a"b'])
    assert as_ana.get(f"/recruiters/{query}").status_code == 200


def test_nobody_found_says_so_and_leads_back(as_ana: Client, ana: User) -> None:
    make_recruiter(user=ana)
    text = as_ana.get("/recruiters/?q=zzz").content.decode()
    assert "Nobody matches" in text
    assert "Clear the filters" in text


def post(client: Client, path: str, *chosen: Any, **more: str) -> str:
    data = {"recruiter": [str(each.pk) for each in chosen], **more}
    return client.post(f"/recruiters/{path}", data, follow=True).content.decode()


def undo_in(text: str) -> str:
    start = text.index('action="/recruiters/', text.index("data-message")) + len('action="')
    return text[start : text.index('"', start)].replace("&amp;", "&")


def test_several_are_put_away_and_brought_back(as_ana: Client, ana: User, mallory: User) -> None:
    mine = [make_recruiter(user=ana), make_recruiter(user=ana), make_recruiter(user=ana)]
    theirs = make_recruiter(user=mallory)
    text = post(as_ana, "archive/", mine[0], mine[1], theirs, back="q=jordan&sort=name")
    assert "2 recruiters are put away." in text
    assert 'value="jordan"' in text
    assert Recruiter.objects.for_user(mallory).count() == 1
    back = as_ana.post(undo_in(text))
    assert back["Location"] == "/recruiters/?q=jordan&sort=name"
    assert Recruiter.objects.for_user(ana).count() == 3


def test_several_are_moved_and_moved_back(as_ana: Client, ana: User, mallory: User) -> None:
    mine = [make_recruiter(user=ana), make_recruiter(user=ana, stage=Stage.RESPONDED)]
    theirs = make_recruiter(user=mallory)
    text = post(as_ana, "stage/", *mine, theirs, stage="offer")
    assert "2 recruiters are moved to Offer." in text
    theirs.refresh_from_db()
    assert theirs.stage == Stage.NEW
    as_ana.post(undo_in(text))
    assert {r.stage for r in Recruiter.objects.for_user(ana)} == {Stage.NEW, Stage.RESPONDED}
    assert not StageChange.objects.exists()
    again = as_ana.post(undo_in(text), follow=True).content.decode()
    assert "stays where it is" in again


def test_several_are_marked_and_unmarked(as_ana: Client, ana: User) -> None:
    mine = [make_recruiter(user=ana), make_recruiter(user=ana, do_not_contact=True)]
    text = post(as_ana, "do-not-contact/", *mine)
    assert Recruiter.objects.filter(do_not_contact=True).count() == 2
    as_ana.post(undo_in(text))
    assert list(Recruiter.objects.filter(do_not_contact=True)) == [mine[1]]


@pytest.mark.parametrize("path", ["archive/", "do-not-contact/", "stage/"])
@pytest.mark.parametrize("keys", [[], ["x"], ["0" * 400], ["\x00"]])
def test_ticking_none_or_nonsense_says_what_to_do(as_ana: Client, path: str, keys: list[str]) -> None:
    data = {"recruiter": keys, "stage": "new"}
    assert (
        "Tick the recruiters first." in as_ana.post(f"/recruiters/{path}", data, follow=True).content.decode()
    )


@pytest.mark.parametrize("stage", ["", "nowhere", "\x00", "NEW"])
def test_moving_nowhere_says_what_to_do(as_ana: Client, ana: User, stage: str) -> None:
    text = post(as_ana, "stage/", make_recruiter(user=ana), stage=stage)
    assert "Choose the stage" in text


def test_the_way_back_is_never_to_another_site(as_ana: Client) -> None:
    for back in ("https://evil.example/", "//evil.example", "\r\nX: y", "a=1#//evil"):
        answer = as_ana.post("/recruiters/archive/", {"back": back})
        assert answer["Location"].startswith("/recruiters/?")


def test_those_put_away_can_be_looked_at_and_brought_back(as_ana: Client, ana: User) -> None:
    jordan = make_recruiter(user=ana, archived_at=timezone.now())
    make_recruiter(user=ana, first_name="Here")
    assert names(as_ana, "?archived=1") == ["Jordan"]
    assert as_ana.get(f"/recruiters/{jordan.pk}/").status_code == 404
    post(as_ana, "unarchive/", jordan)
    assert as_ana.get(f"/recruiters/{jordan.pk}/").status_code == 200


def test_lists_are_read_without_the_heavy_columns(ana: User) -> None:
    rescore(make_recruiter(user=ana), at=timezone.now())
    assert {"scores", "research_summary"} <= Recruiter.objects.for_listing().get().get_deferred_fields()
