"""The recruiter that an address names, of the person who asks; anybody else's does not exist."""

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from recruiters.models import Recruiter


def recruiter_or_404(request: HttpRequest, pk: UUID) -> Recruiter:
    return get_object_or_404(Recruiter.objects.for_user(request.user), pk=pk)
