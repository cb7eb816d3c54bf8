"""Levels of a spoken language, 1 (basic) to 5 (native)."""

import re

LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (5, re.compile(r"\bnative|\bmother tongue|\bbilingual|\bmuttersprach|\bC2\b", re.IGNORECASE)),
    (
        4,
        re.compile(
            r"\bfluen\w+|\bC1\b|\bfull professional|\badvanced|\bnear[- ]native|\bverhandlungssicher"
            r"|\bfließend",
            re.IGNORECASE,
        ),
    ),
    (
        3,
        re.compile(
            r"\bprofessional|\bproficien\w+|\bbusiness|\bB2\b|\bworking|\bupper[- ]intermediate",
            re.IGNORECASE,
        ),
    ),
    (2, re.compile(r"\bconversation\w*|\bintermediate|\bB1\b|\blimited working", re.IGNORECASE)),
    (1, re.compile(r"\bbasic|\belementary|\bbeginner|\bA[12]\b|\bsome\b|\bnotions", re.IGNORECASE)),
)


def level_in(text: str) -> int | None:
    """The highest level named in `text`; None if none is."""
    return next((level for level, pattern in LEVELS if pattern.search(text)), None)


def level_asked(text: str) -> int | None:
    """What a posting asks for: "bilingual in Spanish" is met by a fluent speaker."""
    level = level_in(text)
    return min(level, 4) if level else None
