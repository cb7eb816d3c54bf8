import re
from html import unescape

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from accounts.forms.profile import LISTS
from accounts.models import Profile
from accounts.tests.people import log_in, make_ana, make_mallory

pytestmark = pytest.mark.django_db

SETTINGS = "/settings/"


def profile_data(**fields: str) -> dict[str, str]:
    return {
        "first_name": "Ana",
        "last_name": "Silva",
        "phone": "",
        "location": "",
        "linkedin_url": "",
        "current_role": "",
        "years_experience": "",
        "chosen_stage": "",
        **dict.fromkeys(LISTS, ""),
        "salary_expectation": "",
        "salary_currency": "USD",
        **fields,
    }


FULL = {
    "phone": "+49 (30) 90 18-20",
    "location": "São Paulo",
    "linkedin_url": "https://www.linkedin.com/in/zo%C3%AB/",
    "current_role": "Head of R&D <Platform>",
    "years_experience": "7",
    "target_roles": "Data engineer, Staff engineer",
    "target_industries": "Health care",
    "target_companies": '"Smith, Jones & Co"\r\nO\'Brien & Sons\r\nMüller-Nguyễn',
    "technical_skills": "C++, C#, union select",
    "salary_expectation": "120000",
    "salary_currency": "EUR",
}


def shown(page: str, name: str) -> str:
    box = re.search(rf'<textarea name="{name}"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL)
    assert box
    return unescape(box[1])


def test_every_field_is_saved_and_comes_back(client: Client) -> None:
    user = make_ana()
    log_in(client)
    answer = client.post(SETTINGS, profile_data(**FULL), follow=True)
    assert "Your profile is saved." in answer.content.decode()
    profile = Profile.objects.get(user=user)
    assert profile.phone == FULL["phone"]
    assert profile.current_role == FULL["current_role"]
    assert profile.linkedin_url == FULL["linkedin_url"]
    assert profile.target_companies == ["Smith, Jones & Co", "O'Brien & Sons", "Müller-Nguyễn"]
    assert profile.technical_skills == ["C++", "C#", "union select"]
    assert (profile.salary_expectation, profile.salary_currency) == (120_000, "EUR")
    page = answer.content.decode()
    assert "<Platform>" not in page
    assert "You count as: <strong>Mid-level</strong>" in page
    client.post(SETTINGS, profile_data(**{**FULL, **{name: shown(page, name) for name in LISTS}}))
    again = Profile.objects.get(user=user)
    for name in LISTS:
        assert getattr(again, name) == getattr(profile, name)


def test_a_chosen_stage_wins_over_the_years(client: Client) -> None:
    make_ana()
    log_in(client)
    page = client.post(SETTINGS, profile_data(years_experience="1", chosen_stage="SENIOR"), follow=True)
    assert "You count as: <strong>Senior</strong>" in page.content.decode()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"first_name": ""}, "This field is required."),
        ({"phone": "call me"}, "Enter a phone number such as"),
        ({"linkedin_url": "https://evil.example/in/ana"}, "Enter the address of your LinkedIn page"),
        ({"linkedin_url": "javascript:alert(1)"}, "Enter the address of your LinkedIn page"),
        ({"years_experience": "-1"}, "Enter a number of years from 0 to 70."),
        ({"years_experience": "71"}, "Enter a number of years from 0 to 70."),
        ({"years_experience": "many"}, "Enter a number of years from 0 to 70."),
        ({"years_experience": "9" * 400}, "Enter a number of years from 0 to 70."),
        ({"salary_expectation": "99999999999999"}, "Enter a yearly amount"),
        ({"salary_expectation": "-5"}, "Enter a yearly amount"),
        ({"salary_currency": "XXX"}, "not one of the available choices"),
        ({"chosen_stage": "KING"}, "not one of the available choices"),
        ({"location": "x" * 201}, "at most 200 characters"),
        ({"current_role": "a\x00b"}, "Null characters are not allowed."),
        ({"technical_skills": "\n".join(str(n) for n in range(101))}, "Keep it to 100; these are 101."),
        ({"target_roles": "x" * 201}, "Each can have at most 200 characters."),
        ({"target_roles": "a\x00b"}, "Null characters are not allowed."),
    ],
)
def test_bad_input_is_refused_and_everything_typed_stays(
    client: Client, fields: dict[str, str], message: str
) -> None:
    user = make_ana()
    log_in(client)
    answer = client.post(SETTINGS, profile_data(**{**FULL, "first_name": "Anita", **fields}))
    assert answer.status_code == 422
    page = unescape(answer.content.decode())
    assert message in page
    kept = {**FULL, **fields}
    if "target_companies" not in fields:
        assert shown(answer.content.decode(), "target_companies") == FULL["target_companies"]
    for name in ("phone", "location", "linkedin_url", "current_role", "years_experience"):
        if "\x00" not in kept[name]:
            assert f'value="{kept[name]}"' in page
    user.refresh_from_db()
    assert user.first_name == "Ana"
    assert Profile.objects.get(user=user).phone == ""


def test_a_linkedin_address_may_leave_out_the_https(client: Client) -> None:
    make_ana()
    log_in(client)
    client.post(SETTINGS, profile_data(linkedin_url="linkedin.com/in/ana"))
    assert Profile.objects.get().linkedin_url == "https://linkedin.com/in/ana"


def test_one_edits_nobodys_profile_but_ones_own(client: Client) -> None:
    ana = make_ana()
    make_mallory()
    log_in(client, email="mallory@example.com")
    client.post(SETTINGS, profile_data(user=str(ana.pk), id=str(ana.pk), location="Elsewhere"))
    assert Profile.objects.get(user=ana).location == ""
    assert Profile.objects.get(user__email="mallory@example.com").location == "Elsewhere"


def test_a_form_sent_after_the_session_ended_leads_back_to_it(client: Client) -> None:
    make_ana()
    answer = client.post(SETTINGS, profile_data(location="Lisbon"))
    assert answer.headers["Location"] == "/accounts/login/?next=/settings/"


def test_other_methods_are_refused(client: Client) -> None:
    make_ana()
    log_in(client)
    assert client.delete(SETTINGS).status_code == 405
    assert client.put(SETTINGS).status_code == 405


@pytest.mark.parametrize("fields", [{"years_experience": 71}, {"chosen_stage": "KING"}])
def test_the_database_keeps_the_rules(fields: dict[str, object]) -> None:
    user = make_ana()
    with pytest.raises(IntegrityError), transaction.atomic():
        Profile.objects.filter(user=user).update(**fields)
