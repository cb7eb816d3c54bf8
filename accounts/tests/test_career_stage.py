import pytest

from accounts.career import CareerStage, career_stage
from accounts.models import Profile


@pytest.mark.parametrize(
    ("years", "stage"),
    [
        (0, CareerStage.ENTRY_LEVEL),
        (2, CareerStage.ENTRY_LEVEL),
        (3, CareerStage.EARLY_CAREER),
        (5, CareerStage.EARLY_CAREER),
        (6, CareerStage.MID_LEVEL),
        (10, CareerStage.MID_LEVEL),
        (11, CareerStage.SENIOR),
        (15, CareerStage.SENIOR),
        (16, CareerStage.EXECUTIVE),
        (60, CareerStage.EXECUTIVE),
    ],
)
def test_years_stand_for_a_stage(years: int, stage: CareerStage) -> None:
    assert career_stage(years) is stage


def test_a_negative_number_of_years_is_refused() -> None:
    with pytest.raises(ValueError, match="-1 years"):
        career_stage(-1)


def test_the_profile_derives_its_stage_from_the_years() -> None:
    assert Profile(years_experience=7).career_stage is CareerStage.MID_LEVEL


def test_a_persons_own_choice_wins() -> None:
    profile = Profile(years_experience=7, chosen_stage=CareerStage.EXECUTIVE)
    assert profile.career_stage is CareerStage.EXECUTIVE


def test_without_years_and_choice_there_is_no_stage() -> None:
    assert Profile().career_stage is None
