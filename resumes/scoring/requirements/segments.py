"""Cutting a posting into sentences, also where paste has glued them together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.skills import Sort, canonical, vocabulary
from resumes.scoring.requirements.headings import inline_headings, is_heading

BULLET = r"[•§●▪▫◦‣⁃∙·➢➤►▶▸▹▷◇◈✓✔☑✅★◆■□○❖»→⇒➔➜➡⟶✦✧✱❯›⦿]|\uf0b7|[\U0001F300-\U0001FAFF\u2600-\u27BF]"
LINE_START = re.compile(
    rf"\s*(?:(?:{BULLET}|[-–—*+>~])+\s*|\([a-hA-H]\)\s+|\(?\d{{1,2}}[.)](?!\d)\s*|[a-hA-H][.)]\s+)*"
)
BREAK = re.compile(
    rf"(?:{BULLET})+|\s{{2,}}(?=[A-Z])|;\s(?!\s*(?:or|OR|Or)\b)|(?<=\S)\s+[-–—*]\s+(?=[A-Z0-9])|\s\*\s"
    rf"|(?<=[a-z]),(?=[A-Z][a-z]+ )"
    r"|(?<=[.)])\s*-\s*(?=[A-Z0-9])"
)
ASIDE = re.compile(r"\([^()]{1,200}\)")
GLUED_DASH = re.compile(r"(?<=[a-z.)])-(?=[A-Z][a-z])")
"""Between bullets of a line that begins with a dash: "-Dependable-Fast learner", not in Allen-Bradley."""
COLON_BEFORE_YEARS = re.compile(r"(?<=:)(?=\s?\d+\+? years)")
CAPITAL_HEADING = re.compile(r"(?:\b[A-Z]{3,16}\b[ &/,]{0,3}){2,8}(?=[A-Z][a-z])")
STOP = re.compile(
    r"[.!?]+[\"”’)]*(?:(?=\s+[\"“($€£]?[A-Z0-9ÄÖÜÉ-])|(?=[A-Z][a-z])|(?=\d+(?:-\d+)?\+? ?(?:years|yrs))"
    r"|\s*$)"
)
ABBREVIATED = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|etc|incl|vs|inc|ltd|corp|co|no|approx|min|yrs?|sr|jr|st|mr|mrs|ms|dr|prof"
    r"|dept|u\.s|u\.k|"
    r"b\.?s|b\.?a|m\.?s|m\.?a|ph\.d|m\.d|a\.a|a\.s|b\.sc|m\.sc|ed\.d|j\.d|u\.s\.a|d\.c)|\b[A-Z])$",
    re.IGNORECASE,
)
GLUE = re.compile(
    r"(?<=[A-Z]{5})(?=[A-Z][a-z’']|A [a-z])|(?<=[a-z)\]%])(?=[A-Z])"
    r"|(?<=[a-zA-Z]{2})(?=\d+(?:-\d+)?\+? ?(?:years|yrs|months))|(?<=[a-z]{2})(?=[(][A-Z])"
)
# Sentences of a list that lost its line ends: "... in immunology Strong knowledge of ...".
FRESH_START = re.compile(
    r"(?<=[a-z%)] )(?<! or )(?<! and )(?<! of )(?<! a )(?<! the )(?<! with )(?<! in )(?<! to )(?<!"
    r" an )(?<! for )(?=(?:Strong|Excellent|Exceptional|Outstanding|Solid|Proven|Demonstrated"
    r"|Ability to|Able to|Experience (?:with|in|working)|Minimum (?:of )?\d|Minimum of"
    r"|At least (?:\d|an? |one|two|three|four|five)|Bachelor['’]?s|Master['’]s|Proficien\w+ (?:in"
    r"|with)"
    r"|Knowledge of|Working knowledge|Must (?:have|be)|Willingness to|Familiarity with"
    r"|Comfortable with|Hands-on|Advanced|Previous experience|Prior experience|Valid"
    r"|Understanding of)\b)"
)
PASTED = 3
"""Words surely glued together, from which a posting is taken for one that lost its line ends."""
GOES_ON = re.compile(r"([A-Z][a-z]{2,}) ([a-z]+)")
LITTLE = frozenset("and or a an the is are was for in on with to of".split())
LONGEST_WORD = 40
LONGEST_BEGINNING = 3
"""Small letters before a capital in a name: ezyVet, macOS, iPhone."""
# A line that goes on in the next one: "... or another\nstreaming system".
WRAPPED = re.compile(r"(?<=[^\n]{50})(?<![.!?:;•])\n(?=[ \t]*[a-z(])")
HANGING = re.compile(
    r"(?:(?<=,)|(?<=\band)|(?<=\bor)|(?<=\bof)|(?<=\bin)|(?<=\bwith)|(?<=\bthe))[ ]?\n(?=[ \t]*\w)"
)
LETTERS = re.compile(r"[^\W_]+")
STARTERS = frozenset(
    "ability able active advanced and applied at attention bachelor background basic benefits bilingual"
    " bonus"
    " candidates capable certified comfortable competitive computer current degree demonstrated"
    " desire detail education effective"
    " excellent experience experienced exceptional expert expertise familiarity flexible fluency"
    " fluent full good ged hands has"
    " health high hiring holds interest interpersonal job knowledge leadership license licensed"
    " location manage master minimum must"
    " nice no one organized paid passion physical please possess preferred previous prior problem"
    " professional proficiency proficient"
    " proven qualifications reliable required requirements responsibilities retail salary schedule"
    " self skilled skills solid strong"
    " superior team technical the this three two understanding valid verifiable visual what"
    " willing willingness work working years you your".split()
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or bullet at [start, end) of the clean text. `line` numbers the line it stands in."""

    text: str
    start: int
    end: int
    line: int
    bullet: bool = False


def segments_of(text: str) -> list[Segment]:
    """Sentences and bullets in order, without their bullet signs and surrounding blanks."""
    found: list[Segment] = []
    start = 0
    text = HANGING.sub(" ", WRAPPED.sub(" ", text))
    pasted = _is_pasted(text)
    for number, line in enumerate(text.split("\n")):
        begin = 0
        for cut in [*sorted(set(_cuts(line, pasted=pasted))), len(line)]:
            segment = _trimmed(line, begin, cut, start, number)
            if segment:
                found.append(segment)
            begin = cut
        start += len(line) + 1
    return found


def _trimmed(line: str, begin: int, end: int, offset: int, number: int) -> Segment | None:
    opening = LINE_START.match(line, begin, end)
    marked = bool(opening and opening.group().strip())
    begin = opening.end() if opening else begin
    while begin < end and (line[end - 1].isspace() or line[end - 1] in ";•*"):
        end -= 1
    if not any(character.isalnum() for character in line[begin:end]):
        return None
    return Segment(line[begin:end], offset + begin, offset + end, number, marked)


def _is_pasted(text: str) -> bool:
    """Whether the posting lost line ends on its way: several words surely stand glued together."""
    return sum(_is_glued(text, match.start()) for match in GLUE.finditer(text)) >= PASTED


def _cuts(line: str, *, pasted: bool) -> Iterator[int]:
    """Places where a new sentence or bullet begins."""
    asides = [match.span() for match in ASIDE.finditer(line)]
    for match in BREAK.finditer(line):
        if match.group()[:1] != ";":
            yield match.start()
        elif not any(start < match.start() < end for start, end in asides):
            yield match.end()
    for match in STOP.finditer(line):
        if match.group().startswith(".") and ABBREVIATED.search(
            line, max(0, match.start() - 8), match.start()
        ):
            continue
        yield match.end()
    dashed = (GLUED_DASH,) if re.match(r"\s*-[^\s-]", line) else ()
    for pattern in (FRESH_START, COLON_BEFORE_YEARS, *dashed):
        for match in pattern.finditer(line):
            yield match.start()
    yield from inline_headings(line)
    yield from (match.end() for match in CAPITAL_HEADING.finditer(line) if is_heading(match.group()))
    for match in GLUE.finditer(line):
        if _is_glued(line, match.start()) or (pasted and _goes_on_small(line, match.start())):
            yield match.start()


def _is_glued(line: str, place: int) -> bool:
    """Whether two words stand together by accident ("skillsMust"), not as one name ("QuickBooks")."""
    left = _letters_before(line, place)
    right = LETTERS.match(line, place, place + LONGEST_WORD)
    if right is None:
        return True  # "(SQL)Strong" is split, so is "skills(Required"
    if not left:
        return True
    if right.group()[0].isdigit():
        return True
    whole = left + right.group()
    if whole in vocabulary().single_words or (left[0].islower() and len(left) <= 2):
        return False
    following = re.match(r"[A-Z]?[a-z]*", right.group())
    word = (following.group() if following else "").lower()
    if left[0].islower():
        return len(right.group()) > 1 and (len(left) > LONGEST_BEGINNING or word in STARTERS)
    language = canonical(left)
    if language and vocabulary().terms[language].sort is Sort.LANGUAGE:
        return True
    return word in STARTERS or (left.lower() in STARTERS and right.group()[:1].isupper())


def _goes_on_small(line: str, place: int) -> bool:
    """In a posting that lost its line ends "Blue YonderCycle counting" is cut, PostHog and GitHub are not."""
    left, right = _letters_before(line, place), GOES_ON.match(line, place)
    if right is None or len(left) <= LONGEST_BEGINNING or right.group(2) in LITTLE:
        return False
    return left + right.group(1) not in vocabulary().single_words


def _letters_before(line: str, place: int) -> str:
    begin = place
    while begin > max(0, place - LONGEST_WORD) and line[begin - 1].isalnum():
        begin -= 1
    return line[begin:place]
