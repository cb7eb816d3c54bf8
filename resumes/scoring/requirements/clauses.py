"""Cutting a sentence where it changes from one demand to another: "degree required; CPA preferred"."""

import re
from dataclasses import dataclass

from resumes.scoring.requirements.grammar import Form, forms_of
from resumes.scoring.requirements.years import NUMBER

COUNT = (
    rf"(?:(?:at least|a minimum of|minimum|over)\s+)?{NUMBER}\s*(?:\(\d+\)\s*)?(?:\+"
    rf"|or more)?\s*(?:(?:-|–|to)\s*{NUMBER}\s*)?\+?\s*(?:years?|yrs?)"
)
MARKED_END = r"(?:required|preferred|desired|mandatory|essential|plus|helpful|desirable|bonus|asset)"
CUTS = re.compile(
    r"(?:(?<=required)|(?<=preferred)|(?<=desired)|(?<=mandatory)|(?<=plus)|(?<=helpful)"
    r"|(?<=desirable)|(?<=essential))\s*[,;.)]*\s*(?:,|;|\band\b|\.)\s+(?!but\b|not\b)(?:and\s+)?"
    r"|\s*;\s*(?!or\b)(?:and\s+)?"
    rf"|,?\s+(?:including|of which|with|plus|and)\s+(?={COUNT}\b)|,\s+(?={COUNT}\b)"
    r"|(?<=experience)\s+who\s+(?:can|has|have|is|are|will)\s+"
    r"|(?<=starter)\s+who\s+(?=[a-z])|(?<=player)\s+who\s+(?=[a-z])|(?<=communicator)\s+who\s+(?=[a-z])"
    r"|(?<=thinker)\s+who\s+(?=[a-z])|(?<=solver)\s+who\s+(?=[a-z])|(?<=leader)\s+who\s+(?=[a-z])"
    r"|\s+and\s+(?=(?:at least )?one of\b)|\s+that includ(?:es|ed)\s+(?=[a-z]+ing\b)"
    r"|(?<=\w),\s+(?:and\s+)?(?=(?:(?:a|an|some)\s+)?(?:strong|excellent|solid|proven"
    r"|working knowledge|experience|knowledge|familiarity|proficiency|understanding|proficient"
    r"|familiar|skilled|comfortable|ability)\b)"
    r"|,?\s+and\s+(?=(?:(?:some|strong|good)\s+)?(?:comfort(?:able)?|experience"
    r"|knowledge|familiarity|proficiency)"
    r"\s+(?:with|of|in)\b)"
    rf"|,\s+(?:with|plus)\s+(?=[^,]*\b{MARKED_END}\W*$)",
    re.IGNORECASE,
)
ABLE = (
    r"(?:must|able to|willing to|should|licensed|certified|fluent|available|capable|ready|prepared"
    r"|comfortable"
    r"|has|have|can|knows?|holds?|speaks?|understands?|enjoys?|likes?|loves?|is|are)"
)
# Where a sentence that runs on begins its next demand: "you have A, you can B, must C, and an E".
RUN_ON = re.compile(
    r",?\s+(?:and\s+(?P<too>so)|as)\s+(?:is|are|does|would be)\s+"
    r"|,\s+(?:and\s+|or\s+|but\s+)?(?=you(?:['’](?:ve|re|ll))?\s+[a-z]+)"
    r"|\s+and\s+(?=you(?:['’](?:ve|re|ll))?\s+[a-z]+)"
    rf"|,\s+(?:and\s+|or\s+|but\s+)?(?={ABLE}\s)"
    r"|\s+and\s+(?=(?:must|has|have|can|knows?|holds|speaks|(?:be )?able to|(?:be )?willing to|(?:is"
    r"|are) able to)\s)"
    r"|\s+and\s+(?=(?:work|stand|walk|travel|drive|lift|climb|commute)\s+(?:in|on|at|up|for|with|to"
    r"|long)\b)"
    r"|,\s+(?:and\s+)?(?=(?:an?|your own)\s+(?![^;]*\bor\b))"
    r"|,\s+(?:so|therefore)\s+(?=(?:an?|your|the)\s)"
    r"|,\s+(?:and\s+)?(?=at least (?:one|two|three|\d+)\b)"
    r"|,\s+(?=(?:one|two|three|half|most) of (?:them|those|which|it)\b)"
    r"|\s+and\s+(?=(?:comfortable|willing|able|open|happy|ready|prepared|eager|capable)\s+(?:to|with|being"
    r"|working)\b)",
    re.IGNORECASE,
)
WISHED = re.compile(
    r"^\W*(?:it(?:['’]d)? (?:would |will |also |really )*(?:helps?|be )|ideally|preferably|bonus"
    r"|extra (?:points"
    r"|credit)"
    r"|nice to have|we['’]d (?:also )?(?:love|like)|even better|not required)\b",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"(?:you|must|can|to|able|will|should|be|have|has|and|or|a|an|the|who|['’](?:ll|re|ve)|\W)*",
    re.IGNORECASE,
)
SOFTENED = re.compile(
    r"(?:,|\s+and|\s+but|\s*\()\s*(?:preferably|ideally)\b[,\s]*(?:in |with |using )?", re.IGNORECASE
)
ASIDE = re.compile(
    r"\(([^()]*?\w[\s,]+(?:is |are |strongly |highly )?(?:preferred|a plus|a bonus|desired|ideal"
    r"|desirable))\)",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\([^()]*\)")
PERSON = re.compile(r"\b(?:candidate|applicant|person|someone|somebody|who|hire|individual)\b", re.IGNORECASE)
ALTERNATIVE = re.compile(r",\s+or\s")
THIRD = re.compile(r",\s+(?:and\s+)?(?=([a-z]+)\s)")
OTHER_WAY = re.compile(rf",\s+or\s+(?:an?\s+)?[^,]*\b(?:with|and|plus)\s+{COUNT}.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """`softened`: what leads to it ("preferably") makes it a wish."""

    text: str
    softened: bool = False


def clauses_of(sentence: str, *, keep_softened: bool = False) -> list[Clause]:
    """The clauses in order. `keep_softened` leaves ", ideally French" where it stands."""
    asides = [Clause(match.group(1), True) for match in ASIDE.finditer(sentence)]
    sentence = OTHER_WAY.sub("", ASIDE.sub(" ", sentence))
    wished = WISHED.match(sentence) is not None
    found: list[Clause] = []
    begin, too = 0, wished
    inside = [match.span() for match in BRACKETS.finditer(sentence)]
    for match in sorted([*CUTS.finditer(sentence), *_run_on(sentence)], key=lambda m: (m.start(), -m.end())):
        if match.start() < begin or any(start < match.start() < end for start, end in inside):
            continue
        found += _softened(sentence[begin : match.start()], keep_softened, too)
        begin, too = match.end(), wished or match.groupdict().get("too") is not None
    found += _softened(sentence[begin:], keep_softened, too)
    return [clause for clause in [*found, *asides] if re.search(r"\w{2}|\b[A-Z]\b", clause.text)]


def _run_on(sentence: str) -> list[re.Match[str]]:
    """Cuts with more than one word to say between them, so that "stand and walk" stays together."""
    kept: list[re.Match[str]] = []
    begin = 0
    for match in sorted([*RUN_ON.finditer(sentence), *_next_of_person(sentence)], key=lambda m: m.start()):
        if match.start() < begin or (not kept and ALTERNATIVE.match(match.group())):
            continue  # "admitted to the bar, or eligible for admission": one demand, met in two ways
        piece = sentence[begin : match.start()]
        if len(piece[_length_of_lead(piece) :].split()) > 1:
            kept.append(match)
            begin = match.end()
    return kept


def _next_of_person(sentence: str) -> list[re.Match[str]]:
    """ "The candidate has A, works with B, and knows C": where the next thing is said of them."""
    person = PERSON.search(sentence)
    if person is None:
        return []
    return [m for m in THIRD.finditer(sentence, person.end()) if Form.THIRD in forms_of(m.group(1))]


def _length_of_lead(piece: str) -> int:
    lead = LEADS.match(piece)
    return lead.end() if lead else 0


def _softened(text: str, keep: bool, wished: bool) -> list[Clause]:
    match = None if keep else SOFTENED.search(text)
    if match is None or not text[: match.start()].strip():
        return [Clause(text, wished)]
    return [Clause(text[: match.start()], wished), Clause(text[match.end() :].rstrip(") "), True)]
