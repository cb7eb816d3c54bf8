"""The date styles write what the labels say."""

import pytest

from tests.corpus.dates import STYLES, write_range
from tests.corpus.shapes import Month

BY_NAME = {style.name: style for style in STYLES}


@pytest.mark.parametrize(
    ("style", "start", "end", "lang", "text"),
    [
        ("short", (2015, 1), (2018, 3), "en", "Jan 2015 – Mar 2018"),
        ("long-to", (2015, 1), None, "en", "January 2015 to present"),
        ("slash", (2015, 1), (2018, 3), "en", "01/2015 - 03/2018"),
        ("iso", (2015, 1), (2018, 3), "fr", "2015-01 – 2018-03"),
        ("dotted", (2018, 3), None, "de", "03.2018 – heute"),
        ("day", (2018, 3), (2019, 4), "de", "15.03.2018 – 01.04.2019"),
        ("season", (2019, 9), (2019, 11), "en", "Fall 2019"),
        ("two-digit", (2015, 6), (2017, 8), "en", "Jun \u201915 – Aug \u201917"),
        ("since", (2019, 5), None, "es", "desde 2019"),
        ("year", (2019, 1), (2019, 12), "en", "2019"),
        ("shared-year", (2023, 6), (2023, 8), "en", "June – August 2023"),
        ("counted", (2015, 1), (2018, 3), "en", "Jan 2015 - Mar 2018 (3 years 3 months)"),
        ("current", (2020, 5), None, "en", "May 2020 - Current"),
    ],
)
def test_a_style_writes_a_span(style: str, start: Month, end: Month | None, lang: str, text: str) -> None:
    assert write_range(BY_NAME[style], start, end, lang) == text
