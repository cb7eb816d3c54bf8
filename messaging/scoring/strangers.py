"""Names of another company where the one that is written to should stand.

No list of companies could be complete, so the place decides: after `join`, `the role at`, `excited about`;
before `'s mission` or `is hiring`. A name that stands anywhere in what was saved is no stranger, nor is a
skill, a place, a day, or an employer of one's own ("my role at Initech").
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from core.skills.finding import canonical
from core.skills.words import STEMS
from messaging.scoring.draft import Draft
from messaging.scoring.given import GIVEN_NAMES
from messaging.scoring.names import folded, same_company, same_person
from resumes.scoring.words import EVERYDAY

_WORD = r"[A-ZÀ-ÞŚŽČŁ0-9][\w&'’.+-]*\w|[A-Z]\b"
_NAME = rf"(?P<name>(?-i:{_WORD})(?:[ \t]+(?:(?:of|and|in|&|de|für|sans)[ \t]+)?(?-i:{_WORD})){{0,3}})(?!\w)"
_ARTICLE = r"(?:(?:the|your|a|an|our|this|that|both|everyone|everybody|all|people|someone)\s+)?"


def _all(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern.replace("NAME", _NAME).replace("THE ", _ARTICLE), re.IGNORECASE)
        for pattern in patterns
    )


_WANTED = _all(
    r"\b(?:role|position|opening|opportunit(?:y|ies)|job|vacancy|vacancies|openings|positions|roles|jobs"
    r"|careers?|interview"
    r"|team|culture|hiring|recruiter)\s+(?:at|with|for)\s+THE NAME",
    r"(?<!\bI )(?<!\bI have )\b(?:work|working)\s+(?:here\s+)?(?:at|for)\s+THE NAME(?!\s+(?:taught|gave"
    r"|showed|helped|made|was"
    r"|has been|as|since|until)\b)",
    r"\b(?:to|love|like)\s+(?:be\s+)?(?:work|working)\s+with\s+THE NAME",
    r"\b(?:want|wanted|(?:would|['’]d)\s+(?:\w+\s+)?(?:love|like)|hope|hoped|hoping|dream|dreamed|dreamt|eager|keen|ready|looking|aim|plan)"
    r"\s+(?:to|of|forward\s+to)\s+(?!(?:talk|speak|chat|meet|ask|go|move|study|sit|train|prepare|apply|pass"
    r"|qualify|thank|say|see|find|visit|stop|stay|live|volunteer)\w*\b)"
    r"(?:\w+\s+){1,4}?(?:for|at)\s+THE NAME",
    r"\b(?:stelle|puesto|poste|vacante|offre|empleo|bewerbung|candidature|trabajar|rejoindre|intégrer"
    r"|unirme a)\s+"
    r"(?:(?:von|bei|en|chez|de|a)\s+)?NAME",
    r"\b(?:join|joining|apply(?:ing)? (?:to|at|with)|applied (?:to|at|with)|application (?:to|at|with)"
    r"|contribut(?:e|ing) to"
    r"|add value to|(?:be|become|becoming|being) (?:a )?part of|fit (?:for|at|in)|match for|(?:asset"
    r"|addition) to)\s+THE NAME",
    r"\b(?:help|helping)\s+NAME(?=\s+(?:to\s+)?(?:grow|reach|build|scale|expand|succeed|hire|ship|win"
    r"|achieve|become|move)\b)",
)
"""What one wants of a company. Own employers are told by the words before."""

_YOURS = _all(
    r"\b(?:consider(?:ed)? me for|believe in|grow with|think of|dream of|considered (?:at|by))\s+THE NAME",
    r"\bthe (?:engineers|people|team|teams|work|staff|nurses|culture|folks) at\s+NAME",
    r"\bNAME(?=\s+(?:would be (?:the|a|an|my)|has (?:impressed|inspired|caught|shown)"
    r"|and I would be a (?:good|great|perfect|strong))\b)",
    r"\bbewerbe\s+(?:ich\s+)?mich\s+(?:\w+\s+)?bei\s+THE NAME",
    r"\b(?:bring|skills|experience|value|background|talents?)\b[^.!?\n]{0,25}\bto\s+THE NAME",
    r"\b(?:you|you're|you’re|your (?:work|people|colleagues|mission))\b[^.!?\n]{0,25}\b(?:at|for"
    r"|with)\s+THE NAME",
    r"\b(?:fit|life|things|it)\s+(?:\w+\s+)?(?:like\s+)?at\s+THE NAME",
    r"\b(?:that|why|how|what|where|saw|noticed|read|hear|heard|think|believe|hope|know|see|sure"
    r"|aware)\s+NAME"
    r"(?='s\b|’s\b|\s+(?:is|are|was|has|have|just|recently|opens|opened|hires|does|did|plans|starts"
    r"|launched|raised|won|grows"
    r"|builds|built|announced|needs|would|could|will|might|stands|values|believes|offers)\b)",
    r"\b(?:is|does|has|are)\s+NAME\s+(?:still\s+|currently\s+)?(?:hir\w+|look\w*|recruit\w*|open|need\w*"
    r"|plan\w*)\b",
)
"""What is said to the reader about her company."""

_FELT = _all(
    r"\b(?:excited|enthusiastic|thrilled|passionate|curious|interested|interest|delighted|impressed"
    r"|inspired|drawn|fascinated"
    r"|fan|admirer|congratulations|congrats|learn(?:ing)? more|hear(?:ing)? more)\s+(?:\w+ly\s+)?(?:about"
    r"|in|by|with|to|of|from|at|on)\s+"
    r"THE (?:joining\s+|working (?:at|for|with)\s+)?NAME",
    r"\b(?:admire|admired|love|loved|respect|want|research(?:ed|ing)|chose|choose|prefer)\s+(?:how\s+"
    r"|what\s+|that\s+|the way\s+"
    r"|the work (?:at|of)\s+)?NAME",
    r"\b(?:follow|followed|following)\s+NAME(?=\s+(?:for|since|closely|from)\b|['’]s)",
    r"\bNAME(?:'s|’s)\s+(?:\w+\s+)?(?:mission|culture|products?|team|growth|vision|values|reputation"
    r"|commitment|hiring|recruiting"
    r"|success|launch|series|funding|ipo|platform|app|office|expansion|announcement|blog|website"
    r"|customers|brand|story|leadership"
    r"|approach|future|goals|needs)\b",
    r"\bNAME\s+(?:products?|customers?|family|careers|culture|employees?|recruiters?)\b",
    r"\b(?:the|your)\s+NAME\s+team\b",
    r"(?:^|[.!?]\s+|,\s+)NAME(?=\s+(?:has (?:been|always)|is (?:exactly|one of|where|the|known|growing"
    r"|hiring)|would benefit"
    r"|stands (?:out|for)|recently|values)\b)",
)
"""What one feels about it or says of it. Feelings are for things too, so words of any trade are none."""

_OWN_PAST = re.compile(
    r"(?:\b(?:my|current(?:ly)?|previous(?:ly)?|former(?:ly)?|last|past|prior|old|was|were|had|led|worked"
    r"|left|since|started"
    r"|joined|ran|built|did|spent|ex|laid|(?:i am|i'm) (?:a|an|on|in|the|now|part)|i work|while|before"
    r"|after|until|mein|meiner"
    r"|meine|mi|mon|ma)\b[^.!?\n]{0,28}|\bI(?: have|['’]ve)\s+)$",
    re.IGNORECASE,
)
_OWN_AFTER = re.compile(
    r",?\s*(?:where|which) (?:i|we)\b|,? (?:my|our) (?:current|old|former|last|own)\b", re.IGNORECASE
)
_TO_A_PERSON = re.compile(r"\b(?:with|to|from|by)\s+\Z")
"""`In touch with Miriam` names a person; `Werner is hiring` does not."""

_GATHERING = re.compile(
    r"\b(?:met|meet|talk|spoke|speaking|heard|conference|panel|keynote|event|fair|meetup)\b", re.IGNORECASE
)

BEFORE, AFTER = 40, 24
"""Characters around a place that tell whose company it is."""


def _listed(name: str) -> frozenset[str]:
    lines = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines[1:] for word in line.split())


NO_COMPANIES = _listed("no_companies.txt")


def find_other_companies(draft: Draft, text: str, known: str) -> Iterator[tuple[int, int]]:
    """Places of names that stand in nothing saved. Where no company is known, none is another one."""
    company = draft.recruiter.company
    if not company.strip() or _shouts(text):
        return
    known_names = folded(known)
    reached = -1
    for start, end, is_felt in sorted(_places(text)):
        name = text[start:end]
        known_name = (
            folded(name) in known_names
            or same_company(name, company)
            or same_person(name, draft.recruiter)
            or same_person(name, draft.sender)
        )
        if start >= reached and not known_name and _may_be_company(name, is_felt=is_felt):
            yield start, end
            reached = end


def _shouts(text: str) -> bool:
    """Where everything is in capitals, capitals make no name."""
    letters = [character for character in text if character.isalpha()]
    return sum(map(str.isupper, letters)) > len(letters) / 2


def _places(text: str) -> Iterator[tuple[int, int, bool]]:
    for patterns in (_WANTED, _YOURS, _FELT):
        for match in (found for pattern in patterns for found in pattern.finditer(text)):
            start, end = _trimmed(match)
            before, after = text[max(0, match.start() - BEFORE) : match.start()], text[end : end + AFTER]
            own = (patterns is _WANTED and _OWN_PAST.search(before)) or _OWN_AFTER.match(after)
            person = folded(text[start:end]) in GIVEN_NAMES and _TO_A_PERSON.search(text[:start])
            if start < end and not own and not person and not _GATHERING.search(before + match.group()):
                yield start, end, patterns is _FELT


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """The name without a possessive and without what follows an `and`."""
    name, start = match["name"], match.start("name")
    name = re.sub(r"['’]s$", "", re.sub(r"[ \t]+(?:and|und)[ \t].*", "", name))
    return start, start + len(name)


_AMOUNTS = re.compile(r"[\d.,%+-]+|\d[\d.,]*\w?%?(?:\s+\d[\d.,]*\w?%?)+")


def _may_be_company(name: str, *, is_felt: bool) -> bool:
    words = re.findall(r"[\w'’&.+-]+", name)
    telling = [w for w in words if w.casefold() not in NO_COMPANIES and w.casefold() not in EVERYDAY]
    if not telling or canonical(name) or any(canonical(word) for word in telling):
        return False
    if is_felt and all(word.casefold() in _words_of_trades() for word in telling):
        return False
    return len(folded(name)) > 1 and not _AMOUNTS.fullmatch(name)


@cache
def _words_of_trades() -> frozenset[str]:
    """English words in the names of skills: `growth`, `event`, `domain`."""
    return frozenset(line.partition("\t")[0] for line in STEMS.read_text(encoding="utf-8").splitlines())
