"""Gates before the sum: what can't be scored at all, and what can't pass a cap.

Each gate is a function of the material that returns a `Gate` or None; `gate_for` asks them in order.
"""

from core.score import Gate
from resumes.parsing.document import SectionKind
from resumes.scoring.lookalikes import career_headings, dated_stays, life_headings, lookalike
from resumes.scoring.material import Material, shorten
from resumes.scoring.plausibility import is_nonsense
from resumes.scoring.repeating import list_said_again, repeated_line, shared_run, unshown_list
from resumes.scoring.stuffing import stuffing_word
from resumes.scoring.words import words_of

STUFFING_CAP = 30
"""Decisions, "Scores": keyword stuffing caps the total at 30."""

NONSENSE_CAP = 30
"""Ours: words that say nothing are worth no more than words repeated."""

FEWEST_WORDS_TOLD = 25
"""Less is too little to call it nonsense; ours."""

FEWEST_STAYS = 2
"""Short lines with a span of years that make a bare list a resume, with contact data and a heading; ours."""


def unreadable(message: str) -> Gate:
    """For a file from which nothing was read; the message says why and what to do."""
    return Gate("unreadable", message)


def gate_for(material: Material) -> Gate | None:
    return no_text(material) or not_a_resume(material) or stuffed(material) or nonsense(material)


def no_text(material: Material) -> Gate | None:
    if material.words:
        return None
    return Gate(
        "no-text",
        "There is no text in this file that people can see.",
        "Check that you chose the right file.",
    )


def not_a_resume(material: Material) -> Gate | None:
    """Asks for a career (a dated role or an education) and for one thing more that resumes have."""
    if _is_resume(material):
        return None
    kind = lookalike(material.text)
    missing = "We found no job with dates, no education and no headings of a resume in it."
    return Gate(
        "not-a-resume",
        f"This looks like {kind}, not like a resume."
        if kind
        else f"This does not read like a resume. {missing}",
        "Upload the resume itself: your contact data, your jobs with dates, your education and your skills.",
    )


def _is_resume(material: Material) -> bool:
    headed = set(material.headed)
    career = headed & {SectionKind.WORK, SectionKind.EDUCATION}
    roles = sum(bool(_named(job) and (job.get("startDate") or job.get("endDate"))) for job in material.work)
    schools = sum(bool(entry.get("institution") or entry.get("studyType")) for entry in material.education)
    contact = bool(material.basics.get("email") or material.basics.get("phone"))
    if lookalike(material.text):
        return bool(roles and schools and career and contact)
    if roles and (schools or contact):
        return bool(headed) or roles >= 2
    if schools and contact:
        return len(headed) >= 2
    if roles >= 2:
        return bool(career)
    if contact and dated_stays(material.text) >= FEWEST_STAYS and life_headings(material.text):
        return True
    reachable = contact and bool(material.basics.get("name"))
    return (reachable and len(headed) >= 2) or (contact and len(career_headings(material.text)) >= 2)


def _named(job: dict[str, object]) -> bool:
    return bool(job.get("position") or job.get("name"))


def nonsense(material: Material) -> Gate | None:
    told = sum(len(statement.words) for statement in material.statements)
    if told < FEWEST_WORDS_TOLD or not is_nonsense(material.sense, told):
        return None
    return Gate(
        "nonsense",
        "Most lines under your jobs do not read like sentences about work in a language we know.",
        "Replace placeholder text by what you did, for whom, and what came of it.",
        cap=NONSENSE_CAP,
    )


def stuffed(material: Material) -> Gate | None:
    """The first kind of stuffing that is found gives the reason."""
    told = _repeated_word(material) or _repeated_words(material) or _long_list(material)
    return Gate("stuffing", *told, cap=STUFFING_CAP) if told else None


def _repeated_word(material: Material) -> tuple[str, str] | None:
    word = stuffing_word(material)
    if word is None:
        return None
    words = words_of(material.text)
    return (
        f"“{word}” stands {words.count(word)} times in {len(words)} words: repeating keywords earns nothing "
        "and puts readers off.",
        "Name each skill once in your skills list and show it in a line about your work.",
    )


def _repeated_words(material: Material) -> tuple[str, str] | None:
    if line := repeated_line(material):
        return (
            f"The line “{shorten(line[0], 70)}” stands {line[1]} times: saying it again earns nothing.",
            "Keep it once, and say under each job what you did there.",
        )
    if run := shared_run(material):
        return (
            f"The words “{run[0]}” stand in {run[1]} of your lines: readers see a list pasted into each.",
            "Name these skills once in your skills list, and end each line with what came of it.",
        )
    if item := list_said_again(material):
        return (
            f"Your lists repeat themselves: “{shorten(item[0], 40)}” stands in them {item[1]} times.",
            "Name each skill once.",
        )
    return None


def _long_list(material: Material) -> tuple[str, str] | None:
    count = unshown_list(material)
    if count is None:
        return None
    return (
        f"You list {count} terms, and your jobs show next to none of them: readers take that for keywords "
        "meant for software.",
        "List what you can do well, up to about twenty skills, and show them in lines about your work.",
    )
