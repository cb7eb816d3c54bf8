"""Pictures of a PDF's pages, drawn in the limited child."""

import logging
from dataclasses import dataclass

from core.sandbox.box import Sandbox
from core.sandbox.outcomes import Stopped

logger = logging.getLogger(__name__)

MAX_PICTURES = 10


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as WebP. `number` counts from 1; width and height are pixels."""

    number: int
    width: int
    height: int
    data: bytes


def draw_pages(box: Sandbox, data: bytes, *, seconds: float | None = None) -> list[PageImage]:
    """The first MAX_PICTURES pages of a PDF, from a child that may have read the file already.

    A page that cannot be drawn in time has no picture.

    Pictures are a help, not the matter: where the child gives up there are none.
    """
    try:
        answer = box.run("resumes.opening:draw", data, seconds=seconds, most=MAX_PICTURES)
    except Stopped as stopped:
        logger.warning("No page pictures: %s %s", type(stopped).__name__, stopped)
        return []
    return [
        PageImage(number, width, height, picture)
        for (number, width, height), picture in zip(answer.value, answer.blobs, strict=True)
    ]
