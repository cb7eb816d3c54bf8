"""When two applications are for the same job: by address, by text, by employer and title. Plain Python."""

import re
import unicodedata
from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = re.compile(r"^(?:utm_\w+|ref|refid|trk|trackingid|source|src|gclid|fbclid|mc_\w+)$", re.IGNORECASE)
LEGAL = frozenset(
    "inc llc llp ltd limited corp corporation co company gmbh ag se kg ohg plc sa sas srl bv ab oy".split()
)
MARKS = re.compile(r"\(\s*[mwfdxha](?:\s*[/|]\s*[mwfdxhia]){1,3}\s*\)|\b[mwf]/[mwf]/[dx]\b", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:[+#]+)?")


def same_address(url: str) -> str:
    """The address without what only says where the visitor came from; empty for none."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if not host:
        return ""
    asked = sorted((k, v) for k, v in parse_qsl(parts.query) if not TRACKING.match(k))
    return f"{host}{parts.path.rstrip('/')}?{urlencode(asked)}".rstrip("?")


def same_job(company: str, title: str) -> tuple[str, str] | None:
    """Employer and title as one compares them; None if one of the two is not known."""
    employer = " ".join(word for word in _words(company) if word not in LEGAL)
    role = " ".join(_words(MARKS.sub(" ", title)))
    return (employer, role) if employer and role else None


def _words(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())
