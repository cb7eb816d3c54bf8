"""Checks of contact data that say what to do instead."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError

# E.164 allows 15 digits; the shortest national numbers in use have 5 or 6.
PHONE = re.compile(r"\+?[\d\s()./\-‐‑–]+(?:(?:x|ext\.?|extension)\s*\d{1,6})?", re.IGNORECASE)
FEWEST_DIGITS, MOST_DIGITS = 5, 21
LINKEDIN_MESSAGE = "Enter the address of your LinkedIn page, such as https://www.linkedin.com/in/your-name."


def validate_phone(phone: str) -> None:
    """Any way of writing a number is fine: digits with spaces, brackets, dots, dashes, an extension."""
    digits = sum(c.isdigit() for c in phone)
    if not PHONE.fullmatch(phone.strip()) or not FEWEST_DIGITS <= digits <= MOST_DIGITS:
        raise ValidationError(
            "Enter a phone number such as +1 212 555 0100, with digits, spaces, brackets, dots or dashes.",
            code="phone",
        )


def validate_linkedin_url(url: str) -> None:
    """The address must be a web page on linkedin.com, so that a link to it leads nowhere else."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        own = parts.scheme in {"http", "https"} and not parts.username and not parts.port
    except ValueError:
        host, own = "", False
    if not own or (host != "linkedin.com" and not host.endswith(".linkedin.com")):
        raise ValidationError(LINKEDIN_MESSAGE, code="linkedin_url")
