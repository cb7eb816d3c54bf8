"""Whom nobody writes to any more."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from messaging.models import Reason, Suppression
from messaging.sequencing import stop_for
from recruiters.models import Recruiter


@transaction.atomic
def suppress(*, email: str, reason: Reason, at: datetime, user: User | None = None) -> None:
    """Refuse mail to an address from now on: that of `user`, or everybody's where there is none. For ever.

    Recruiters with this address become "do not contact" where they asked for it, and what runs to them stops.
    """
    email = email.strip().lower()
    Suppression.objects.get_or_create(
        email=email,
        **({"user": user, "everyone": False} if user else {"everyone": True}),
        defaults={"reason": reason, "at": at},
    )
    recruiters = Recruiter.objects.filter(email__iexact=email)
    if user:
        recruiters = recruiters.filter(user=user)
    for recruiter in recruiters:
        if reason in {Reason.ASKED, Reason.COMPLAINED}:
            Recruiter.objects.filter(pk=recruiter.pk).update(do_not_contact=True)
        stop_for(recruiter=recruiter, because=Reason(reason).label)
