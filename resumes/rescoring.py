from resumes.models import Resume
from resumes.scoring.ats import calculate_ats_score


def rescore(resume: Resume) -> None:
    """Score what the resume says now; the caller saves."""
    resume.take_score(calculate_ats_score(resume.reading, role=resume.role))
