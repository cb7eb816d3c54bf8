"""Has a person shown that the e-mail address is theirs?"""

from allauth.account.models import EmailAddress
from django.http import HttpRequest

from accounts.models import User


def has_verified_email(user: User) -> bool:
    """Without a query for `request.user`, whom the sign-in backend loads together with the answer."""
    known: bool | None = getattr(user, "email_is_verified", None)
    return EmailAddress.objects.filter(user=user, verified=True).exists() if known is None else known


def unverified_email(request: HttpRequest) -> dict[str, str]:
    """Context processor: the address for the banner that asks to confirm it, or an empty text."""
    user = getattr(request, "user", None)
    if not isinstance(user, User) or has_verified_email(user):
        return {"unverified_email": ""}
    return {"unverified_email": user.email}
