"""The boards as people move cards on them: by mouse, finger and keyboard, without script, and in two tabs."""

import re
from collections.abc import Callable

from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect

from accounts.models import User
from pipeline.models import Application, StageChange
from pipeline.tests.factories import make_application
from recruiters.models import Recruiter
from recruiters.tests.factories import make_recruiter
from tests.browser.conftest import PHONE, SETTLED

Judge = Callable[[Page], None]
SignIn = Callable[[User], Page]
# Cards are placed twenty times a second and not while they give way, for 120 ms; the page's own clock tells.
HELD = "new Promise(done => setTimeout(done, 200))"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def fill(ana: User) -> dict[str, Application]:
    cards = {}
    for rank, name in enumerate(["One", "Two", "Three"]):
        cards[name] = make_application(user=ana, title=name, rank=rank * 1024)
    cards["Else"] = make_application(user=ana, title="Else", stage="applied", match_total=70)
    return cards


def names(page: Page, stage: str) -> Locator:
    return page.locator(f"#column-{stage} .board-name")


def drag(page: Page, card: Locator, target: Locator, *, low: bool = False) -> None:
    expect(page.locator(".htmx-request")).to_have_count(0)
    page.evaluate(SETTLED)  # cards that are still giving way are not where they will be
    start, end = card.bounding_box(), target.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 100, start["y"] + 12)
    page.mouse.down()
    y = end["y"] + (end["height"] - 6 if low else 6)
    for step in range(1, 6):
        page.mouse.move(
            start["x"] + 100 + (end["x"] - start["x"]) * step / 5,
            start["y"] + 12 + (y - start["y"] - 12) * step / 5,
        )
    page.evaluate(HELD)
    page.mouse.move(end["x"] + 102, y)
    page.evaluate(HELD)
    page.mouse.up()


def touch_drag(page: Page, card: Locator, target: Locator) -> None:
    """A long press, because a finger that moves at once scrolls."""
    card.evaluate("card => card.scrollIntoView({ block: 'center' })")
    start, end = card.bounding_box(), target.bounding_box()
    assert start
    assert end
    finger = page.context.new_cdp_session(page)
    finger.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    x, y = start["x"] + 60, start["y"] + 20

    def touch(kind: str, *points: dict[str, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    expect(card).to_have_class(re.compile("sortable-chosen"))
    for step in range(1, 6):
        share = step / 5
        touch("touchMove", {"x": x + (end["x"] + 20 - x) * share, "y": y + (end["y"] + 20 - y) * share})
    page.evaluate(HELD)
    touch("touchEnd")
    finger.send("Emulation.setTouchEmulationEnabled", {"enabled": False})


def test_the_boards_are_fit_to_use(
    signed_in_page: SignIn,
    ana: User,
    fit: Judge,
    axe: Callable[..., None],
    no_sideways_scroll: Judge,
    complaints: list[str],
) -> None:
    page = signed_in_page(ana)
    page.goto("/pipeline/")
    expect(page.get_by_role("heading", name="No application yet")).to_be_visible()
    cards = fill(ana)
    today = timezone.now().date()
    make_application(user=ana, title="Donaudampfschifffahrtsgesellschaftskapitän" * 4, deadline=today)
    make_recruiter(user=ana, last_name="Without an end " * 6, stage="contacted", next_action_on=today)
    make_recruiter(user=ana, do_not_contact=True)
    for address in ("/pipeline/", "/pipeline/recruiters/"):
        page.goto(address)
        assert page.evaluate(SIDEWAYS) <= 0, f"{address} is wider than a desk"
        fit(page)
    page.goto(f"/pipeline/applications/{cards['One'].pk}/move/")
    axe(page, "main")
    no_sideways_scroll(page)
    page.goto("/pipeline/?q=nothing+like+it")
    expect(page.get_by_text("Nothing on this board fits")).to_be_visible()
    page.goto("/pipeline/")
    page.get_by_role("link", name="Move Two").click()
    expect(page.get_by_role("dialog", name="Move Two")).to_be_visible()
    axe(page, "#board-menu")
    no_sideways_scroll(page)
    assert complaints == []


def test_a_card_is_dragged_by_mouse_and_brought_back_by_undo(
    signed_in_page: SignIn, ana: User, complaints: list[str]
) -> None:
    fill(ana)
    page = signed_in_page(ana)
    page.emulate_media(reduced_motion="no-preference")  # cards then give way with styles of their own
    page.goto("/pipeline/")
    drag(page, page.get_by_role("listitem").filter(has_text="Three"), names(page, "saved").first)
    expect(names(page, "saved")).to_have_text(["Three", "One", "Two"])
    expect(page.locator("#board-said")).to_have_text("“Three, Northwind” moved to Saved, 1 of 3.")
    drag(page, page.locator("#column-saved li").nth(1), page.locator("#column-applied li").first, low=True)
    expect(page.locator(".toast")).to_contain_text("“One, Northwind” moved to Applied, 2 of 2.")
    expect(names(page, "applied")).to_have_text(["Else", "One"])
    expect(page.locator("#column-applied h2")).to_contain_text("2")
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(names(page, "saved")).to_have_text(["Three", "One", "Two"])
    page.reload()
    expect(names(page, "saved")).to_have_text(["Three", "One", "Two"])
    assert not StageChange.objects.exists()
    assert complaints == []


def test_the_keyboard_moves_a_card_and_stays_on_it(
    signed_in_page: SignIn, ana: User, complaints: list[str]
) -> None:
    for rank, name in enumerate(["Ada", "Ben"]):
        make_recruiter(user=ana, first_name=name, last_name="", rank=rank)
    page = signed_in_page(ana)
    page.goto("/pipeline/recruiters/")
    opener = page.get_by_role("link", name="Move Ada")
    opener.focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("dialog")
    expect(menu.get_by_role("button", name="New")).to_be_disabled()
    expect(menu.get_by_role("button", name="One up")).to_be_disabled()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    menu.get_by_role("button", name="One down").focus()
    page.keyboard.press("Enter")
    expect(names(page, "new")).to_have_text(["Ben", "Ada"])
    expect(page.locator("#board-said")).to_have_text("“Ada” moved to New, 2 of 2.")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    menu.get_by_role("button", name="Offer").focus()
    page.keyboard.press("Space")
    expect(names(page, "offer")).to_have_text(["Ada"])
    expect(opener).to_be_focused()
    assert Recruiter.objects.get(first_name="Ada").stage == "offer"
    assert complaints == []


def test_on_a_phone_one_stage_is_shown_and_the_menu_moves_to_the_others(
    signed_in_page: SignIn, ana: User, complaints: list[str]
) -> None:
    fill(ana)
    page = signed_in_page(ana)
    page.set_viewport_size(PHONE)
    page.goto("/pipeline/")
    expect(page.locator("#column-saved")).to_be_visible()
    expect(page.locator("#column-applied")).to_be_hidden()
    page.get_by_role("navigation", name="Stages").get_by_role("link", name="Applied 1").click()
    expect(page.locator("#column-applied")).to_be_visible()
    expect(page.locator("#column-saved")).to_be_hidden()
    assert page.url.endswith("?stage=applied")
    touch_drag(page, page.locator("#column-applied li"), page.locator("#board-picker [data-stage=saved]"))
    expect(page.get_by_role("link", name="Saved 4")).to_be_visible()
    page.locator(".toast").get_by_role("button", name="Undo").click()
    page.get_by_role("link", name="Move Else").click()
    page.get_by_role("dialog").get_by_role("button", name="Screening").click()
    expect(page.get_by_role("link", name="Screening 1")).to_be_visible()
    expect(page.locator("#column-applied").get_by_text("Nothing here yet")).to_be_visible()
    page.reload()
    expect(page.locator("#column-applied")).to_be_visible()
    assert complaints == []


def test_two_tabs_end_in_the_same_order(signed_in_page: SignIn, ana: User) -> None:
    fill(ana)
    page = signed_in_page(ana)
    page.goto("/pipeline/")
    other = page.context.new_page()
    other.goto("/pipeline/")
    drag(page, page.locator("#column-saved li").first, page.locator("#column-saved li").last, low=True)
    expect(names(page, "saved")).to_have_text(["Two", "Three", "One"])
    expect(names(other, "saved")).to_have_text(["Two", "Three", "One"])
    # A tab of another machine hears nothing; it looks when it comes back.
    Application.objects.filter(title="Two").update(stage="offer")
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(names(other, "offer")).to_have_text(["Two"])


def test_a_move_that_fails_puts_the_card_back_and_says_so(signed_in_page: SignIn, ana: User) -> None:
    cards = fill(ana)
    page = signed_in_page(ana)
    page.goto("/pipeline/")
    page.context.set_offline(True)
    drag(page, page.locator("#column-saved li").first, page.locator("#column-applied li").first)
    expect(page.locator(".toast")).to_contain_text("“One” could not be moved and is back where it was.")
    expect(names(page, "saved")).to_have_text(["One", "Two", "Three"])
    page.context.set_offline(False)
    Application.objects.filter(pk=cards["Two"].pk).update(archived_at=timezone.now())
    drag(page, page.locator("#column-saved li").nth(1), page.locator("#column-applied li").first)
    expect(page.locator(".toast").last).to_contain_text("no longer on your board")
    expect(names(page, "saved")).to_have_text(["One", "Two", "Three"])


def test_without_script_a_card_moves_by_its_page(
    browser: Browser, signed_in_page: SignIn, ana: User, browser_context_args: dict[str, object]
) -> None:
    fill(ana)
    cookies = signed_in_page(ana).context.cookies()
    context = browser.new_context(**{**browser_context_args, "java_script_enabled": False})  # type: ignore[arg-type]
    context.add_cookies(cookies)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/pipeline/")
    page.get_by_role("link", name="Move Two").click()
    page.get_by_label("Stage").select_option("Applied")
    page.get_by_label("Place in the column").select_option("To the bottom")
    page.get_by_role("button", name="Move").click()
    expect(names(page, "applied")).to_have_text(["Else", "Two"])
    page.get_by_role("button", name="Undo").click()
    expect(names(page, "saved")).to_have_text(["One", "Two", "Three"])
    context.close()
