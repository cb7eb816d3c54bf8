"""Where a posting stands, by its address."""

import re
from urllib.parse import urlsplit

URL = re.compile(r"https?://[^\s<>\"']{4,2000}", re.IGNORECASE)
BOARDS = {
    "linkedin": "LinkedIn",
    "indeed": "Indeed",
    "glassdoor": "Glassdoor",
    "ziprecruiter": "ZipRecruiter",
    "monster": "Monster",
    "stepstone": "StepStone",
    "xing": "XING",
    "usajobs": "USAJOBS",
    "reed": "Reed",
    "totaljobs": "Totaljobs",
    "seek": "SEEK",
    "dice": "Dice",
    "wellfound": "Wellfound",
    "greenhouse": "Greenhouse",
    "lever": "Lever",
    "myworkdayjobs": "Workday",
    "smartrecruiters": "SmartRecruiters",
    "infojobs": "InfoJobs",
    "welcometothejungle": "Welcome to the Jungle",
}


def lone_address(text: str) -> str:
    """The address that stands alone on the first or the last line, or is all there is."""
    lines = [line.strip() for line in text.strip().splitlines()]
    for line in (lines[0], lines[-1]) if lines else ():
        if URL.fullmatch(line):
            return line
    return ""


def source_of(url: str) -> str:
    """The name of a job board, or the host without `www.`; empty for what is no address of the web."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or "." not in host:
        return ""
    host = host.removeprefix("www.")
    return next((BOARDS[part] for part in host.split(".")[::-1] if part in BOARDS), host)[:200]
