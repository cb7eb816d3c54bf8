"""What of a title as it is typed names the job."""

import pytest

from labormarket.search.words import asked


def named(title: str) -> str:
    return " ".join(word.word for word in asked(title) if word.in_front and word.weight == 1.0)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Manager, Talent Acquisition", "talent acquisition manager"),
        ("VP, Sales", "sales vice president"),
        ("Sr. Engineer - Civil (Remote)", "civil engineer"),
        ("Director, Product, Acme Inc", "product director"),
        ("Cook, nights", "cook"),
        ("RN, ICU", "registered nurse"),
        ("Teacher", "teacher"),
        ("Manager,", "manager"),
    ],
)
def test_who_somebody_is_may_stand_before_the_field(title: str, expected: str) -> None:
    assert named(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("nursing", "registered nurse"),
        ("Data entry - temp", "data entry clerk"),
        ("civil engineering", "civil engineer"),
        ("Sr. software engineering (contract)", "software engineer"),
        ("nursing assistant", "nursing assistant"),
        ("Director of Engineering", "director engineering"),
        ("VP Engineering", "vice president engineering"),
        ("Nursing student", "nursing student"),
    ],
)
def test_a_field_stands_for_who_works_in_it_where_nobody_is_named(title: str, expected: str) -> None:
    assert named(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bank teller p/t", "bank teller"),
        ("Bank teller PT", "bank teller"),
        ("Cashier (PT)", "cashier"),
        ("Line cook, pt", "line cook"),
        ("PT", "physical therapist"),
        ("Outpatient PT", "outpatient physical therapist"),
        ("Senior PT", "physical therapist"),
        ("PTA", "physical therapist assistant"),
    ],
)
def test_part_time_is_no_therapy(title: str, expected: str) -> None:
    assert named(title) == expected
