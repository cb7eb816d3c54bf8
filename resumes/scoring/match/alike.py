"""Words that say the same, and words of one family: teach and instruct, check and checker."""

from functools import cache

from core.skills.words import stem

ALIKE = (
    "manage lead supervise oversee direct run head",
    "customer client guest patron shopper",
    "build develop create design make construct craft",
    "teach instruct educate train coach tutor",
    "write draft author compose",
    "staff employee associate crew worker personnel",
    "hire recruit",
    "maintain repair service fix upkeep",
    "buy purchase procure order",
    "monitor track",
    "analyze analyse examine study",
    "explain present communicate convey brief describe",
    "result finding outcome insight",
    "prepare plan arrange organize organise coordinate",
    "improve optimize optimise increase raise streamline reduce cut",
    "inventory stock",
    "dispute complaint conflict disagreement",
    "rent lease",
    "resolve solve settle fix",
    "document record log note",
    "child kid pupil student learner",
    "vehicle car truck van",
    "lawyer attorney",
    "clean sanitize wash",
    "parent guardian family",
    "install fit mount set",
    "inspect check examine audit",
    "budget spend",
    "sell sale",
    "negotiate bargain",
    "assess evaluate",
    "report dashboard",
    "event conference function",
    "team crew squad",
    "error mistake",
)
ENDINGS = frozenset("er or r ist ant ent ion ation ment al ive ing ance ence ure ship y ity ed es".split())
APART = frozenset(
    "custom customer count counter form former part party off offer lett letter mast master numb number"
    " comput"
    " order ord paper pap cent center matt matter quart quarter plan planer cook cooker"
    " commun communion stat station relat relation pat patent pres present act actor log logist".split()
)
"""Stems that look like a family and are none."""
FAMILY, PREFIX = 4, 6
"""Letters of the shorter stem: with a known ending behind it, and with any."""


@cache
def _classes() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in ALIKE:
        stems = {stem(word) for word in row.split()}
        for one in stems:
            table.setdefault(one, set()).update(stems)
    return {one: frozenset(others) for one, others in table.items()}


def alike(one: str) -> frozenset[str]:
    """The stem and all that say the same."""
    return _classes().get(one, frozenset()) | {one}


@cache
def of_one_family(one: str, other: str) -> bool:
    """Whether one stem is the other with an ending: hygien(e), hygienist; check, checker."""
    short, long = sorted((one, other), key=len)
    if not long.startswith(short) or len(short) < FAMILY:
        return short == long
    if len(short) >= PREFIX:
        return True
    return long[len(short) :] in ENDINGS and not {short, long} <= APART
