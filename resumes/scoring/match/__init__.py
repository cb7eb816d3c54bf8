"""Job match: the requirements of a posting, and what of them a resume shows."""

from resumes.scoring.match.comparing import coverage_of, match_posting
from resumes.scoring.match.shapes import Match, Requirement, Status

__all__ = ["Match", "Requirement", "Status", "coverage_of", "match_posting"]
