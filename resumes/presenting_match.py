"""What the page of a job match shows, grouped by how much the posting insists."""

from dataclasses import dataclass, field

from resumes.scoring.match import Match, Requirement, Status
from resumes.scoring.requirements import Kind

_TITLES = {
    Kind.KNOCKOUT: "Without these you are out",
    Kind.MUST: "Asked for",
    Kind.NICE: "Nice to have",
}
_LOOKS = {
    Status.SHOWN: ("good", "check", "Shown"),
    Status.LISTED: ("good", "minus", "Listed"),
    Status.RELATED: ("warn", "link", "Related"),
    Status.MISSING: ("", "cross", "Missing"),
    Status.CONTRADICTED: ("bad", "warning", "Says the opposite"),
}
MET = {Status.SHOWN, Status.LISTED}


@dataclass(slots=True)
class Asked:
    requirement: Requirement
    tone: str
    picture: str
    label: str


@dataclass(slots=True)
class Group:
    kind: str
    title: str
    requirements: list[Asked] = field(default_factory=list)
    met: int = 0


def groups_of(match: Match) -> list[Group]:
    groups = {kind: Group(kind.value, title) for kind, title in _TITLES.items()}
    for requirement in match.requirements:
        group = groups[requirement.kind]
        group.requirements.append(Asked(requirement, *_LOOKS[requirement.status]))
        group.met += requirement.status in MET
    return [group for group in groups.values() if group.requirements]
