"""Formatting (15): length, headings, bullets and order, as a reader in a hurry needs them."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from core.score import Advice, Component, Effect, Evidence
from resumes.scoring.ats.shares import along, component
from resumes.scoring.material import Material
from resumes.scoring.plausibility import plainness
from resumes.scoring.words import count_words, weigh_words

WEIGHT = 15
LENGTH = ((100, 0), (300, 20), (400, 35))
PADDING = ((800, 0), (1000, 10), (2000, 25))
"""J section 5: 400 to 800 words are best (+15), below 300 costs 20, above 1,000 costs 10. Between: ours."""

HEADINGS = ((0, 0), (1, 8), (2, 20), (4, 35))
"""J section 5: four headings +15, fewer than two -20."""

BULLETS = ((0, 0), (10, 10))
"""J section 5: ten bullets +10."""

ORDER = DATES = 10
"""J's base of 70 less what its penalties can take: earned by jobs in order and dates in one form. Ours."""


def score_formatting(material: Material) -> Component:
    plain = plainness(material.sense)
    bullets = bullet_count(material)
    parts = (
        length(material),
        along(len(material.headed), HEADINGS),
        along(bullets, BULLETS),
        order(material),
        one_date_form(material),
    )
    evidence = [*_of_text(material, bullets), *_of_jobs(material)]
    return component(
        "formatting", "Formatting", WEIGHT, plain * sum(parts), evidence, _steps(material, bullets, parts)
    )


def length(material: Material) -> float:
    """All words must be enough, and those outside strong statements not too many."""
    return along(material.words, LENGTH) - along(padding(material), PADDING)


def padding(material: Material) -> int:
    strong = (s.text for s in material.statements if s.strong)
    return material.words - sum(weigh_words(text) for text in strong)


def bullet_count(material: Material) -> int:
    return len({statement.signature for statement in material.statements if statement.bullet})


def order(material: Material) -> float:
    """Share of neighbouring jobs in which the upper one did not end before the lower one began."""
    dated = [job for job in material.work if job.get("startDate")]
    if not dated:
        return 0.0
    pairs = list(pairwise(dated))
    right = sum(_end(upper) >= str(lower["startDate"])[:4] for upper, lower in pairs)
    return ORDER * right / len(pairs) if pairs else float(ORDER)


def _end(job: dict[str, object]) -> str:
    """Year of the end; a job that goes on ends after all others."""
    return str(job.get("endDate") or "9999")[:4]


def one_date_form(material: Material) -> float:
    """Share of the dates of jobs that are as exact as most of them."""
    exact = [len(str(job[key])) for job in material.work for key in ("startDate", "endDate") if job.get(key)]
    return DATES * Counter(exact).most_common(1)[0][1] / len(exact) if exact else 0.0


def _of_text(material: Material, bullets: int) -> Iterator[Evidence]:
    words, headed = material.words, sorted(material.headed.values())
    good = words >= 400 and padding(material) <= 800
    reason = (
        "A good length."
        if good
        else "Between 400 and 800 words are read in full."
        if words < 400
        else "Longer than most readers have time for."
    )
    yield Evidence(f"{count_words(material.text)} words", Effect.EARNED if good else Effect.COST, (), reason)
    lines = material.reading.document.lines
    yield Evidence(
        ", ".join(lines[line].text for line in headed),
        Effect.EARNED if len(headed) >= 4 else Effect.COST,
        tuple(headed),
        f"{len(headed)} headings that software knows; four or more earn all points.",
    )
    yield Evidence(
        f"{bullets} bullets",
        Effect.EARNED if bullets >= 10 else Effect.COST,
        (),
        "Ten or more different bullets earn all points.",
    )


def _of_jobs(material: Material) -> Iterator[Evidence]:
    if not any(job.get("startDate") for job in material.work):
        yield Evidence("", Effect.COST, (), "No job with dates, so there is no order to follow.")
        return
    lines = tuple(
        line for i in range(len(material.work)) for line in material.lines_of(f"work.{i}.startDate")[:1]
    )
    ordered, alike = order(material) == ORDER, one_date_form(material) == DATES
    yield Evidence(
        "",
        Effect.EARNED if ordered else Effect.COST,
        lines,
        "Your jobs stand with the newest first."
        if ordered
        else "Your jobs do not all stand with the newest first.",
    )
    yield Evidence(
        "",
        Effect.EARNED if alike else Effect.COST,
        lines,
        "Your dates are written alike." if alike else "Some dates have a month and others only a year.",
    )


def _steps(material: Material, bullets: int, parts: tuple[float, ...]) -> Iterator[Advice]:
    point = WEIGHT / 100
    if material.words < 400:
        yield Advice(
            f"Write about {400 - material.words} words more about what you did in each job: 400 to 800 "
            "words are read in full.",
            point * (35 - parts[0]),
        )
    elif parts[0] < 35:
        yield Advice(
            f"Shorten: {padding(material) - 800} words fewer outside your strongest lines, oldest jobs "
            "first.",
            point * (35 - parts[0]),
        )
    if parts[1] < 35:
        yield Advice(
            "Give each part a heading of its own: Summary, Experience, Education, Skills.",
            point * (35 - parts[1]),
        )
    if bullets < 10:
        yield Advice(
            f"Break your experience into bullets: {10 - bullets} more make ten.", point * (10 - parts[2])
        )
    if parts[3] < ORDER:
        yield Advice("Put your newest job first and go back in time.", point * (ORDER - parts[3]))
    if parts[4] < DATES:
        yield Advice("Write all dates the same way, such as “03/2021 – 08/2024”.", point * (DATES - parts[4]))
