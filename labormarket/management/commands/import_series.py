"""`manage.py import_series PATH-or-URL [--series ID]`: monthly series of unemployment and payrolls."""

from labormarket.management.series_command import SeriesCommand
from labormarket.models import Source


class Command(SeriesCommand):
    help = (
        "Import the unemployment rate of the nation or of states and nonfarm payrolls, seasonally adjusted,"
        " with commas or tabs: a flat file of the BLS (ln, la or ce: series_id, year, period, value), a"
        " column for each state under its two letters, or a date and a value. Other series are passed over."
    )
    sources = (Source.CPS, Source.LAUS, Source.CES)
