"""Two market reports, as the demo account has worked them out the month before."""

from contextlib import suppress
from datetime import datetime, timedelta

from accounts.models import User
from labormarket.finding import best_area
from labormarket.gaps import NothingAsked, work_out_gap
from labormarket.models import Area, Occupation, Report
from labormarket.opportunities import Settings, TooLittle, work_out_opportunity

# Longer than any month, so that this month's uses are left to be tried.
BEFORE = timedelta(days=32)
# Where the search leads from her "Data analyst".
DATA_ANALYST = "15-2051.00"


def leave_traces(*, user: User, at: datetime) -> None:
    """Nothing where there are reports already, or no figures of the role she looks for."""
    if Report.objects.filter(user=user).exists():
        return
    role = Occupation.objects.filter(pk=DATA_ANALYST).first()
    if role is None:
        return
    then = at - BEFORE
    try:
        work_out_gap(user=user, occupation=role, at=then)
    except NothingAsked:
        return
    place = best_area(user.profile.location)
    area = Area.objects.filter(pk=place.code).first() if place else None
    settings = Settings.of_profile(user.profile)
    with suppress(TooLittle):
        work_out_opportunity(user=user, occupation=role, area=area, settings=settings, at=then)
