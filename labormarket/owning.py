"""Putting a skill on a person's profile and taking it off again, from where the market names it."""

from django.db import transaction

from accounts.forms.profile import MOST_ITEMS
from accounts.models import Profile, User
from core.skills import canonical


class TooManySkills(Exception):
    """The profile holds as many skills as it can."""

    def __init__(self) -> None:
        super().__init__(f"Your profile holds {MOST_ITEMS} skills, which is all it can. Take one off first.")


@transaction.atomic
def add_skill(*, user: User, name: str) -> bool:
    """False where she has it already, under this name or another. Raises TooManySkills.

    The row is locked, so that two tabs do not lose each other's skills.
    """
    profile = Profile.objects.select_for_update().get(user=user)
    if same_skill(name) in {same_skill(own) for own in profile.technical_skills}:
        return False
    if len(profile.technical_skills) >= MOST_ITEMS:
        raise TooManySkills
    profile.technical_skills = [*profile.technical_skills, name]
    profile.save(update_fields=["technical_skills", "updated_at"])
    return True


@transaction.atomic
def remove_skill(*, user: User, name: str) -> bool:
    profile = Profile.objects.select_for_update().get(user=user)
    kept = [own for own in profile.technical_skills if own != name]
    if len(kept) == len(profile.technical_skills):
        return False
    profile.technical_skills = kept
    profile.save(update_fields=["technical_skills", "updated_at"])
    return True


def same_skill(name: str) -> str:
    """Equal for spellings of one skill: "k8s" and "Kubernetes", "Welding " and "welding"."""
    return (canonical(name) or " ".join(name.split())).casefold()
