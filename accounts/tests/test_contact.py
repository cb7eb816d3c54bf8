import pytest
from django.core.exceptions import ValidationError

from accounts.contact import validate_linkedin_url, validate_phone


@pytest.mark.parametrize(
    "phone",
    [
        "+1 (212) 555-0100",
        "030/901820",
        "+49 30 90 18 20",
        "06.12.34.56.78",
        "+44 20 7946 0958 ext. 12",
        "2125550100x7",
        "+1‑212‑555‑0100",
    ],
)
def test_it_takes_a_phone_number_however_it_is_written(phone: str) -> None:
    validate_phone(phone)


@pytest.mark.parametrize("phone", ["call me", "1234", "+1 212 <b>555</b>", "+" * 9, "1" * 30])
def test_it_refuses_what_is_no_phone_number(phone: str) -> None:
    with pytest.raises(ValidationError, match="Enter a phone number such as"):
        validate_phone(phone)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/zoe",
        "https://linkedin.com/in/zo%C3%AB/",
        "http://de.linkedin.com/pub/ana?x=1",
    ],
)
def test_it_takes_the_address_of_a_linkedin_page(url: str) -> None:
    validate_linkedin_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://evil.example/linkedin.com/in/ana",
        "https://linkedin.com.evil.example/in/ana",
        "https://notlinkedin.com/in/ana",
        "https://linkedin.com@evil.example/in/ana",
        "https://linkedin.com:8080/in/ana",
        "https://linkedin.com:port/in/ana",
        "https://[linkedin.com/in/ana",
    ],
)
def test_it_refuses_an_address_that_leads_elsewhere(url: str) -> None:
    with pytest.raises(ValidationError, match="LinkedIn page"):
        validate_linkedin_url(url)
