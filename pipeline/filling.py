"""What the pipeline has to show on the pages of lower floors."""

from django.http import HttpRequest

from core.slots import Part, fills
from pipeline.models import Application
from recruiters.models import Recruiter

SHOWN = 10


@fills("recruiter")
def show_applications(request: HttpRequest, recruiter: Recruiter) -> Part | None:
    """The jobs this recruiter has to do with."""
    mine = Application.objects.for_user(request.user).filter(contacts=recruiter).for_listing()
    applications = list(mine.order_by("-stage_at", "pk")[:SHOWN])
    context = {"applications": applications}
    return Part("pipeline/recruiter_applications.html", context) if applications else None
