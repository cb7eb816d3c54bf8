"""The name of the person, among the lines that could be one."""

import re
from itertools import pairwise

from resumes.parsing.document import Document, Line
from resumes.parsing.fields.employers import employer_score
from resumes.parsing.fields.places import is_place
from resumes.parsing.fields.titles import title_score
from resumes.parsing.layout.headings import heading_kind

_LABELLED = re.compile(
    r"^\W*(?:name|full name|nombre|nom|nome|vor- und nachname|vorname/name)\s*[:\t]\s*(\S.*)$", re.IGNORECASE
)
_NOT_A_NAME = re.compile(
    r"\b(?:resume|résumé|resumé|curriculum|vitae|vitæ|cv|lebenslauf|page|seite|confidential|"
    r"updated|profile|portfolio|contact|street|road|avenue|ave|blvd|lane|drive|"
    r"straße|strasse|str|rue|calle|phone|tel|telephone|telefon|mobile|email|e-mail|mail|address|"
    r"adresse|github|linkedin|website|date of birth|born|nationality|driving|license|seeking|"
    r"looking|experience[ds]?|years|status|fields|objective|references|summary|"
    r"university|hospital|inc|llc|gmbh|ltd)\b",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"^[^\W\d_][^\W\d_'’ʼ.-]*(?:['’ʼ.-][^\W\d_]+)*\.?$")
_PRONOUNS = re.compile(r"\s*\((?:she|he|they|sie|er|elle|ella|él)\b[^)]*\)", re.IGNORECASE)
_DOCUMENT_WORDS = re.compile(
    r"^(?:curriculum vitae|resume|résumé|resumé|cv|lebenslauf)(?:\s+(?:of|von|de|di))?\s*[:–—-]?\s+"
    r"|\s+[–—-]?\s*(?:curriculum vitae|resume|résumé|cv|lebenslauf)$",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    """
    de da do dos das del della di du la le van von der den ter ten zu zum af av bin ibn al el y e i
    of mac mc st st. san santa dit und
""".split()
)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
_CREDENTIALS = re.compile(
    r"(?:[,\t|–—-]|\s{2,}|(?<=\w)\s)\s*(?:(?:ph\.?\s?d\.?|m\.?d\.?|d\.?o\.?|r\.?n\.?|bsn|msn|"
    r"b\.?s\.?n\.?|m\.?s\.?n\.?|cpa|cfa|cma|pmp|p\.?e\.?|eit|esq\.?|j\.?d\.?|mba|m\.?b\.?a\.?|"
    r"lcsw|lmsw|msw|lpc|pharm\.?\s?d\.?|dds|dvm|aprn|fnp(?:-[bc]c?)?|ccrn|cen|lpn|cna|shrm-\w+|"
    r"sphr|phr|cissp|csm|cpsm|"
    r"cscs|ot(?:r/l)?|pt|dpt|ccc-slp|rd|ldn|ms|m\.?s\.?|ma|m\.?a\.?|m\.?ed\.?|ed\.?d\.?|bs|ba|"
    r"b\.?s\.?c?\.?|m\.?sc\.?|meng|leed\s?ap|aia|faia|ra|rla|frcs|mrcp|acca|aca|ceng|mice|"
    r"dipl\.-ing\.?)(?:\s*[,/]\s*|\s+|$)\.?)+$",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|herr|frau|m|mme|mlle|sr|sra|srta|don|doña|dott|ing|"
    r"dipl\.-ing)\.?\s+)+(?=\S)",
    re.IGNORECASE,
)
_CJK = re.compile(
    r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,5}(?:\s[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,4})?$"
)


def find_name(document: Document, head: list[Line], email: str) -> tuple[str, Line, float] | None:
    """The largest, earliest line that reads like a name; a match with the e-mail address decides."""
    candidates: list[tuple[float, str, Line]] = []
    first_page = [line for line in head if line.page == 1] or head
    if not first_page:
        first_page = [line for line in document.lines[:12] if not line.hidden]
    largest = max((line.size for line in first_page), default=10.0)
    for place, line in enumerate(first_page[:40]):
        for part, text in enumerate(_name_parts(line.text)):
            name = tidy_name(text)
            if name is None:
                continue
            score = 2.5 * line.size / largest - 0.08 * place - 0.3 * part + (0.4 if line.bold else 0.0)
            score += 1.2 * _in_email(name, email)
            score -= (
                1.0 * min(title_score(name), 1.5) + 1.0 * (employer_score(name) > 0) + 1.0 * is_place(name)
            )
            score += 1.0 if _LABELLED.match(line.text) else 0.0
            score -= 1.2 if len(name.split()) == 1 else 0.0
            candidates.append((score, name, line))
    joined = _over_two_lines(first_page, largest)
    if joined:
        candidates.append((2.9 + 1.2 * _in_email(joined[0], email), *joined))
    if not candidates:
        return _elsewhere(document, email)
    score, name, line = max(candidates, key=lambda c: c[0])
    if score < 0.6:
        return None
    return name, line, 0.95 if score > 2.2 else 0.7


def _elsewhere(document: Document, email: str) -> tuple[str, Line, float] | None:
    """Where the contact data comes without the name, the line that the e-mail address repeats."""
    if not email:
        return None
    for line in document.lines[:80]:
        name = None if line.hidden or line.bullet or len(line.text) > 40 else tidy_name(line.text)
        if name and len(name.split()) > 1 and _in_email(name, email) >= 0.5:
            return name, line, 0.6
    return None


def _name_parts(text: str) -> list[str]:
    if found := _LABELLED.match(text):
        return [found[1]]
    return [part for part in re.split(r"\t|\s[|•·–—]\s|\s{3,}|\s-\s", text) if part.strip()][:3]


def tidy_name(text: str) -> str | None:
    """A name as people say it, or None: without letters after it, `Last, First` turned round, caps kept."""
    if len(text) > 90 or "@" in text or "http" in text:
        return None
    text = text.strip(" \t,|·•:–—-*#_")
    text = _PRONOUNS.sub("", text)
    text = _DOCUMENT_WORDS.sub("", text)
    if _CJK.match(text):
        return text
    text = _TITLE_BEFORE.sub("", text)
    bare = text
    while (shorter := _CREDENTIALS.sub("", bare)) != bare and len(shorter.split()) >= 2:
        bare = shorter.strip(" ,")
    text = bare if len(bare.split()) >= 2 else text
    if is_place(text):
        return None
    if text.count(",") == 1:
        last, first = (part.strip() for part in text.split(","))
        if not _SUFFIX.match(first):
            text = f"{first} {last}" if first and last and len(first.split()) <= 3 else text
    words = text.replace(",", " ").split()
    if not 1 <= len(words) <= 6 or len(text) > 50 or _NOT_A_NAME.search(text) or heading_kind(text):
        return None
    for word in words:
        bare_word = word.strip("()\"“”'’")
        if not (_NAME_WORD.match(bare_word) or _CJK.match(bare_word)):
            return None
        if bare_word[0].islower() and bare_word.lower() not in _PARTICLES and len(words) > 1:
            return None
    if len(words) == 1 and (len(text) < 3 or text[0].islower()):
        return None
    return text


def _over_two_lines(lines: list[Line], largest: float) -> tuple[str, Line] | None:
    """First and last name below each other in the largest type."""
    large = [line for line in lines[:9] if line.size >= 0.93 * largest and line.size >= 15]
    for line, below in pairwise(large):
        if abs(line.size - below.size) > 0.8 or not 0 < below.index - line.index < 4 or _far(line, below):
            continue
        # What stands at the right of a large name, such as an address, is no part of it.
        first, last = line.text.partition("\t")[0], below.text.partition("\t")[0]
        if len(first.split()) <= 4 and len(last.split()) <= 2:
            name = tidy_name(f"{first} {last}")
            if name and not heading_kind(last) and title_score(last) < 0.9:
                return name, line
    return None


def _far(line: Line, below: Line) -> bool:
    """Not below each other in one column, as far as places are known."""
    if line.box is None or below.box is None:
        return below.index != line.index + 1
    return abs(line.box[0] - below.box[0]) > line.size or below.box[1] - line.box[1] > 2.2 * line.size


def _in_email(name: str, email: str) -> float:
    """How much of the name stands in the address, 0-1."""
    local = email.split("@", maxsplit=1)[0].lower()
    if not local:
        return 0.0
    words = [_ascii(word) for word in name.lower().split() if len(word) > 2]
    hits = sum(word in local or (len(word) > 4 and word[:4] in local) for word in words)
    return min(hits / max(len(words), 1) * 1.2, 1.0)


def _ascii(word: str) -> str:
    table = str.maketrans(
        "äöüáàâãåéèêëíìîïóòôõøúùûñçćčšžłßğışřýěů", "aouaaaaaeeeeiiiiooooouuuncccszlsgisryeu"
    )
    return word.translate(table)
