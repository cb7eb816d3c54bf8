from datetime import datetime

from labormarket.models import Report
from labormarket.reporting import windows_at


def purge_reports(*, before: datetime, at: datetime) -> int:
    """Remove for good what was deleted before a moment; returns how many.

    A report of a window that still runs at `at` stays: its row is what keeps working it out again free.
    """
    gone = 0
    for kind, window in windows_at(at).items():
        gone += Report.objects.deleted_before(before).filter(kind=kind, window__lt=window).delete()[0]
    return gone
