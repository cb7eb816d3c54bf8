"""The person's own clock: the zone she chose, else UTC."""

from zoneinfo import ZoneInfo

from accounts.models import User
from messaging.planning import zone_of


def chosen_zone(user: User) -> ZoneInfo | None:
    return zone_of(str(user.profile.preferences.get("timezone") or ""))


def own_zone(user: User) -> ZoneInfo:
    return chosen_zone(user) or ZoneInfo("UTC")
