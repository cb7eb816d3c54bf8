"""What pages of the floors below show of the market."""

from django.http import HttpRequest

from accounts.models import Profile
from core.slots import Part, fills


@fills("profile-skills")
def show_way_to_map(_request: HttpRequest, _profile: Profile) -> Part:
    return Part("labormarket/profile_link.html")
