"""What a template left behind: brackets to fill in, merge fields, XXX, and places where a field came up
empty.

Square brackets are ordinary in subjects ("[Remote]") and in quotations ("[sic]"), so they are placeholders
only where nothing in the draft's own data has them and they are not a link's label.
"""

import re
from collections.abc import Iterator

_FIELD = (
    r"(?:first|last|full|your|my|their|his|her|our|the|recruiter|recruiter's|company|company's|candidate"
    r"|contact|job|role|position|hiring manager"
    r"|manager|team|product|project|mutual|specific|relevant|recent|target|current|previous|insert|add"
    r"|enter|fill in|date|day|time"
    r"|city|place|location|industry|field|skill|achievement|accomplishment|metric|number|topic|link|url"
    r"|phone|e-?mail|name|title"
    r"|sender|recipient|employer|school|university|department|x+|n|y|"
    r"vorname|nachname|name|firma|unternehmen|stelle|datum|prénom|nom|entreprise|poste|nombre|empresa"
    r"|puesto|cargo)"
)
_MARKUP = re.compile(
    r"(?P<field>\{\{[^{}\n]{0,80}\}\}|\{[^{}|\n]{1,60}(?:\|[^{}|\n]{0,60}){1,9}\}"
    r"|\{%[^%\n]{0,80}%\}|\$?\{[A-Za-z_][\w .'-]{0,60}\}"
    r"|\*\|[\w: ]{1,40}\|\*|<<[^<>\n]{1,60}>>|«[A-ZÀ-Ý_]{2,40}»"
    r"|%%[\w ]{1,40}%%|(?<![\w%])%[A-Z][A-Z_]{2,40}%|\[\[[^\[\]\n]{1,60}\]\]"
    r"|(?<!\w)__?[A-Z][A-Z_]{2,40}__?(?!\w)|#[A-Z][A-Z_]{2,40}#)"
    rf"|<(?P<angle>(?!https?:|mailto:|[^<>\s]*@)(?:(?:{_FIELD})\b[\w '/,-]{{0,60}}|[A-Z][A-Z _]{{2,40}}))>"
    rf"|\((?P<round>(?:insert|add|enter|fill in|put|mention|your|recruiter'?s?|company|hiring manager'?s?"
    rf"|job|role|position) (?:[\w' /-]{{0,40}}\b)?"
    r"(?:name|title|here|company|role|position|skill|achievement|date|number|city|metric|link)s?)\)",
    re.IGNORECASE,
)
_SQUARE = re.compile(r"\[(?P<inside>[^\[\]\n]{0,80})\](?!\()")
_FREE = re.compile(
    r"\s*(?:sic|\.\.\.|…|\d[\d ,.–-]*|https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|[a-z*](?:/[a-z*])+|external"
    r"|remote|hybrid|on-?site|ref[.: #-].*"
    r"|ref(?:erence|erral)?|re|fwd?|job.?id.*|req.*|urgent|update|edited?|redacted|emphasis (?:mine"
    r"|added)|laughs?|✓?)\s*",
    re.IGNORECASE,
)
_WORDY = re.compile(
    r"(?-i:(?<![\w/.-])\$?X{2,}(?:\.X+)?(?![\w/])(?:\s?%)?|(?<![\w/.-])\$?[XYN](?:\s?%|\s(?:years?"
    r"|percent|people|months|weeks|million|users|engineers|projects)\b)|(?<![\w$])\$[XYN]\b)"
    r"|(?<!\w)x{3,}(?!\w)|(?-i:\b(?:TBD|TBC|TODO|FIXME|TK{1,2}|PLACEHOLDER|FIRSTNAME|LASTNAME|FNAME|LNAME"
    r"|COMPANYNAME)\b)"
    r"|\binsert (?:your |the |a |an |specific |relevant |recruiter'?s? |company |hiring manager'?s? "
    r"|my )*(?:\w+ ){0,3}?here\b"
    r"|\b(?:your|company|name|role|achievement|skill|link|title) (?:name )?goes here\b|\byour (?:name"
    r"|company|title|phone number) here\b"
    r"|(?-i:\b(?:Company Name|Recruiter Name|Recruiter's Name|First Name|Last Name|Your Name|Your Company"
    r"|Job Title|Hiring Manager Name|Position Title"
    r"|Company X|Company XYZ|XYZ (?:Company|Corp|Inc)|ABC (?:Company|Corp|Inc)|Your Full Name|Full Name"
    r"|Contact Name)\b)"
    r"|(?<![\w$])\$(?:(?:first|last|company|recruiter|your|job)_?)?(?:name|title|role|company|position|date)\b"
    r"|(?:(?<=\bat )|(?<=\bfor )|(?<=\bwith )|(?<=\bfrom )|(?<=\bas a ))"
    r"\((?:my |your )?(?:current|previous|former|last|target) (?:company|employer|role|title|position)\)"
    r"|(?-i:(?:(?<=\bon )|(?<=\bat )|(?<=\bfor )|(?<=\bto )|(?<=\bfrom )|(?<=\bwith )|(?<=\bin )|(?<=\bHi )"
    r"|(?<=\bHello )|(?<=\bDear ))(?:(?:FIRST|LAST|COMPANY|RECRUITER|JOB) )?"
    r"(?:DATE|NAME|COMPANY|ROLE|POSITION|TITLE|CITY|RECRUITER|INDUSTRY|SCHOOL|AMOUNT)\b)"
    r"|\blorem ipsum\b|_{3,}|(?<!\w)\?{3,}(?= )",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\A\s*(?:hi|hello|dear|hallo|hola|bonjour|hey)(?P<gap>[ \t]+)(?=[,!.:;–—-])"
    r"|\A\s*(?:hi|hello|dear|hallo|hola|bonjour|hey|ms\.?|mr\.?)[ \t]+(?P<null>null|none|undefined|nan"
    r"|n/a|unknown|name|firstname|first name|recruiter name|friend name|test)\b(?=\s*[,!.:;–—-])"
    r"|\b(?:at|with|for|join|joining|about|of|the|as an?)[ \t]+(?P<hole>[,.;!?])(?=\s|$)"
    r"|\b(?:at|with|join|joining|for)[ \t]+(?P<nothing>null|undefined|None|NaN)\b",
    re.IGNORECASE,
)


def find_placeholders(text: str, *, known: str = "", subject: bool = False) -> Iterator[tuple[int, int]]:
    """Places in the text, in their order; `known` is all saved text, whose own brackets are no
    placeholders."""
    straight = text.replace("’", "'")
    found = {match.span() for match in _MARKUP.finditer(straight)}
    found |= {match.span() for match in _WORDY.finditer(straight)}
    found |= {match.span() for match in _SQUARE.finditer(straight) if _is_open(match, known, subject=subject)}
    if not subject:
        found |= {
            match.span(name) if match[name].strip() else match.span()
            for match in _EMPTY.finditer(straight)
            for name in ("gap", "null", "hole", "nothing")
            if match[name]
        }
    reached = -1
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= reached:
            yield start, end
            reached = end


_SUBJECT_FIELD = re.compile(rf"\s*{_FIELD}\b", re.IGNORECASE)


_DAYS = re.compile(
    r"\W*(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|to|and|through|until|nights?|days?"
    r"|mornings?|evenings?|weekends?|\d[\d:.]*(?:am|pm)?)\b\W*)+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„]([^\"“”„\n]{1,200})[\"”“]")


def _in_quotation(match: re.Match[str]) -> bool:
    """Words of somebody else with a bracket among them; a bracket that is all of the quotation is a gap."""
    return any(
        quoted.start() < match.start()
        and match.end() < quoted.end()
        and any(c.isalpha() for c in quoted[1].replace(match.group(), ""))
        for quoted in _QUOTED.finditer(match.string)
    )


def _is_open(match: re.Match[str], known: str, *, subject: bool) -> bool:
    inside = match["inside"]
    if match.group() in known:
        return False
    if not inside.strip():
        return not subject
    if _FREE.fullmatch(inside) or _DAYS.fullmatch(inside):
        return False
    if _in_quotation(match) and not _SUBJECT_FIELD.match(inside):
        return False
    has_field = bool(_SUBJECT_FIELD.match(inside)) or "_" in inside
    return has_field if subject or re.search(r"\d", inside) else has_field or any(c.isalpha() for c in inside)
