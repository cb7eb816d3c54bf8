"""How far along a person's working life is."""

from bisect import bisect_left

from django.db.models import TextChoices


class CareerStage(TextChoices):
    ENTRY_LEVEL = "ENTRY_LEVEL", "Entry level"
    EARLY_CAREER = "EARLY_CAREER", "Early career"
    MID_LEVEL = "MID_LEVEL", "Mid-level"
    SENIOR = "SENIOR", "Senior"
    EXECUTIVE = "EXECUTIVE", "Executive"


# The last full year of each stage but the open one; specification section 13.
LAST_YEARS = (2, 5, 10, 15)
STAGES = tuple(CareerStage)


def career_stage(years: int) -> CareerStage:
    """The stage that `years` of experience stand for: up to 2, 5, 10, 15, and beyond.

    Raises ValueError for a negative number.
    """
    if years < 0:
        raise ValueError(f"{years} years of experience")
    return STAGES[bisect_left(LAST_YEARS, years)]
