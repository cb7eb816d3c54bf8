"""Where a requirement that the resume does not show could be added, if it is true."""

from core.skills.words import stem
from resumes.parsing.document import SectionKind
from resumes.scoring.match.jobs import Job
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.verdict import Verdict
from resumes.scoring.match.wording import content_of
from resumes.scoring.requirements import Asked, Subject

PLACES = {
    Subject.DEGREE: "under Education",
    Subject.CREDENTIAL: "under Licences and certificates, with who issued it and until when it is valid",
    Subject.LANGUAGE: "under Languages, with your level",
    Subject.CONDITION: "in one line below your contact details",
}


def where_to_add(asked: Asked, verdict: Verdict, resume: Resume) -> str:
    """Plain advice; empty where nothing is to be added."""
    if verdict.status is Status.SHOWN:
        return ""
    if verdict.status is Status.CONTRADICTED:
        return "Your resume says otherwise. Change it only if it is out of date."
    if verdict.status is Status.LISTED and asked.subject is Subject.CREDENTIAL:
        return "You name it. See that who issued it and until when it is valid stand beside it."
    job = _likeliest(asked, resume)
    if asked.subject in PLACES:
        return f"If it is true, add it {PLACES[asked.subject]}."
    if asked.subject is Subject.YEARS:
        return "If you have more years of this, say in which jobs, with their dates."
    if verdict.status is Status.LISTED:
        return (
            f"You only list it. Show it in a bullet{_under(job)}: what you did with it and what came of it."
        )
    if verdict.status is Status.RELATED:
        return f"You show something close. If you have this too, name it in a bullet{_under(job)}."
    if resume.in_section(SectionKind.SKILLS) and asked.subject is Subject.SKILL:
        return f"If it is true, add it to a bullet{_under(job)} and to your skills."
    return f"If it is true, add a bullet that shows it{_under(job)}."


def _under(job: Job | None) -> str:
    if job is None:
        return " of the job where you did it"
    name = ", ".join(part for part in (job.title, job.employer) if part)
    return f" under “{name}”" if name else " of your latest job"


def _likeliest(asked: Asked, resume: Resume) -> Job | None:
    """The job that shares most words with the sentence of the requirement; of equals the latest."""
    words = {stem(w.lower) for w in content_of(asked.sentence)}
    best: tuple[int, int, int] | None = None
    chosen: Job | None = None
    for number, job in enumerate(resume.jobs):
        shared = len(words & {s for p in resume.of_job(job) for s in p.stems})
        key = (shared, job.end or 0, -number)
        if best is None or key > best:
            best, chosen = key, job
    return chosen
