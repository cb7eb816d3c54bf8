from accounts.models import Profile
from labormarket.models import Area, Occupation
from labormarket.scoring.match import Offer, Person


def person_of(profile: Profile) -> Person:
    """What she told; the calculator lays its sliders over it with `dataclasses.replace`."""
    raise NotImplementedError


def offer_of(occupation: Occupation, area: Area | None, person: Person) -> Offer:
    raise NotImplementedError
