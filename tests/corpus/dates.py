"""The ways in which people write when they worked."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.corpus.shapes import Month

LONG = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
SHORT = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "ene. feb. mar. abr. may. jun. jul. ago. sep. oct. nov. dic.",
}
NOW = {"en": "Present", "de": "heute", "fr": "aujourd'hui", "es": "actualidad"}
SINCE = {"en": "since", "de": "seit", "fr": "depuis", "es": "desde"}
SEASONS = (
    "Winter",
    "Winter",
    "Spring",
    "Spring",
    "Spring",
    "Summer",
    "Summer",
    "Summer",
    "Fall",
    "Fall",
    "Fall",
    "Fall",
)


@dataclass(frozen=True, slots=True)
class Style:
    """How one moment is written, what joins two, and the word for today (None: the language's own).

    `shares_year`: "June – August 2023". `counts`: the length in years and months follows.
    """

    name: str
    moment: Callable[[Month, str], str]
    joint: str
    now: str | None = None
    since: bool = False
    shares_year: bool = False
    counts: bool = False
    langs: tuple[str, ...] = ("en", "de", "fr", "es")


def long_month(moment: Month, lang: str) -> str:
    return f"{LONG[lang].split()[moment[1] - 1]} {moment[0]}"


def short_month(moment: Month, lang: str) -> str:
    return f"{SHORT[lang].split()[moment[1] - 1]} {moment[0]}"


def dotted_month(moment: Month, lang: str) -> str:
    name = SHORT[lang].split()[moment[1] - 1]
    return f"{name if name == 'May' else name + '.'} {moment[0]}"


def capitals(moment: Month, lang: str) -> str:
    return short_month(moment, lang).upper()


def comma_month(moment: Month, lang: str) -> str:
    return f"{LONG[lang].split()[moment[1] - 1]}, {moment[0]}"


def two_digit(moment: Month, lang: str) -> str:
    return f"{SHORT[lang].split()[moment[1] - 1]} \u2019{moment[0] % 100:02}"


def slash(moment: Month, lang: str) -> str:
    return f"{moment[1]:02}/{moment[0]}"


def bare_slash(moment: Month, lang: str) -> str:
    return f"{moment[1]}/{moment[0]}"


def two_digit_slash(moment: Month, lang: str) -> str:
    return f"{moment[1]:02}/{moment[0] % 100:02}"


def iso(moment: Month, lang: str) -> str:
    return f"{moment[0]}-{moment[1]:02}"


def dotted(moment: Month, lang: str) -> str:
    return f"{moment[1]:02}.{moment[0]}"


def full_day(moment: Month, lang: str) -> str:
    return f"{'15' if moment[1] % 2 else '01'}.{moment[1]:02}.{moment[0]}"


def year(moment: Month, lang: str) -> str:
    return str(moment[0])


def season(moment: Month, lang: str) -> str:
    return f"{SEASONS[moment[1] - 1]} {moment[0]}"


STYLES = (
    Style("short", short_month, " – "),
    Style("short-hyphen", short_month, " - "),
    Style("long-to", long_month, " to ", now="present", langs=("en",)),
    Style("long", long_month, " – "),
    Style("slash", slash, " - "),
    Style("slash-bare", bare_slash, "–"),
    Style("slash-short", two_digit_slash, " – ", now="Present", langs=("en",)),
    Style("iso", iso, " – "),
    Style("year", year, "–"),
    Style("year-wide", year, " – "),
    Style("dotted", dotted, " – "),
    Style("day", full_day, " – ", langs=("de", "en")),
    Style("season", season, " – ", langs=("en",)),
    Style("two-digit", two_digit, " – ", langs=("en",)),
    Style("since", year, " – ", since=True),
    Style("since-month", long_month, " – ", since=True),
    Style("current", short_month, " - ", now="Current", langs=("en",)),
    Style("to-date", long_month, " – ", now="to date", langs=("en",)),
    Style("abbreviated", dotted_month, " — ", langs=("en",)),
    Style("capitals", capitals, " — ", now="PRESENT", langs=("en",)),
    Style("shared-year", long_month, " – ", shares_year=True, langs=("en",)),
    Style("counted", short_month, " - ", counts=True, langs=("en",)),
    Style("comma", comma_month, " – ", now="now", langs=("en",)),
)


def styles_for(lang: str) -> list[Style]:
    return [style for style in STYLES if lang in style.langs]


def write_range(style: Style, start: Month, end: Month | None, lang: str) -> str:
    """The span as the style writes it; one moment where both ends would read the same."""
    first = style.moment(start, lang)
    if end is None:
        if style.since:
            return f"{SINCE[lang]} {first}"
        return f"{first}{style.joint}{style.now or NOW[lang]}"
    last = style.moment(end, lang)
    if style.shares_year and start[0] == end[0] and first != last:
        first = first.removesuffix(f" {start[0]}")
    text = first if first == last else f"{first}{style.joint}{last}"
    return f"{text} ({duration(start, end)})" if style.counts else text


def duration(start: Month, end: Month) -> str:
    """Both months counted, as profile pages do."""
    years, months = divmod((end[0] - start[0]) * 12 + end[1] - start[1] + 1, 12)
    parts = [
        f"{count} {unit}{'s' if count > 1 else ''}"
        for count, unit in ((years, "year"), (months, "month"))
        if count
    ]
    return " ".join(parts)
