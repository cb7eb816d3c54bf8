from pipeline.worklog.paper import pdf_file
from pipeline.worklog.rows import COLUMNS, Contact, contacts_in
from pipeline.worklog.sheet import csv_file
from pipeline.worklog.weeks import MONDAY, STARTS, Week, read_day, week_of

__all__ = [
    "COLUMNS",
    "MONDAY",
    "STARTS",
    "Contact",
    "Week",
    "contacts_in",
    "csv_file",
    "pdf_file",
    "read_day",
    "week_of",
]
