"""Laws of the score: what must never lower it, what must never lift it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.score import Score
from resumes.scoring.ats import calculate_ats_score
from resumes.tests.scoring.people import STRONG, WEAK
from resumes.tests.scoring.readings import Resume

EVERYONE = [*STRONG.values(), WEAK]

VERBS = ("Reduced", "Led", "Trained", "Built", "Negotiated", "Installed", "Served", "Rewrote", "Audited")
THINGS = (
    "the waiting list",
    "a crew for the night shift",
    "deliveries to the north site",
    "repairs of pumps",
    "the book fair",
)
FIGURES = (
    "by 18%",
    "for 240 families",
    "within 6 weeks",
    "worth $75,000",
    "from 9 days to 4",
    "across 3 sites",
    "for patients in 12 rooms",
)
honest_lines = st.builds(
    lambda verb, thing, figure: f"{verb} {thing} {figure}.",
    st.sampled_from(VERBS),
    st.sampled_from(THINGS),
    st.sampled_from(FIGURES),
)
words = st.text(alphabet="abcdefghilmnoprstuvwy ,.%0123456789", max_size=60)


def exact(resume: Resume, *, role: str = "") -> float:
    """The total before it is rounded."""
    score = calculate_ats_score(resume.read(), role=role)
    whole = sum(part.points or 0 for part in score.components)
    return min(whole, score.gate.cap or 0) if score.gate else whole


def fit_for_growth(resume: Resume, count: int) -> Resume:
    """The first `count` bullets of each job: resumes of many lengths, thin to full."""
    return resume.but(jobs=[replace(job, bullets=job.bullets[:count]) for job in resume.jobs])


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(EVERYONE), st.integers(0, 5), st.lists(honest_lines, min_size=1, max_size=12, unique=True)
)
def test_an_honest_quantified_line_never_lowers_the_score(
    resume: Resume, count: int, lines: list[str]
) -> None:
    current = fit_for_growth(resume, count)
    before = exact(current)
    for line in lines:
        current = current.with_bullets(line)
        after = exact(current)
        assert after >= before - 1e-9, line
        before = after


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERYONE), st.sampled_from(["email", "phone", "name"]), st.booleans())
def test_removing_contact_data_lowers_the_score(resume: Resume, key: str, named: bool) -> None:
    role = "Nurse" if named else ""
    if getattr(resume, key):
        assert exact(resume.but(**{key: ""}), role=role) < exact(resume, role=role)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(EVERYONE),
    st.sampled_from(["Python", "Triage", "leadership", "Menu design"]),
    st.integers(1, 45),
)
def test_naming_a_skill_again_never_lifts_the_score(resume: Resume, skill: str, times: int) -> None:
    once = resume.but(skills=[*resume.skills, skill])
    again = once.but(skills=[*once.skills, *[skill] * times])
    # More words may lift a thin resume over a threshold of length, so lengths are made equal.
    filler = [f"{k}" for k in range(times * len(skill.split()))]
    padded = once.but(other=[*once.other, " ".join(filler)])
    assert exact(again) <= exact(padded) + 1e-9


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERYONE), st.integers(1, 40))
def test_saying_a_line_again_never_lifts_achievements_keywords_or_progression(
    resume: Resume, times: int
) -> None:
    line = resume.jobs[0].bullets[0]
    again = calculate_ats_score(resume.with_bullets(*[line] * times).read())
    once = calculate_ats_score(resume.read())
    for name in ("achievements", "keywords", "progression"):
        assert _points(again, name) <= _points(once, name) + 1e-9


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERYONE), st.integers(0, 30), st.integers(0, 30))
def test_two_lines_that_differ_in_figures_alone_count_as_one(resume: Resume, one: int, two: int) -> None:
    first = resume.with_bullets(f"Reduced queues at the counter by {one + 31}%")
    second = first.with_bullets(f"Reduced queues at the counter by {two + 61}%")
    a, b = calculate_ats_score(first.read()), calculate_ats_score(second.read())
    extra = _points(b, "achievements") - _points(a, "achievements")
    assert extra <= 25 * 0.30 / 8 + 1e-2  # one more figure at most, no second strong line, no second verb


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(EVERYONE), words, st.lists(words, max_size=4), st.lists(words, max_size=4), words)
def test_any_words_give_a_report_within_its_bounds(
    resume: Resume, summary: str, bullets: list[str], skills: list[str], role: str
) -> None:
    score = calculate_ats_score(
        resume.with_bullets(*bullets).but(summary=summary, skills=skills).read(), role=role
    )
    assert score.total is None or 0 <= score.total <= 100
    assert all(0 <= (part.points or 0) <= part.weight + 1e-9 for part in score.components)


def _points(score: Score, name: str) -> float:
    return next((part.points or 0.0 for part in score.components if part.name == name), 0.0)
