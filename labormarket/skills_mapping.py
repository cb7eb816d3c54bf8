"""Her skills beside what the roles she looks for ask for."""

from collections.abc import Sequence
from dataclasses import dataclass

from accounts.models import Profile
from labormarket.figures import requirements_for
from labormarket.finding import best_occupation
from labormarket.known import known_occupations
from labormarket.models import Occupation
from labormarket.scoring.gap import Gap, skills_gap

MOST_ROLES = 3


@dataclass(frozen=True, slots=True)
class RoleMap:
    """`text` is her own word for the role, `occupation` what it was found to mean."""

    text: str
    occupation: Occupation
    gap: Gap

    def covered_by(self, skill: str) -> list[str]:
        held = [one for category in self.gap.categories for one in category.matched]
        return [one.requirement.name for one in held if skill in one.by]


@dataclass(frozen=True, slots=True)
class SkillsMap:
    """`unknown` are roles of hers that nothing was found for, `more` how many were not looked at."""

    roles: Sequence[RoleMap]
    skills: Sequence[str]
    unknown: Sequence[str]
    more: int

    @property
    def rows(self) -> list[tuple[str, list[tuple[RoleMap, list[str]]]]]:
        """Each skill with what it covers of each role."""
        return [(skill, [(role, role.covered_by(skill)) for role in self.roles]) for skill in self.skills]


def map_skills(profile: Profile) -> SkillsMap:
    wanted = profile.target_roles[:MOST_ROLES]
    found = {text: match.code for text in wanted if (match := best_occupation(text))}
    occupations, asked = known_occupations(), requirements_for(sorted(set(found.values())))
    roles = [
        RoleMap(text, occupations[code], skills_gap(asked[code], profile.technical_skills))
        for text, code in found.items()
        if code in asked
    ]
    unknown = [text for text in wanted if text not in found]
    return SkillsMap(roles, profile.technical_skills, unknown, len(profile.target_roles) - len(wanted))
