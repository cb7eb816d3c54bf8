"""`manage.py import_jolts PATH-or-URL [--series ID]`: openings, hires and quits by industry."""

from labormarket.management.series_command import SeriesCommand
from labormarket.models import Source


class Command(SeriesCommand):
    help = (
        "Import series of the Job Openings and Labor Turnover Survey, seasonally adjusted, with commas or"
        " tabs: a flat file of the BLS (jt: series_id, year, period, value), a table with industry_code,"
        " series, month, value or with series_id, month, rate_value, or a date and a value. Other series are"
        " passed over."
    )
    sources = (Source.JOLTS,)
