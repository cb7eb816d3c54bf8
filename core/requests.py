from collections.abc import Mapping, Sequence
from uuid import UUID

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

LONGEST_WORDS = 200  # characters


class HtmxRequest(HttpRequest):
    """A request that went through HtmxMiddleware, as every request of a view has."""

    htmx: HtmxDetails


def words_of(address: Mapping[str, str], name: str = "q") -> str:
    """What an address looks for under `name`; cut, and without the NUL that PostgreSQL takes in no text."""
    return address.get(name, "").replace("\x00", "").strip()[:LONGEST_WORDS]


def uuid_of(text: str) -> UUID | None:
    """The key that a text names, or None."""
    try:
        return UUID(text)
    except ValueError:
        return None


def uuids_of(texts: Sequence[str], *, most: int) -> list[UUID]:
    """The keys among the first `most` texts, in their order; what is no key is passed over."""
    return [key for text in texts[:most] if (key := uuid_of(text)) is not None]
