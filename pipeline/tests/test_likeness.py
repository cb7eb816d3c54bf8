import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.likeness import same_address, same_job


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x", "http://www.A.example/x/", True),
        ("https://a.example/x?id=1&utm_medium=mail", "https://a.example/x?id=1#apply", True),
        ("https://a.example/x?b=2&a=1", "https://a.example/x?a=1&b=2", True),
        ("https://a.example/x?id=1", "https://a.example/x?id=2", False),
        ("https://a.example/x", "https://b.example/x", False),
        ("https://a.example/x", "", False),
    ],
)
def test_addresses_of_one_page(one: str, other: str, same: bool) -> None:
    assert (same_address(one) == same_address(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Acme", "Cook"), ("ACME Inc.", "cook"), True),
        (("Müller GmbH & Co. KG", "Koch (m/w/d)"), ("Müller", "Koch"), True),
        (("Acme", "C++ developer"), ("Acme", "C developer"), False),
        (("Acme", "Cook"), ("Acme", "Head cook"), False),
    ],
)
def test_one_job_under_two_spellings(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    assert (same_job(*one) == same_job(*other)) is same


@pytest.mark.parametrize(("company", "title"), [("", "Cook"), ("Acme", ""), ("Inc.", "Cook"), ("!!", "??")])
def test_without_employer_and_title_nothing_is_the_same(company: str, title: str) -> None:
    assert same_job(company, title) is None


@given(st.text(max_size=200))
def test_any_address_and_any_name_can_be_compared(text: str) -> None:
    assert same_address(text) == same_address(text)
    assert same_job(text, text) == same_job(text.strip(), text)
