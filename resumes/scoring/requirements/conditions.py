"""Conditions a person meets or not: permission to work, clearance, age, checks, travel, shifts, lifting."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Condition:
    """`asked` finds it in a posting, `met` and `denied` in a resume. `bodily`: a demand of the work, no
    knock-out.
    """

    name: str
    asked: re.Pattern[str]
    met: re.Pattern[str]
    denied: re.Pattern[str] | None = None
    bodily: bool = False


def _condition(name: str, asked: str, met: str, denied: str = "", *, bodily: bool = False) -> Condition:
    return Condition(
        name,
        re.compile(asked, re.IGNORECASE),
        re.compile(met, re.IGNORECASE),
        re.compile(denied, re.IGNORECASE) if denied else None,
        bodily,
    )


CONDITIONS: tuple[Condition, ...] = (
    _condition(
        "citizenship",
        r"\bcitizen(?:s|ship)?\b|\bITAR\b|\bU\.?S\.? persons?\b",
        r"\b(?:U\.?S\.?A?|american|EU|british|canadian|australian)\s+citizen|\bcitizenship\b",
        r"\b(?:not a citizen|H-?1B|visa sponsorship|F-?1|green card holder)\b",
    ),
    _condition(
        "work authorisation",
        r"\bauthori[sz](?:ed|ation) to work\b|\bwork authori[sz]ation\b|\blegally (?:authori[sz]ed"
        r"|eligible|able)\b|\bright to work\b|\beligib(?:le|ility) to work\b"
        r"|\bsponsorship\b|\b(?:not?|n['’]t|cannot|unable to) sponsor\b"
        r"|\bvisas?\b|\bwork permit\b|\bgreen card\b|\bunable to sponsor\b"
        r"|\bwork status\b|\b(?:legally )?entitled to work\b",
        r"\bauthori[sz]ed to work\b|\bcitizen\b|\bgreen card\b|\bpermanent resident\b"
        r"|\bright to work\b|\bno sponsorship\b|\bwithout sponsorship\b|\bEAD\b|\bwork permit\b"
        r"|\bindefinite leave to remain\b|\bsettled status\b",
        r"\b(?:require|requires|need|needs|requiring|needing|will require|will need"
        r"|seeking)\b[^.;\n]{0,30}\b(?:sponsorship|visa|work permit)|\bH-?1B (?:visa|transfer"
        r"|sponsorship)"
        r"|\bnot (?:yet )?authori[sz]ed to work|\bsponsorship (?:is )?(?:required|needed)|\bH-?1B holder",
    ),
    _condition(
        "security clearance",
        r"\b(?:security )?clearance\b|\bTS/SCI\b|\btop secret\b",
        r"\b(?:top secret|TS/SCI|secret|public trust|SC clearance|DV clear\w+|security clear\w+)\b"
        r"|\bclearance\b",
        r"\bclearance[^.;\n]{0,20}\b(?:expired|lapsed|inactive)|\b(?:expired|lapsed|inactive"
        r"|no)\b[^.;\n]{0,20}\bclearance",
    ),
    _condition(
        "age",
        r"\b(?:at least|be|over|minimum(?: age)?(?: of)?)\s*\(?(?:16|18|19|20|21|23|25)\)?\s*(?:\+"
        r"|years?(?: of age| old)|or older)|\b(?:18|21|23|25)\s*(?:years|yrs)[ -](?:of age|old)"
        r"|\b(?:18|21|23|25) or (?:older|over)\b",
        r"\b(?:over|at least|aged?)\s*(?:18|19|2\d|3\d)\b|\b(?:1[89]|[2-6]\d) years (?:old|of age)",
        r"\b1[4-7] years old\b",
    ),
    _condition(
        "background check",
        r"\b(?:background|criminal|reference|DBS|credit) (?:and \w+ )?(?:check|screen\w*"
        r"|investigation|history check|background)|\bfingerprint\w*",
        r"\bbackground check\w*|\bbackground[- ]checked|\bDBS\b|\bfingerprint clearance",
        r"\b(?:felony conviction|cannot pass)\b",
    ),
    _condition(
        "drug test",
        r"\bdrug[- ](?:test|screen|free)\w*|\bpre-employment (?:drug|screen\w*)",
        r"\bdrug[- ](?:test|screen)\w*|\bdrug[- ]free",
    ),
    _condition(
        "health check",
        r"\b(?:TB|tuberculosis|health|medical|physical) (?:test|screen\w*|exam\w*|clearance)\b"
        r"|\bimmuni[sz]ation\w*|\bvaccinat\w+|\bflu shot\b|\bpre-employment physical",
        r"\b(?:TB|tuberculosis) (?:test|screen\w*)|\bimmuni[sz]ations? (?:current|up to date)"
        r"|\bfully vaccinated\b|\bphysical exam(?:ination)? (?:passed|current)",
        r"\b(?:not|un)\s?vaccinated\b",
    ),
    _condition(
        "transport",
        r"\b(?:reliable|dependable|own) (?:transportation|transport|vehicle|car)\b",
        r"\b(?:reliable|dependable|own) (?:transportation|transport|vehicle|car)\b",
        r"\bno (?:car|vehicle|transport\w*)\b",
    ),
    _condition(
        "driving record",
        r"\b(?:clean|good|safe|acceptable|satisfactory|clear) (?:driving|motor vehicle) record"
        r"|\bclean MVR\b",
        r"\b(?:clean|good|safe) (?:driving|driver|motor vehicle|MVR)\b|\b(?:no|zero|without) (?:\w+ ){0,2}"
        r"(?:accidents?|tickets?|(?:moving )?violations|points|crashes)\b|\baccident[- ]free"
        r"|\bsafe driv\w+",
        r"\b(?:DUI|DWI|suspended licen[cs]e)\b",
    ),
    _condition(
        "travel",
        r"\btravel(?:ing|ling)?\b(?! (?:arrange|plan|book|industry|agen|coordinat|expens|insur"
        r"|discount|benefit|budget))",
        r"\bdeployed to\b|\b(?:will(?:ing)? to|able to|open to|available (?:to|for)) travel|\btravel(?:l?ed"
        r"|s|ling"
        r"|ing)?\b[^.;\n]{0,40}\b(?:\d+\s?%|weekly|monthly|regularly|states?|region\w*|sites?"
        r"|clients?|countr\w+|nationally|abroad|territor\w+|customers?)|\b\d+\s?% travel",
        r"\b(?:no|not (?:able|available|willing)|unable|cannot)\b[^.;\n]{0,20}\btravel",
    ),
    _condition(
        "shifts",
        r"\b(?:second|third|first|2nd|3rd|1st|night|overnight|evening|day|weekend|rotating|swing"
        r"|12-hour|split|graveyard)[- ](?:hour )?shifts?\b|\b(?:rotating|12-hour)[\w -]* shifts?\b"
        r"|\bweekends?\b|\bsaturdays?\b|\bsundays?\b|\bevenings?\b|\bholidays\b|\bnights\b"
        r"|\bon[- ]call\b(?! experience)|\bovertime\b|\bflexible (?:schedule|hours)\b|\bshift work\b"
        r"|\bnon-traditional schedule\b|\bexten(?:ded|sive) hours\b",
        r"\b(?:second|third|2nd|3rd|night|overnight|evening|weekend|rotating|swing|12-hour|split"
        r"|graveyard)[\w -]{0,12} shifts?\b|\bweekends?\b|\bsaturdays?\b|\bsundays?\b"
        r"|\bevenings?\b|\bholidays\b|\bnights?\b(?! in\b)|\bon[- ]call\b|\bemergency calls\b|\bovertime\b",
        r"\b(?:no|not (?:able|available|willing)(?: to work)?|unable to work|cannot work"
        r"|except)\b[^.;\n]{0,20}\b(?:weekends?|saturdays?|sundays?|evenings?|nights?|shifts?|holidays|overtime"
        r"|on[- ]call)",
    ),
    _condition(
        "relocation",
        r"\brelocat(?:e|ion|ing)\b|\bcommut(?:e|ing)\b|\b(?:must|be) (?:live|reside|located|based"
        r"|be located|be based) (?:in|within)\b",
        r"\b(?:will(?:ing)?|open|able|ready) to relocate|\brelocating to\b",
        r"\b(?:not|unable|cannot)\b[^.;\n]{0,20}\brelocat",
    ),
    _condition(
        "lifting",
        r"\b(?:lift|lifting|carry|push|pull)\w*\b[^.;]{0,50}?\b\d+\s*(?:lbs?|pounds|kg|kilos?)"
        r"|\b(?:heavy lifting|lift up to|capable of lifting)\b",
        r"\b(?:lift|carr|mov|load|unload|handl|haul|push|pull"
        r"|transfer)\w*\b[^.;\n]{0,60}?\b\d+[\s-]*(?:lbs?|pounds?|kg|kilos?)|\bheavy lifting\b"
        r"|\b\d+[\s-]*(?:lbs?|pounds?|kg)\b",
        r"\b(?:no|cannot|unable to)\b[^.;\n]{0,12}\blift",
        bodily=True,
    ),
    _condition(
        "standing",
        r"\b(?:stand|standing|sit|sitting|walk|walking|bend|bending|stoop|kneel|climb"
        r"|stooping)\b[^.;]{0,60}\b(?:hours?|periods?|shifts?|time|day|prolonged|long|extended"
        r"|ladders?|bending|walking|standing|stairs)|\bon your feet\b"
        r"|\bprolonged (?:standing|sitting|periods)|\bmanual dexterity\b"
        r"|\bphysical(?:ly)? (?:stamina|demand\w*|able|fit\w*)",
        r"\bon (?:my|their) feet\b|\bstand(?:ing)?\b[^.;\n]{0,30}\b(?:hours?|shifts?|day)"
        r"|\bphysically (?:demanding|fit)|\b(?:climbing|climbed) ladders?",
        bodily=True,
    ),
)


def condition_in(text: str) -> Condition | None:
    """The first condition that `text` states."""
    return next((condition for condition in CONDITIONS if condition.asked.search(text)), None)


def condition_named(name: str) -> Condition:
    """Raises StopIteration for a name that is not in the table."""
    return next(condition for condition in CONDITIONS if condition.name == name)


WEIGHT = re.compile(r"(\d{1,3})[\s-]*(lbs?|pounds?|kg|kilos?)\b", re.IGNORECASE)


def pounds_in(text: str) -> float | None:
    """The greatest weight in `text`, in pounds."""
    weights = [float(n) * (2.2 if unit.lower().startswith("k") else 1.0) for n, unit in WEIGHT.findall(text)]
    return max(weights) if weights else None
