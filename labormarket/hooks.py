"""What pages of other apps show of the market."""

from django.http import HttpRequest

from accounts.models import Profile
from core.slots import Part, fills


@fills("profile-skills")
def show_way_to_map(_request: HttpRequest, _profile: Profile) -> Part:
    return Part("labormarket/profile_link.html")


@fills("named-role")
def show_way_to_role(_request: HttpRequest, role: str) -> Part | None:
    return Part("labormarket/role_link.html", {"role": role}) if role else None
