"""Writing a message in a browser: the live score, what blocks, sending by hand; and fit to use."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from accounts.models import User
from messaging.models import Message, MessageStatus
from messaging.tests.factories import make_message
from recruiters.tests.factories import make_recruiter

type SignIn = Callable[[User], Page]
type Judge = Callable[[Page], None]


def test_from_the_first_word_to_sent(
    signed_in_page: SignIn, ana: User, fit: Judge, complaints: list[str]
) -> None:
    joan = make_recruiter(user=ana, first_name="Joan", last_name="Berg", company="Globex")
    page = signed_in_page(ana)
    page.goto("/messages/")
    expect(page.get_by_text("No message yet")).to_be_visible()
    fit(page)
    page.goto(f"/messages/new/?recruiter={joan.pk}&channel=linkedin_message")
    page.get_by_label("Message", exact=True).press_sequentially("Hi Joan, I like what [Company] does.")
    expect(page.get_by_role("heading", name="Before it can go")).to_be_visible()
    expect(page.get_by_role("status").get_by_text("Saved.")).to_be_visible()
    assert "/messages/new/" not in page.url
    page.get_by_text("Your words, marked").click()
    expect(page.locator("mark.blocked")).to_contain_text("[Company]")
    fit(page)

    text = "Hi Joan, Globex opened a desk in Lisbon. Would you be open to a 15-minute call on Thursday?"
    page.get_by_label("Message", exact=True).fill(text)
    expect(page.get_by_role("heading", name="Before it can go")).to_be_hidden()
    expect(page.locator("mark.earned").first).to_be_visible()  # what was open stays open
    page.reload()
    expect(page.get_by_label("Message", exact=True)).to_have_value(text)

    page.get_by_role("button", name="Read it over and send").click()
    expect(page.get_by_role("heading", name="Send it")).to_be_visible()
    fit(page)
    page.get_by_role("button", name="Mark as sent").click()
    expect(page.locator(".toast")).to_contain_text("Marked as sent.")
    assert Message.objects.get().status == MessageStatus.SENT
    page.get_by_text("Plan follow-ups").click()
    expect(page.get_by_label("Time zone")).not_to_have_value("")
    page.get_by_role("button", name="Plan them").click()
    expect(page.get_by_text("Read it first").first).to_be_visible()
    fit(page)
    assert complaints == []


def test_the_list_with_messages_is_fit_to_use(signed_in_page: SignIn, ana: User, fit: Judge) -> None:
    joan = make_recruiter(user=ana, first_name="Joan", email="joan@globex.example")
    make_message(user=ana, recruiter=joan, subject="A" * 255)
    make_message(user=ana, recruiter=joan, status=MessageStatus.READY, body="Hi [Name], " + "x" * 400)
    page = signed_in_page(ana)
    page.goto("/messages/")
    fit(page)
    page.goto("/messages/preferences/")
    fit(page)
