"""Licences, certificates and spoken languages: things that a person holds by an entry of its own."""

import re
from datetime import date

from core.skills import Found, Sort, find_skills, satisfies, vocabulary
from resumes.parsing.document import SectionKind
from resumes.scoring.match.naming import is_entry, judge_term
from resumes.scoring.match.negation import Mood
from resumes.scoring.match.passages import Passage, Place
from resumes.scoring.match.resume import Resume
from resumes.scoring.match.shapes import Status
from resumes.scoring.match.verdict import MISSING, Verdict, best
from resumes.scoring.match.wording import judge_wording
from resumes.scoring.requirements import Asked
from resumes.scoring.requirements.spoken import level_in

NO_PROOF = frozenset({SectionKind.SKILLS, SectionKind.SUMMARY, SectionKind.INTERESTS})
VALID_UNTIL = re.compile(
    r"\b(?:expir(?:es|y|ation|ing)|valid (?:to|until|thru|through)"
    r"|exp\.?)(?: date)?[:\s]*(?P<month>[A-Za-z]{3,9}(?=[.\s])"
    r"|\d{1,2}(?=[/.-]))?[\s./-]*(?:\d{1,2}[,/.-]\s*)?"
    r"(?P<year>20\d\d)",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"\b(?:valid|current|active|state|licen[sc]\w*|registration|registered|certificat\w+|certified|card"
    r"|permit"
    r"|designation|credential\w*|endorsement)\b",
    re.IGNORECASE,
)
"""Words of every licence, which tell nothing of this one."""
LAPSED = re.compile(
    r"\b(?:expired|lapsed|inactive|suspended|revoked|surrendered|not renewed)\b", re.IGNORECASE
)
MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
CERTIFIED = Status.LISTED
"""What a licence or certificate in a list of certificates is worth: named there, used nowhere."""
PENDING = re.compile(
    r"\b(?:studying|in progress|pursuing|expected|pending|scheduled|preparing for|candidate for"
    r"|working toward|to be completed|booked|enrolled|sitting (?:for|the)|sections? passed"
    r"|parts? \w+ passed|exam part)\b",
    re.IGNORECASE,
)
STATES = re.compile(
    r"\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida"
    r"|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland"
    r"|Massachusetts"
    r"|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey"
    r"|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Rhode Island"
    r"|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia"
    r"|Wisconsin|Wyoming)\b"
)
COMPACT = re.compile(r"\b(?:compact|multi-?state|eligible to transfer|reciprocity|enhanced)\b", re.IGNORECASE)


def judge_credential(asked: Asked, resume: Resume) -> Verdict:
    """Held by an entry: shown. Only claimed among skills: listed. Under way or of another state: related.
    Lapsed: contradicted.
    """
    if not asked.terms:
        entry = _worded_entry(asked, resume)
        if entry.positive or entry.status is Status.CONTRADICTED:
            return entry
        named = [judge_term(found.name, resume) for found in find_skills(asked.text)]
        held = [v for v in named if v.positive and is_entry(v, resume)]
        if held:
            return Verdict(worth_of_entry(held[0], resume), held[0].quotes, held[0].synonyms)
        worded = judge_wording(asked.text, resume, any_of=asked.any_of)
        return Verdict(Status.RELATED, worded.quotes) if worded.positive else worded
    return best([_one(term, asked, resume) for term in asked.terms])


def _one(term: str, asked: Asked, resume: Resume) -> Verdict:
    hits = [hit for name, finds in resume.finds.items() if satisfies(name, term) for hit in finds]
    if not hits:
        near = judge_term(term, resume)
        if near.status is Status.RELATED and re.search(r"\d", term):
            return near  # the words of "OSHA 30" are those of OSHA 10
        return best([_worded_entry(asked, resume), near])
    # Its own entry says whether it is valid; a title (Registered Nurse) only that it was.
    entries = [hit for hit in hits if hit[0].place is Place.HELD]
    return best([_entry(passage, found, term, asked, resume) for passage, found in entries or hits])


def _worded_entry(asked: Asked, resume: Resume) -> Verdict:
    """An entry that says it without its usual name: "Forklift operator, renewed 2025"."""
    bare = PAPER.sub(" ", asked.text)
    worded = judge_wording(bare, resume, any_of=asked.any_of, held=True)
    if not worded.positive:
        return worded
    if any(PENDING.search(p.text) for p in passages_of_quotes(worded, resume)):
        return Verdict(Status.RELATED, worded.quotes)
    return Verdict(worth_of_entry(worded, resume), worded.quotes)


def passages_of_quotes(verdict: Verdict, resume: Resume) -> list[Passage]:
    lines = {line for line, _ in verdict.quotes}
    return [p for p in resume.passages if lines.intersection(p.lines)]


def worth_of_entry(verdict: Verdict, resume: Resume) -> Status:
    """A list of certificates names what a person holds; an entry of education shows it."""
    sections = {p.section for p in passages_of_quotes(verdict, resume)}
    return CERTIFIED if SectionKind.CERTIFICATES in sections else Status.SHOWN


def _entry(passage: Passage, found: Found, term: str, asked: Asked, resume: Resume) -> Verdict:
    mood = passage.mood(found)
    quotes = (passage.whole(),)
    if mood in {Mood.LAPSED, Mood.DENIED} or _ran_out(passage, found, resume.today):
        return Verdict(Status.CONTRADICTED, quotes)
    if mood is Mood.LEARNING or PENDING.search(passage.text[: found.start]) or _under_way(passage, found):
        return Verdict(Status.RELATED, quotes)
    written = passage.text[found.start : found.end]
    synonyms = (f"{term} = {written}",) if written.lower() != term.lower() else ()
    if _of_another_state(asked.text, passage):
        return Verdict(Status.RELATED, quotes, synonyms)
    if passage.section is SectionKind.CERTIFICATES:
        return Verdict(CERTIFIED, quotes, synonyms)
    return Verdict(Status.LISTED if passage.section in NO_PROOF else Status.SHOWN, quotes, synonyms)


def _ran_out(passage: Passage, found: Found, today: date) -> bool:
    """Said to have lapsed, or valid until a month before this one."""
    if LAPSED.search(passage.text, found.end):
        return True
    until = VALID_UNTIL.search(passage.text, found.start)
    if until is None:
        return False
    written = (until["month"] or "").lower()[:3]
    month = int(written.strip("/.-")) if written[:1].isdigit() else MONTHS.get(written, 12)
    return (int(until["year"]), month) < (today.year, today.month)


def _under_way(passage: Passage, found: Found) -> bool:
    match = PENDING.search(passage.text, found.end)
    return bool(
        match
        and match.start() - found.end < 25
        and "," not in passage.text[found.end : match.start()].strip(", ")
    )


def _of_another_state(text: str, passage: Passage) -> bool:
    asked, held = set(STATES.findall(text)), set(STATES.findall(passage.text))
    return bool(asked and held and not asked & held and not COMPACT.search(passage.text))


def judge_language(asked: Asked, resume: Resume) -> Verdict:
    """Named at the level asked for, or used at work; a lower level is related."""
    terms = asked.terms or _any_other(resume)
    return best([_spoken(term, asked, resume) for term in terms])


def _any_other(resume: Resume) -> tuple[str, ...]:
    """ "A second language": whichever the person names besides English."""
    book = vocabulary().terms
    named = (f.name for p in resume.passages for f in p.found)
    return tuple(dict.fromkeys(n for n in named if book[n].sort is Sort.LANGUAGE and n != "English"))


def _spoken(term: str, asked: Asked, resume: Resume) -> Verdict:
    said = judge_term(term, resume)
    if not said.positive:
        return said if said.status is Status.CONTRADICTED else MISSING
    levels = [
        level
        for p in resume.passages
        for f in p.found
        if f.name == term
        for level in [level_in(_about(p, f))]
        if level
    ]
    if asked.level and levels and max(levels) < asked.level:
        return Verdict(Status.RELATED, said.quotes)
    return said


def _about(passage: Passage, found: Found) -> str:
    """What is said about one of several languages in a line: its own item of the list."""
    before = max(passage.text.rfind(sign, 0, found.start) for sign in ",;|•\n")
    after = [place for sign in ",;|•\n" if (place := passage.text.find(sign, found.end)) >= 0]
    return passage.text[before + 1 : min(after, default=len(passage.text))]
