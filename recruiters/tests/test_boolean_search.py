from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from recruiters.boolean_search import (
    GITHUB_CHARACTERS,
    GITHUB_OPERATORS,
    GOOGLE_WORDS,
    Ready,
    Wanted,
    Who,
    searches,
    term,
)


def strings(wanted: Wanted) -> dict[str, str]:
    return {search.site: search.text for search in searches(wanted)}


CASES = [
    (
        Wanted(roles=("data analyst",), skills=("Python",), places=("Berlin",), without=("intern",)),
        '(recruiter OR "talent acquisition" OR sourcer OR headhunter)'
        ' AND "data analyst" AND Python AND Berlin NOT intern',
        'site:linkedin.com/in (recruiter OR "talent acquisition" OR sourcer OR headhunter)'
        ' "data analyst" Python Berlin -intern',
        "recruiter location:Berlin NOT intern",
    ),
    (
        Wanted(who=Who.PEERS, roles=("SRE", "site reliability engineer"), skills=("Go", "C++")),
        '(SRE OR "site reliability engineer") AND Go AND "C++"',
        'site:linkedin.com/in (SRE OR "site reliability engineer") Go "C++"',
        "language:Go SRE",
    ),
    (
        Wanted(who=Who.MANAGERS, roles=("nursing",), places=("New York", "Jersey City")),
        '(head OR director OR manager OR lead) AND nursing AND ("New York" OR "Jersey City")',
        'site:linkedin.com/in (head OR director OR manager OR lead) nursing ("New York" OR "Jersey City")',
        'head location:"New York"',
    ),
    (
        Wanted(who=Who.PEERS, roles=("Pflegefachkraft",), without=("Zeitarbeit", "agency temp")),
        'Pflegefachkraft NOT (Zeitarbeit OR "agency temp")',
        'site:linkedin.com/in Pflegefachkraft -Zeitarbeit -"agency temp"',
        'Pflegefachkraft NOT Zeitarbeit NOT "agency temp"',
    ),
]


@pytest.mark.parametrize(("wanted", "linkedin", "google", "github"), CASES)
def test_each_site_gets_its_own_grammar(wanted: Wanted, linkedin: str, google: str, github: str) -> None:
    assert strings(wanted) == {"LinkedIn": linkedin, "Google": google, "GitHub": github}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("nurse", "nurse"),
        ("data analyst", '"data analyst"'),
        ('the "best" one', '"the best one"'),
        ("not", '"not"'),
        ("OR", '"OR"'),
        ("C#", '"C#"'),
        ("a) OR (b", '"a) OR (b"'),
        ("-intern", '"-intern"'),
        ("site:evil.example", '"site:evil.example"'),
        ("Zoë", "Zoë"),
    ],
)
def test_what_is_typed_is_never_an_operator(typed: str, kept: str) -> None:
    assert term(typed) == kept


def test_nothing_asked_for_is_nothing_to_search() -> None:
    assert searches(Wanted(without=("intern",))) == ()


def test_what_does_not_fit_is_left_out_and_said() -> None:
    wanted = Wanted(skills=tuple(f"skill{n}" for n in range(60)), without=tuple("abcdefgh"))
    _, google, github = searches(wanted)
    assert "skill59" in google.notes[0]
    assert github.text.count("NOT ") == GITHUB_OPERATORS
    assert "h" in github.notes[0].split(": ")[1].split(", ")


texts = st.lists(st.text(max_size=40), max_size=12).map(tuple)


@given(st.sampled_from(Who), texts, texts, texts, texts)
def test_whatever_is_typed_quotes_and_brackets_close_and_limits_hold(
    who: Who,
    roles: tuple[str, ...],
    skills: tuple[str, ...],
    places: tuple[str, ...],
    without: tuple[str, ...],
) -> None:
    for search in searches(Wanted(who, roles, skills, places, without)):
        holds_together(search)


def holds_together(search: Ready) -> None:
    assert search.text.count('"') % 2 == 0
    outside = "".join(search.text.split('"')[::2])
    assert outside.count("(") == outside.count(")")
    if search.site == "Google":
        assert len(search.text.replace(" OR ", " ").split()) <= GOOGLE_WORDS
    if search.site == "GitHub":
        assert len(search.text) <= GITHUB_CHARACTERS
        assert outside.count("NOT ") <= GITHUB_OPERATORS
    address = urlsplit(search.url)
    assert address.scheme == "https"
    sent = parse_qs(address.query, keep_blank_values=True)
    assert search.text.encode("utf-8", "replace").decode() in {*sent.get("q", ()), *sent.get("keywords", ())}


@pytest.mark.django_db
def test_the_page_starts_from_the_profile_and_keeps_a_search_in_its_address(as_ana: Client) -> None:
    profile = as_ana.get("/recruiters/search/")
    assert profile.status_code == 200
    page = as_ana.get("/recruiters/search/?who=peers&roles=SRE&skills=Go&places=&without=").content.decode()
    assert "language:Go SRE" in page
    assert 'href="https://github.com/search?type=users&amp;q=language%3AGo+SRE"' in page
    assert 'rel="noopener noreferrer"' in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["roles=%00", "roles=" + "x" * 3000, "who=nobody", "roles=%ED%A0%80&skills=😀"]
)
def test_odd_input_gets_a_page_and_no_error(as_ana: Client, query: str) -> None:
    assert as_ana.get(f"/recruiters/search/?{query}").status_code in {200, 422}
