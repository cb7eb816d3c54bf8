"""Every order in which people write a job, as plain text; the values are the same each time."""

import pytest

from resumes.parsing import parse
from resumes.parsing.document import Kind, Reading

ORDERS = {
    "title first": (
        "Store Manager\tJan 2019 – Present\nHarbour Books, Portland, OR\n{a}\n\n"
        "Cashier\t2015 – 2018\nPetit Marché, Austin, TX\n{b}"
    ),
    "employer first": (
        "Harbour Books\tPortland, OR\nStore Manager\tJan 2019 – Present\n{a}\n\n"
        "Petit Marché\tAustin, TX\nCashier\t2015 – 2018\n{b}"
    ),
    "employer and dates": (
        "Harbour Books, Portland, OR\tJan 2019 – Present\nStore Manager\n{a}\n\n"
        "Petit Marché, Austin, TX\t2015 – 2018\nCashier\n{b}"
    ),
    "one line": (
        "Harbour Books | Store Manager | Jan 2019 – Present\n{a}\n\nPetit Marché | Cashier | 2015 – 2018\n{b}"
    ),
    "title at employer": (
        "Store Manager at Harbour Books\tJan 2019 – Present\n{a}\n\nCashier at Petit Marché\t2015 – 2018\n{b}"
    ),
    "commas": (
        "Store Manager, Harbour Books (Jan 2019 – Present)\n{a}\n\nCashier, Petit Marché (2015 – 2018)\n{b}"
    ),
    "dash": (
        "Harbour Books — Store Manager\tJan 2019 – Present\n{a}\n\nPetit Marché — Cashier\t2015 – 2018\n{b}"
    ),
    "dates first": (
        "Jan 2019 – Present\nStore Manager\nHarbour Books, Portland, OR\n{a}\n\n"
        "2015 – 2018\nCashier\nPetit Marché, Austin, TX\n{b}"
    ),
    "dates under": (
        "Store Manager\nHarbour Books\nJan 2019 – Present | Portland, OR\n{a}\n\n"
        "Cashier\nPetit Marché\n2015 – 2018 | Austin, TX\n{b}"
    ),
    "dates before": (
        "Jan 2019 – Present: Store Manager – Harbour Books\n{a}\n\n2015 – 2018: Cashier – Petit Marché\n{b}"
    ),
    "brackets": (
        "Store Manager (Harbour Books)\tJan 2019 – Present\n{a}\n\nCashier (Petit Marché)\t2015 – 2018\n{b}"
    ),
    "labels": (
        "Period: Jan 2019 – Present\nPosition: Store Manager\nEmployer: Harbour Books\n{a}\n\n"
        "Period: 2015 – 2018\nPosition: Cashier\nEmployer: Petit Marché\n{b}"
    ),
}
FIRST, SECOND = "- Run a shop of 12 people\n- Cut returns by 8%", "- Served 90 guests an hour"


def read(text: str) -> Reading:
    return parse(text.encode(), Kind.TXT)


def rows(reading: Reading) -> list[tuple[str | None, ...]]:
    return [
        (job.get("position"), job.get("name"), job.get("startDate"), job.get("endDate"))
        for job in reading.resume.get("work", [])
    ]


@pytest.mark.parametrize("order", ORDERS)
def test_it_reads_jobs_in_any_order(order: str) -> None:
    jobs = ORDERS[order].format(a=FIRST, b=SECOND)
    text = f"Ana Silva\nana@example.com\n\nEXPERIENCE\n\n{jobs}\n\nSKILLS\nExcel, Greek\n"
    reading = read(text)
    assert rows(reading) == [
        ("Store Manager", "Harbour Books", "2019-01", None),
        ("Cashier", "Petit Marché", "2015", "2018"),
    ]
    work = reading.resume["work"]
    assert work[0]["highlights"] == ["Run a shop of 12 people", "Cut returns by 8%"]
    assert (
        work[1].get("highlights") == ["Served 90 guests an hour"]
        or work[1]["summary"] == "Served 90 guests an hour"
    )
    assert [skill["name"] for skill in reading.resume["skills"]] == ["Excel", "Greek"]


def test_promotions_are_a_row_each_with_the_employers_name() -> None:
    reading = read(
        "EXPERIENCE\n\nHarbour Books, Portland, OR\t2012 – Present\n"
        "Store Manager\t2019 – Present\n- Run a shop of 12\n"
        "Assistant Manager\t2015 – 2019\n- Ordered stock\nCashier\t2012 – 2015\n- Served guests\n"
    )
    assert rows(reading) == [
        ("Store Manager", "Harbour Books", "2019", None),
        ("Assistant Manager", "Harbour Books", "2015", "2019"),
        ("Cashier", "Harbour Books", "2012", "2015"),
    ]


def test_a_bullet_is_never_a_title_or_an_employer() -> None:
    reading = read(
        "EXPERIENCE\n\nFoo\t2019 – 2020\n- Manager of the year at Acme Inc., 2018 – 2019\n- Director, IBM\n"
    )
    assert len(reading.resume["work"]) == 1
    assert reading.resume["work"][0]["highlights"][1] == "Director, IBM"


def test_commas_and_slashes_in_a_title_stay() -> None:
    reading = read(
        "EXPERIENCE\n\nSenior Product Manager, Payments\t2019 – 2020\nMonzo\n- Shipped\n\n"
        "Adjunct Instructor / Tutor\t2015 – 2016\nSanta Fe Community College\n- Taught\n"
    )
    assert [row[:2] for row in rows(reading)] == [
        ("Senior Product Manager, Payments", "Monzo"),
        ("Adjunct Instructor / Tutor", "Santa Fe Community College"),
    ]


def test_an_unknown_heading_swallows_no_other_section() -> None:
    reading = read(
        "EXPERIENCE\n\nChef, Bistro\t2019 – 2020\n\nEHRENAMT\n\nTHW\n\n"
        "EDUCATION\n\nBSc Physics, MIT, 2010 – 2014\n"
    )
    assert len(reading.resume["work"]) == 1
    assert reading.resume["education"][0]["institution"] == "MIT"


def test_every_value_has_a_source_in_the_document() -> None:
    text = f"Ana Silva\nana@example.com\n\nEXPERIENCE\n\n{ORDERS['title first'].format(a=FIRST, b=SECOND)}\n"
    reading = read(text)
    for path, source in reading.sources.items():
        assert source.lines, path
        assert 0 < source.confidence <= 1
        value: object = reading.resume
        for step in path.split("."):
            value = value[int(step)] if isinstance(value, list) else value[step]  # type: ignore[index]
        assert all(0 <= line < len(reading.document.lines) for line in source.lines)
    assert "work.1.highlights.0" in reading.sources or "work.1.summary" in reading.sources


ABOUT = "Owner of the railways, with forty thousand people in five regions of the country."


def test_an_employer_with_dates_of_its_own_heads_the_titles_below_what_is_said_of_it() -> None:
    reading = read(
        f"EXPERIENCE\n\nNorth Rail, Leeds\t2014 – 2024\n{ABOUT}\n"
        "Programme Manager\t2019 – 2024\n- Built 11 bridges\nProject Engineer\t2014 – 2019\n- Wrote plans\n"
    )
    assert [
        (job["position"], job["name"], job["startDate"], job["endDate"]) for job in reading.resume["work"]
    ] == [
        ("Programme Manager", "North Rail", "2019", "2024"),
        ("Project Engineer", "North Rail", "2014", "2019"),
    ]
    assert reading.resume["work"][0]["summary"] == ABOUT


def test_a_title_without_dates_below_its_employer_has_the_employers() -> None:
    reading = read(
        f"EXPERIENCE\n\nNorth Rail, Leeds\t2014 – 2024\n{ABOUT}\nProgramme Manager\n- Built 11 bridges\n\n"
        f"Pennine Buses, York\t2009 – 2014\n{ABOUT}\nSite Engineer\n- Set out 14 km of wall\n"
    )
    assert [
        (job["position"], job["name"], job["startDate"], job["endDate"]) for job in reading.resume["work"]
    ] == [
        ("Programme Manager", "North Rail", "2014", "2024"),
        ("Site Engineer", "Pennine Buses", "2009", "2014"),
    ]


@pytest.mark.parametrize(
    "title",
    ["Bauingenieurin", "Altenpflegerin", "Datenschutzbeauftragter", "Anlagenmechatroniker", "Amtsärztin"],
)
def test_a_german_compound_is_a_title(title: str) -> None:
    reading = read(
        "Sabine Krüger\nsabine@example.de\n\nBerufserfahrung\n"
        f"08/2013 – 02/2018  {title}, Hochbau Nord AG, Hamburg\n- 22 Gebäude geprüft\n"
    )
    assert rows(reading) == [(title, "Hochbau Nord AG", "2013-08", "2018-02")]
