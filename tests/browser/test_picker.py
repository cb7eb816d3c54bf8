"""The picker offers what may be meant, by keyboard and to screen readers, and forces nothing on anybody."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from labormarket.tests.factories import make_occupation, make_release, make_technology

Judge = Callable[..., None]
SignIn = Callable[[User], Page]


@pytest.fixture
def few(transactional_db: None) -> None:
    make_release(source="onet", name="O*NET")
    make_occupation(code="29-1141.00", title="Registered Nurses")
    make_technology(occupation=make_occupation(), name="Autodesk Revit")


def test_a_role_is_picked_by_keyboard_and_any_text_may_stay(
    signed_in_page: SignIn, ana: User, few: None, fit: Judge, complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    page.goto("/market/")
    role = page.locator("#search-role")
    role.click()
    page.keyboard.type("regsitered nur")
    expect(page.get_by_role("option", name="Registered Nurses")).to_be_visible()
    expect(role).to_have_attribute("aria-expanded", "true")
    fit(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(role).to_have_value("regsitered nur")
    page.keyboard.type("s")
    expect(page.get_by_role("option", name="Registered Nurses")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(role).to_have_value("Registered Nurses")
    assert complaints == []


def test_one_of_several_skills_of_the_profile_is_picked(
    signed_in_page: SignIn, ana: User, few: None, complaints: list[str]
) -> None:
    page = signed_in_page(ana)
    page.goto("/settings/")
    skills = page.locator("[name=technical_skills]")
    skills.click()
    page.keyboard.type("Excel, revi")
    page.get_by_role("option", name="Autodesk Revit").click()
    expect(skills).to_have_value("Excel, Autodesk Revit")
    assert complaints == []
