"""What a text claims beyond its sources is found; what they say, in whatever form, is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ai.sources import unsourced
from tests.models.injections import INJECTIONS, Injection

RECORDS = """
Ana Silva, ana@silva.example, https://linkedin.com/in/anasilva
Senior Data Analyst at Northwind Traders, Lisbon, March 2019 - present
Built dashboards in Tableau and Python for 1,200 shop managers; cut reporting time by 40%.
Saved $1.2M a year in stock. Led a team of 6 analysts. Front-end work in Node.js and C#.
Data Analyst at Contoso, 06/2015 - 02/2019. Cleaned 3 million rows a day, 99.5% complete.
BSc in Statistics, New York University, 2015. Speaks Portuguese, English and German.
"""
CARD = "Maria Lopez, Head of Talent at Fabrikam GmbH. Hires product managers. Wrote about it on 4 May 2026."

TOLD = [
    "I cut reporting time by 40%.",
    "I cut reporting time by 40 percent.",
    "I cut reporting time by forty percent.",
    "My dashboards serve 1200 managers.",
    "My dashboards serve 1,200 managers.",
    "I saved 1.2 million dollars.",
    "I saved $1,200,000 a year.",
    "I saved $1.2 million in stock.",
    "I cleaned 3,000,000 rows a day.",
    "I cleaned three million rows.",
    "I led six analysts.",
    "I led 6 analysts.",
    "Since March 2019 I have worked at Northwind Traders.",
    "Since Mar 2019 I work at Northwind.",
    "I joined Contoso in June 2015.",
    "I left in February 2019.",
    "I studied at NYU until 2015.",
    "I hold a BSc in Statistics from New York University.",
    "As a Senior Data Analyst I use Python, Tableau and Node.js.",
    "As a senior data analyst I use python and tableau.",
    "I write C# now and then.",
    "I work on the front end.",
    "Hi Maria,\n\nThank you for your post of 4 May 2026.",
    "Dear Ms. Lopez,\n\nYour post of May 4, 2026 caught my eye.",
    "Fabrikam's team does payments well.",
    "Best regards,\nAna Silva",
    "Would you have 15 minutes for a call on Thursday at 2 pm?",
    "Could we talk for fifteen minutes next Tuesday, June 9?",
    "I have two quick questions about the role.",
    "One thing stood out in your post.",
    "See https://www.linkedin.com/in/anasilva/.",
    "Write to me at ana@silva.example.",
    "I'm happy to share more. Looking forward to hearing from you.",
    "Quick question about the analyst role at Fabrikam",
    "Contoso taught me to clean data 24/7.",
    "I know 99.5% is a lot.",
    "I've led projects; I'd be glad to talk, and I'll bring examples.",
    "Congratulations on the launch. Exciting times ahead.",
    "1. Dashboards\n2. Reports",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_the_records_say_is_not_marked(text: str) -> None:
    assert unsourced(text, [RECORDS, CARD]) == []


INVENTED = [
    ("I cut reporting time by 45%.", [("45%", "number")]),
    ("I cut it by 40 hours.", [("40", "number")]),
    ("I led 40 people.", [("40", "number")]),
    ("I saved $1.3M a year.", [("$1.3M", "number")]),
    ("I saved €1.2M a year.", [("€1.2M", "number")]),
    ("I saved 1.2 billion.", [("1.2 billion", "number")]),
    ("I led two hundred people.", [("two hundred", "number")]),
    ("I led a hundred and twenty people.", [("a hundred and twenty", "number")]),
    ("I trained a dozen colleagues.", [("a dozen", "number")]),
    ("I trained hundreds of colleagues.", [("hundreds", "number")]),
    ("I doubled revenue.", [("doubled", "number")]),
    ("Revenue grew 3x.", [("3x", "number")]),
    ("I ranked 1st of 500.", [("1st", "number"), ("500", "number")]),
    ("I have five years of experience.", [("five", "number")]),
    ("I cut reports to 15 minutes.", [("15", "number")]),
    ("I joined Northwind Traders in March 2018.", [("March 2018", "date")]),
    ("I joined in April 2019.", [("April 2019", "date")]),
    ("I started in 2012.", [("2012", "date")]),
    ("I was promoted on 2020-05-01.", [("2020-05-01", "date")]),
    ("I was promoted on May 1, 2020.", [("May 1, 2020", "date")]),
    ("I worked at Globex.", [("Globex", "name")]),
    ("Globex hired me.", [("Globex", "name")]),
    ("At Initech Corp I learned a lot.", [("Initech Corp", "name")]),
    ("I was Chief Financial Officer at Northwind.", [("Chief Financial Officer", "name")]),
    ("As CFO I signed the books.", [("CFO", "name")]),
    ("I was a chief financial officer.", [("chief financial officer", "name")]),
    ("I worked as a product director.", [("product director", "name")]),
    ("As a Principal Data Analyst I decide.", [("Principal Data Analyst", "name")]),
    ("I hold a PhD from Stanford.", [("PhD", "name"), ("Stanford", "name")]),
    ("I have a phd.", [("phd", "skill")]),
    ("I know Kubernetes and Rust.", [("Kubernetes", "name"), ("Rust", "name")]),
    ("I know kubernetes and rust well.", [("kubernetes", "skill"), ("rust", "skill")]),
    ("I write C++ daily.", [("C++", "name")]),
    ("I use Vue.js.", [("Vue.js", "name")]),
    ("I am AWS certified.", [("AWS", "name")]),
    ("I speak Klingon.", [("Klingon", "name")]),
    ("Hi John,", [("John", "name")]),
    ("See https://evil.test/x?d=40%25.", [("https://evil.test/x?d=40%25", "link")]),
    ("See evil.com for more.", [("evil.com", "link")]),
    ("Write to boss@evil.test.", [("boss@evil.test", "link")]),
    ("See https://linkedin.com/in/other.", [("https://linkedin.com/in/other", "link")]),
    ("3\u200b50% more", [("3\u200b50%", "number")]),
    ("Call me at +1 555 010 9999.", [("+1 555 010 9999", "number")]),
]


@pytest.mark.parametrize(("text", "marks"), INVENTED)
def test_what_no_record_says_is_marked(text: str, marks: list[tuple[str, str]]) -> None:
    found = unsourced(text, [RECORDS, CARD])
    assert [(one.text, one.kind) for one in found] == marks
    assert all(text[one.start : one.end] == one.text for one in found)


def test_names_of_skills_can_be_brought_along() -> None:
    found = unsourced("I did demand planning.", [RECORDS], skill_names=["Demand planning"])
    assert [(one.text, one.kind) for one in found] == [("demand planning", "skill")]
    assert unsourced("I cleaned rows.", [RECORDS], skill_names=["cleaned"]) == []


def test_a_phrase_is_not_put_together_out_of_two_sources() -> None:
    assert unsourced("I was Chief Analyst.", ["She met the Chief", "Analyst at Contoso"]) != []


@pytest.mark.parametrize("injection", [i for i in INJECTIONS if i.claims], ids=str)
def test_what_an_obedient_model_claims_is_marked(injection: Injection) -> None:
    marked = " ".join(one.text for one in unsourced(injection.payload, [RECORDS, CARD]))
    assert [claim for claim in injection.claims if claim not in marked] == []


@given(st.text(max_size=300))
def test_any_text_is_told_by_itself(text: str) -> None:
    assert unsourced(text, [text]) == []


@given(st.text(max_size=200), st.lists(st.text(max_size=100), max_size=3))
def test_marks_lie_within_the_text_in_order_and_apart(text: str, sources: list[str]) -> None:
    found = unsourced(text, sources)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(text[one.start : one.end] == one.text and one.text for one in found)


@given(st.integers(min_value=11, max_value=10**9))
def test_a_number_is_told_by_any_way_of_writing_it(number: int) -> None:
    assert unsourced(f"It was {number:,} in all.", [f"{number} things"]) == []
    assert unsourced(f"It was {number} in all.", [f"{number:,} things"]) == []
    assert [one.kind for one in unsourced(f"It was {number} in all.", [f"{number + 1:,} things"])] != []
