"""Fit (5): whether the resume names the role it is for.

With a target role its title is looked for. Without one the resume is held against itself: the
headline or the summary should name the work of the latest jobs. That can earn 70 of 100 at most.
"""

from dataclasses import dataclass

from core.score import Advice, Component, Effect, Evidence
from resumes.scoring.ats.shares import component
from resumes.scoring.material import Material, shorten
from resumes.scoring.negation import is_denied
from resumes.scoring.words import EVERYDAY, span_words, words_of

WEIGHT = 5
NAMED, RELATED, AGREES, TITLED = 100, 80, 70, 50
"""J section 5: role mentioned 100, related terms 80, without a target 50 to 70."""

LATEST = 2

_SAME_WORK = (
    "developer engineer programmer entwickler entwicklerin développeur développeuse desarrollador "
    "desarrolladora programmierer",
    "nurse rn nursing pflegefachkraft pflegefachfrau pflegefachmann krankenpfleger krankenschwester "
    "infirmier infirmière enfermero enfermera",
    "teacher educator instructor teaching lehrer lehrerin lehrkraft enseignant enseignante professeur "
    "profesor profesora maestra maestro",
    "manager lead head leader leiter leiterin responsable jefe jefa director directeur directrice",
    "cook chef koch köchin cuisinier cuisinière cocinero cocinera",
    "accountant accounting bookkeeper buchhalter buchhalterin comptable contable",
    "driver driving fahrer fahrerin chauffeur conductor conductora",
    "lawyer attorney counsel solicitor anwalt anwältin rechtsanwalt rechtsanwältin avocat avocate abogado "
    "abogada",
    "analyst analysis analytics",
    "designer design",
    "electrician electrical elektriker elektrikerin elektroniker électricien électricienne electricista",
    "sales seller salesperson verkäufer verkäuferin vendeur vendeuse vendedor vendedora",
    "scientist researcher research wissenschaftler wissenschaftlerin chercheur chercheuse investigador "
    "investigadora",
    "writer editor journalist author redakteur redakteurin rédacteur rédactrice periodista",
)
_KIN: dict[str, str] = {word: row.split()[0] for row in _SAME_WORK for word in row.split()}
_RANKED = (
    "senior sr junior jr lead principal staff chief ii iii iv assistant associate deputy head intern trainee"
)
_RANKS = frozenset(_RANKED.split())


@dataclass(frozen=True, slots=True)
class Place:
    text: str
    lines: tuple[int, ...]


def score_fit(material: Material, *, role: str = "") -> Component:
    if [word for word in words_of(role) if word not in EVERYDAY]:
        return _fit_to(material, role)
    return _fit_to_itself(material)


def _fit_to(material: Material, role: str) -> Component:
    percent, place = best_mention(role, [*titles(material), *headlines(material)])
    quoted = f"“{shorten(role, 60)}”"
    if percent == NAMED and place:
        evidence = Evidence(
            shorten(place.text), Effect.EARNED, place.lines, f"Names your target role {quoted}."
        )
    elif percent and place:
        evidence = Evidence(
            shorten(place.text), Effect.EARNED, place.lines, f"Related to your target role {quoted}."
        )
    else:
        evidence = Evidence("", Effect.COST, (), f"Neither a title nor the summary speaks of {quoted}.")
    step = Advice(
        f"Name {quoted} in your headline or summary, if it describes you.", WEIGHT * (NAMED - percent) / 100
    )
    return component("fit", "Fit", WEIGHT, percent, [evidence], [step])


def best_mention(role: str, places: list[Place]) -> tuple[float, Place | None]:
    """100 where one place has all words of the role, up to 80 for the share of its words or their kin."""
    wanted = [word for word in words_of(role) if word not in EVERYDAY]
    best: tuple[float, Place | None] = (0.0, None)
    for place in places:
        words = {word for word, start, _ in span_words(place.text) if not is_denied(place.text, start)}
        kin = {_KIN.get(word, word) for word in words}
        if all(word in words for word in wanted):
            return float(NAMED), place
        work = [word for word in wanted if word not in _RANKS] or wanted
        related = RELATED * sum(_KIN.get(word, word) in kin for word in work) / len(work)
        if related > best[0]:
            best = related, place
    return best


def titles(material: Material) -> list[Place]:
    work = enumerate(material.work)
    return [
        Place(str(job["position"]), material.lines_of(f"work.{i}.position"))
        for i, job in work
        if job.get("position")
    ]


def headlines(material: Material) -> list[Place]:
    basics = material.basics
    return [
        Place(str(basics[key]), material.lines_of(f"basics.{key}"))
        for key in ("label", "summary")
        if basics.get(key)
    ]


def _fit_to_itself(material: Material) -> Component:
    latest = titles(material)[:LATEST]
    if not latest and not headlines(material):
        return Component("fit", "Fit", WEIGHT, None)
    agreeing = [
        place
        for title in latest
        for place in headlines(material)
        if best_mention(title.text, [place])[0] >= RELATED / 2
    ]
    percent = AGREES if agreeing else TITLED if latest else 0
    evidence = [
        Evidence(shorten(title.text), Effect.EARNED, title.lines, "A title that says what you do.")
        for title in latest
    ]
    if agreeing:
        place = agreeing[0]
        evidence.append(
            Evidence(
                shorten(place.text),
                Effect.EARNED,
                place.lines,
                "Speaks of the same work as your latest title.",
            )
        )
    note = (
        f"Without a target role this part can reach {AGREES} of 100: we only compare your headline with "
        "your titles."
    )
    evidence.append(Evidence("", Effect.NOTE, (), note))
    return component("fit", "Fit", WEIGHT, percent, evidence, _own_steps(percent, latest))


def _own_steps(percent: int, latest: list[Place]) -> list[Advice]:
    steps = [
        Advice(
            "Tell us the role you are aiming for, and name it in your headline or summary.",
            WEIGHT * (NAMED - percent) / 100,
        )
    ]
    if percent < AGREES and latest:
        text = (
            f"Say in your summary what you are: “{shorten(latest[0].text, 60)}” stands in your latest "
            "job but not at the top."
        )
        steps.append(Advice(text, WEIGHT * (AGREES - percent) / 100))
    return steps
