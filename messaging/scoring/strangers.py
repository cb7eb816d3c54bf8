"""Names that belong to somebody else: another company where this one should stand, another person greeted
or signing."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from messaging.scoring.draft import Draft
from messaging.scoring.names import folded, same_company, same_person
from messaging.scoring.reading import Reading
from resumes.scoring.skills.finding import canonical
from resumes.scoring.skills.words import STEMS
from resumes.scoring.words import EVERYDAY

_NAME = (
    r"((?-i:[A-ZÀ-ÞŚŽČŁ0-9][\w&'’.+-]*\w|[A-Z])"
    r"(?:[ \t]+(?:(?:of|and|&|de|für)[ \t]+)?(?-i:[A-ZÀ-ÞŚŽČŁ][\w&’'+-]*\w|[A-Z&]\b)){0,3})"
)


def _named(number: int) -> str:
    """A name as a group of its own, because a pattern has several places for it."""
    return _NAME.replace("(", f"(?P<n{number}>", 1)


_ARTICLE = r"(?:the|your|a|an|our|this|that|both|everyone|everybody|all|people|someone)\s+"

_WANTED = re.compile(
    r"\b(?:role|position|opening|opportunit(?:y|ies)|job|vacancy|vacancies|openings|positions|roles|jobs"
    r"|careers?|interview"
    r"|team|culture|hiring|recruiter|(?:work|working) (?:here )?(?=at|for)|(?:to|love"
    r"|like) (?:be )?(?:work|working) (?=with)"
    rf"|stelle|puesto|poste|vacante|offre|empleo)\s*(?:at|with|for|von|bei|en|chez"
    rf"|de)\s+(?:{_ARTICLE})?{_named(1)}"
    r"|\b(?:join|joining|apply(?:ing)? (?:to|at|with)|applied (?:to|at|with)|application (?:to|at|with)"
    r"|contribut(?:e|ing) to|add value to"
    rf"|(?:be|become|becoming|being) (?:a )?part of|fit (?:for|at|in)|match for|(?:asset"
    rf"|addition) to)\s+(?:{_ARTICLE})?{_named(2)}"
    rf"|\b(?:help|helping)\s+{_named(3)}(?=\s+(?:to\s+)?(?:grow|reach|build|scale|expand|succeed|hire"
    rf"|ship|win|achieve|become|move|continue)\b)"
    rf"|\b(?:that|why|how|what|where|when|because|saw|noticed|read|hear|heard|think|believe)\s+{_named(4)}"
    r"(?='s|’s|\s+(?:is|are|was|has|have|just|opens|opened|hires|does|did|plans|starts|launched|raised"
    r"|won|grows|builds|built|announced"
    r"|needs|would|could|will|might|stands)\b)",
    re.IGNORECASE,
)
_FELT = re.compile(
    r"\b(?:excited|enthusiastic|thrilled|passionate|curious|interested|interest|delighted|impressed"
    r"|inspired|drawn|fascinated|fan|admirer)"
    rf"\s+(?:\w+ly\s+)?(?:about|in|by|with|to|of|from|at)\s+(?:{_ARTICLE}|joining\s+|working (?:at|for"
    rf"|with)\s+)?{_named(1)}"
    rf"|\b(?:admire|admired|love|loved|respect|want|research(?:ed|ing))\s+(?:how\s+|what\s+|that\s+"
    rf"|the way\s+|the work (?:at|of)\s+)?{_named(2)}"
    rf"|\b(?:follow|followed|following)\s+{_named(3)}(?=\s+(?:for|since|closely|from)\b|['’]s)"
    rf"|{_named(4)}(?:'s|’s)\s+(?:mission|culture|products?|team|growth|vision|values|work|reputation"
    rf"|commitment|hiring|recruiting|success)\b"
    rf"|(?:^|[.!?]\s+|,\s+){_named(5)}(?=\s+(?:has (?:been|always)|is (?:exactly|one of|where|the|known"
    rf"|growing|hiring)|would benefit|stands (?:out|for))\b)",
    re.IGNORECASE,
)
_OWN_PAST = re.compile(
    r"\b(?:my|current(?:ly)?|previous(?:ly)?|former(?:ly)?|last|past|prior|old|was|were|had|led|worked"
    r"|left|since|started|joined|ran|built|did|spent|ex|laid|"
    r"(?:i am|i'm) (?:a|an|on|in|the|now|part)|i work|while|before|after|until|mein|meiner|meine|mi|mon"
    r"|ma)\b[^.!?\n]{0,28}$",
    re.IGNORECASE,
)
NO_COMPANIES = frozenset(
    word
    for line in (Path(__file__).parent / "data" / "no_companies.txt").read_text("utf-8").splitlines()[1:]
    for word in line.split()
)


def find_other_companies(draft: Draft, reading: Reading, known: str) -> Iterator[tuple[int, int]]:
    """Names in the place of the company one writes to, that stand in nothing saved. Without a company there
    is none."""
    if not draft.recruiter.company.strip():
        return
    text = reading.text[: reading.signature.start] if reading.signature else reading.text
    known_names = folded(known)
    reached = -1
    wanted = [(match, False) for match in _WANTED.finditer(text)]
    felt = [(match, True) for match in _FELT.finditer(text)]
    for match, is_felt in sorted(wanted + felt, key=lambda pair: pair[0].start()):
        start, end = _trimmed(match)
        name = text[start:end]
        if (
            start < reached
            or not name
            or folded(name) in known_names
            or same_company(name, draft.recruiter.company)
        ):
            continue
        if not is_felt and _OWN_PAST.search(text[max(0, match.start() - 40) : match.start()] + " "):
            continue
        if _may_be_company(name, is_felt=is_felt) and not same_person(name, draft.recruiter):
            yield start, end
            reached = end


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """The name without a possessive and without what follows an `and`."""
    group = match.lastgroup or ""
    name, start = match[group], match.start(group)
    name = re.sub(r"['’]s$", "", re.sub(r"[ \t]+(?:and|und)[ \t].*", "", name))
    return start, start + len(name)


def _may_be_company(name: str, *, is_felt: bool) -> bool:
    """Feelings are for things too: there a name made of words of working life alone is none."""
    words = re.findall(r"[\w'’&.+-]+", name)
    telling = [w for w in words if w.casefold() not in NO_COMPANIES and w.casefold() not in EVERYDAY]
    if not telling or canonical(name) or any(canonical(word) for word in telling):
        return False
    if is_felt and all(word.casefold() in _words_of_trades() for word in telling):
        return False
    return len(folded(name)) > 1 and not re.fullmatch(r"[\d.,%+-]+", name)


@cache
def _words_of_trades() -> frozenset[str]:
    """English words in the names of skills: `growth`, `event`, `domain`."""
    return frozenset(line.partition("\t")[0] for line in STEMS.read_text(encoding="utf-8").splitlines())
