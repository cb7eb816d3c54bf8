"""First sentences. Each is built from at least one fact, where there is any, and none is used twice.

The candidates come in groups, the most particular first: research, posting, specialty, own record, role.
Within a group the seed decides. When all are taken, a short second sentence makes a new one.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise, permutations, product

from messaging.scoring.draft import MessageType
from messaging.writing.gathering import Facts
from messaging.writing.returning import TAILS, again, hello, thanks
from messaging.writing.telling import Told
from messaging.writing.wording import in_order, joined, sentence, with_article


def line_of(opening: str) -> str:
    """The form in which openings are compared."""
    return " ".join(opening.casefold().split())


def openings(facts: Facts) -> Iterator[str]:
    """Candidates, the most particular first; never empty."""
    groups = [in_order(group, facts.brief.seed) for group in _GROUPS[facts.brief.type](facts)]
    for group in groups:
        yield from group
    singles = [opening for group in groups for opening in group]
    tails = TAILS[facts.brief.type]
    yield from in_order((f"{one} {tail}" for one, tail in product(singles, tails)), facts.brief.seed)
    for one, (tail, last) in product(singles, permutations(tails, 2)):
        yield f"{one} {tail} {last}"


def untaken(candidates: Iterable[str], taken: frozenset[str], most: int) -> list[str]:
    """The first `most` that nobody has got yet."""
    found: list[str] = []
    for opening in candidates:
        if line_of(opening) not in taken and opening not in found:
            found.append(opening)
            if len(found) == most:
                break
    return found


def from_told(told: Told) -> Iterator[str]:
    """Openings that take up a saved sentence."""
    if told.said:
        yield sentence(f"I am writing because {told.text}")
        yield sentence(f"{told.text}, and that is why I write")
        yield sentence(f"I write to you because {told.text}")
    elif told.of_you:
        yield sentence(f"I read that {told.text}")
        yield sentence(f"I am writing to you because {told.text}")
        yield sentence(f"I saw that {told.text}")
    else:
        yield sentence(f"I read that {told.text}")
        yield sentence(f"I saw that {told.text}")
        yield sentence(f"I noticed that {told.text}")


def _first(facts: Facts) -> Iterator[list[str]]:
    yield [opening for told in facts.told if facts.is_near(told) for opening in from_told(told)]
    yield [opening for told in facts.told if not facts.is_near(told) for opening in from_told(told)]
    yield list(_from_posting(facts))
    yield list(_from_specialty(facts))
    yield [sentence(f"I {deed}{tail}") for deed in facts.deeds for tail in _looking(facts)]
    yield list(_from_role(facts))
    yield list(_plain(facts))


def _from_posting(facts: Facts) -> Iterator[str]:
    title = facts.title
    if not title:
        return
    role = f"the {title} role{f' at {facts.company}' if facts.company else ''}"
    shared = joined(facts.shared_skills[:2])
    if len(facts.shared_skills) > 1:
        yield sentence(f"{role} asks for {shared}, and both are part of my record")
    elif shared:
        yield sentence(f"{role} asks for {shared}, which is part of my record")
    yield sentence(f"I am writing about {role}")
    yield sentence(f"I have read the posting for {role}")
    yield sentence(f"I would like to talk with you about {role}")
    yield sentence(f"I am applying for {role}")


def _from_specialty(facts: Facts) -> Iterator[str]:
    specialty, role = facts.specialty, facts.role
    if specialty:
        who = f"and I am {role}" if role else "and that is where I work"
        yield sentence(f"I am writing to you because you recruit for {specialty}, {who}")
        yield sentence(f"Your profile names {specialty} as your field, {who}")
        yield sentence(f"You recruit for {specialty}, {who}")


def _looking(facts: Facts) -> Iterator[str]:
    target, company = facts.target, facts.company
    if not target:
        yield ", and I am looking for the next place to do such work"
        return
    yield f", and I am looking for my next role as {with_article(target)}"
    yield f"; now I am looking for a new role as {with_article(target)}"
    if company:
        yield f", and I would like to know whether {company} has a role for {with_article(target)}"
        yield f", and I wonder whether {company} is looking for {with_article(target)}"


def _from_role(facts: Facts) -> Iterator[str]:
    """Who one is and what one looks for: enough pairs for a long list of people, whatever little is known."""
    for lead, want in product(_who(facts), list(_wants(facts))):
        joint = ", and I" if lead.startswith("My") or "," in lead else " and"
        yield sentence(f"{lead}{joint} {want}")


def _who(facts: Facts) -> Iterator[str]:
    role, years, skills = facts.role, facts.brief.person.years, facts.skills
    pairs = list(pairwise(skills[:6]))
    if role:
        yield f"I am {role}"
        yield f"I work as {role}"
        if years and years > 1:
            yield f"I am {role} with {years} years of experience"
        yield from (f"I am {role}, and my work is in {one} and {other}" for one, other in pairs)
    else:
        yield from (f"My work is in {one} and {other}" for one, other in pairs)


def _wants(facts: Facts) -> Iterator[str]:
    target, company = facts.target, facts.company
    goal = f" as {with_article(target)}" if target and with_article(target) != facts.role else ""
    yield f"am looking for my next role{goal}"
    yield "am looking for a new place to work"
    yield "would like to hear what you are filling at the moment"
    yield "have begun to look for something new"
    if company:
        yield f"would like to know what {company} is hiring for"
        yield f"am writing to ask what {company} has open"
        yield f"would like to ask you about work at {company}"
        yield f"am considering {company} for my next step"


def _plain(facts: Facts) -> Iterator[str]:
    """With nothing known of the person but that she writes."""
    place = f"at {facts.company}" if facts.company else "at the moment"
    leads = ("I would like to ask you", "I am writing to ask", "I would like to know", "I am hoping to learn")
    things = (
        "which roles you are filling",
        "what you are hiring for",
        "which jobs are open",
        "what kind of people you are looking for",
        "who looks after new applications",
    )
    yield from (f"{lead} {thing} {place}." for lead, thing in product(leads, things))


_GROUPS = {
    MessageType.INITIAL_OUTREACH: _first,
    MessageType.FOLLOW_UP: again,
    MessageType.THANK_YOU: thanks,
    MessageType.CHECK_IN: hello,
}
