from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from billing.plans import Feature
from billing.windows import Window, window_of

MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 2), max_value=datetime(2100, 1, 1), timezones=st.timezones()
)


@pytest.mark.parametrize(
    ("feature", "at", "start", "renews_on"),
    [
        (Feature.RECRUITERS, datetime(2026, 11, 22, 12, tzinfo=UTC), date(2026, 11, 1), date(2026, 12, 1)),
        (Feature.RECRUITERS, datetime(2026, 12, 31, 23, 59, tzinfo=UTC), date(2026, 12, 1), date(2027, 1, 1)),
        (Feature.RECRUITERS, datetime(2027, 1, 1, tzinfo=UTC), date(2027, 1, 1), date(2027, 2, 1)),
        (Feature.RESEARCH, datetime(2028, 2, 29, 5, tzinfo=UTC), date(2028, 2, 1), date(2028, 3, 1)),
        (Feature.COACH_DAILY, datetime(2028, 2, 28, 5, tzinfo=UTC), date(2028, 2, 28), date(2028, 2, 29)),
        (Feature.COACH_DAILY, datetime(2026, 12, 31, 5, tzinfo=UTC), date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_windows_are_calendar_months_and_days(
    feature: Feature, at: datetime, start: date, renews_on: date
) -> None:
    assert window_of(feature, at) == Window(start, renews_on)


def test_a_window_is_the_same_wherever_somebody_is() -> None:
    tokyo, new_york = timezone(timedelta(hours=9)), timezone(timedelta(hours=-5))
    at = datetime(2026, 12, 1, 3, tzinfo=UTC)
    for zone in (tokyo, new_york):
        assert window_of(Feature.COACH_DAILY, at.astimezone(zone)) == window_of(Feature.COACH_DAILY, at)


@given(at=MOMENTS, feature=st.sampled_from(Feature))
def test_a_window_holds_its_moment_and_the_next_one_begins_where_it_ends(
    at: datetime, feature: Feature
) -> None:
    window = window_of(feature, at)
    assert window.start <= at.astimezone(UTC).date() < window.renews_on
    next_moment = datetime.combine(window.renews_on, datetime.min.time(), tzinfo=UTC)
    assert window_of(feature, next_moment).start == window.renews_on
    assert window_of(feature, next_moment - timedelta(microseconds=1)) == window


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        window_of(Feature.RESEARCH, datetime(2026, 11, 22))
