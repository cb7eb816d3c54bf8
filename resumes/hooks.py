"""What pages of other apps show of a person's resumes."""

from django.http import HttpRequest

from core.slots import Part, fills
from resumes.models import Resume, Status
from resumes.showing import showing_of

LOOKED_AT = 5


@fills("market-skill")
def show_where(request: HttpRequest, skill: str) -> Part:
    """Her newest resumes, and where each shows the skill or could."""
    ready = Resume.objects.for_user(request.user).filter(status=Status.READY).order_by("-created_at")
    resumes = [
        (resume, showing_of(resume.content, resume.sources, skill))
        for resume in ready.defer("document", "score", "pages")[:LOOKED_AT]
    ]
    return Part("resumes/where.html", {"skill": skill, "resumes": resumes})
