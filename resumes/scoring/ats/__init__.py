"""The resume score: seven parts with fixed weights, each point tied to the lines that earned or cost it.

The parts, weights and thresholds are explained step by step in `docs/scoring.md`; the names of the steps
there are the names of the functions here.
"""

from core.score import Gate, Score
from resumes.parsing.document import Reading
from resumes.scoring.ats.achievements import score_achievements
from resumes.scoring.ats.compatibility import score_compatibility
from resumes.scoring.ats.completeness import score_completeness
from resumes.scoring.ats.fit import score_fit
from resumes.scoring.ats.formatting import score_formatting
from resumes.scoring.ats.keywords import score_keywords
from resumes.scoring.ats.progression import score_progression
from resumes.scoring.gates import gate_for, unreadable
from resumes.scoring.material import Material

RULES = "ats-4"
"""Changes whenever the same reading could get another report."""


def calculate_ats_score(reading: Reading, *, role: str = "") -> Score:
    """The report for a reading; with `role`, keywords and fit look at that title.

    The same reading and role give the same report, byte for byte. A gate without a cap closes the
    score: no components, no total.
    """
    material = Material.of(reading)
    gate = gate_for(material)
    if gate and gate.cap is None:
        return closed(gate)
    components = (
        score_compatibility(material),
        score_keywords(material, role=role),
        score_achievements(material),
        score_formatting(material),
        score_progression(material),
        score_completeness(material),
        score_fit(material, role=role),
    )
    return Score.of(components, gate=gate, rules=RULES)


def closed(gate: Gate) -> Score:
    return Score(components=(), gate=gate, rules=RULES)


def calculate_for_unreadable(message: str) -> Score:
    """The report for a file from which nothing was read."""
    return closed(unreadable(message))
