"""The job title of a posting."""

import re

from pipeline.postings.labels import head_of, label, labelled, looks_like_a_place, parts_of, until_next_label
from pipeline.postings.shapes import Found, Where
from resumes.parsing.fields.titles import title_score

LONGEST_TITLE = 120
MOST_WORDS = 9
SURE = 0.9
LABEL = label(
    r"job\s*title|position(?:\s+title)?|role(?:\s+title)?|title|stelle(?:nbezeichnung)?|"
    r"(?:intitulé\s+du\s+)?poste|puesto"
)
AT_COMPANY = re.compile(r"^(?P<title>.+?)\s+(?:at|@|bei|chez)\s+(?P<name>[A-Z0-9].*)$")
SOUGHT = re.compile(
    r"\b(?:seek(?:s|ing)|hiring(?:\s+for)?|looking\s+(?:for|to\s+hire)|recruiting(?:\s+for)?|search(?:ing)?\s+for|"
    r"[Jj]oin\b[^.!?]{0,40}?\sas|sucht|recherche|recrute|busca)\s+"
    r"(?:an?|our(?:\s+next)?|the|eine[nr]?|une?|unas?)\s+(?P<words>[^.!?:;\n]{3,140})"
)
NAMED = re.compile(
    r"^(?:\W*(?:Role|Job|Position)\s+(?:Description|Overview|Summary):?\s*)?(?:The|As\s+an?|As\s+the)\s+"
    r"(?P<words>[A-Z][^.!?:;\n]{3,100}?)(?:\s*\([^)]{1,40}\))?,?\s+(?:role|position|will|is|at|you|on)\b"
)
END = re.compile(
    r"\s+(?:to|who|with|for|in|at|that|on|based|interested|responsible|reporting|willing|within|passionate|is|"
    r"and\s+will|capable|experienced|located|position|role|zur|für|pour|para)\b|\s*[,(!]|\s+[–-]\s"
)
NOT_A_HEAD = re.compile(
    r"^(?:we|our|you|your|join|are|is|do|the\s+(?:ideal|successful|right)|about|at|this|as|if|in|please|apply|"
    r"why|what|who|how|(?:job\s+|role\s+|company\s+)?description|overview|summary|responsibilities|"
    r"qualifications|requirements|duties|general|position\s*$|essential|for|there)\b",
    re.IGNORECASE,
)
EVERYBODY = {"member", "members", "employee", "individual", "leader"}
PRAISED = re.compile(r"^(?:(?:passionate|[a-z-]+(?:ed|ing|ful|ous|ic|ive)),?\s+(?:and\s+|or\s+)?)+")
PRAISE = ("ed", "ing", "ful", "ous", ",")


def title_in(lines: list[str]) -> Found | None:
    return labelled(lines, LABEL, _clean) or _in_head(lines) or _in_sentence(lines)


def _clean(value: str) -> str:
    value = until_next_label(value)
    return value if 2 <= len(value) <= LONGEST_TITLE and not value.endswith((".", "?")) else ""


def _in_head(lines: list[str]) -> Found | None:
    for number, line in head_of(lines):
        ends = line.endswith((".", "!", "?", ":", ",")) and not line.endswith(("Sr.", "Jr."))
        if len(line) > LONGEST_TITLE or ends or NOT_A_HEAD.match(line):
            continue
        first = parts_of(line)[0]
        beside = AT_COMPANY.match(first)
        first = beside["title"] if beside else first
        if title_score(first) >= SURE and not looks_like_a_place(first):
            return Found(first, Where.at(number, line))
    return None


def _in_sentence(lines: list[str]) -> Found | None:
    for form in (SOUGHT, NAMED):
        for number, line in enumerate(lines):
            for match in form.finditer(line[:2_000]):
                if title := _sought(match["words"]):
                    return Found(title, Where.at(number, line[max(0, match.start() - 40) :]))
    return None


def _sought(words: str) -> str:
    """The title among what is said of it: with capitals where it has them, else its word and a few more."""
    said = END.split(PRAISED.sub("", words))[0].split()
    capital = next((at for at, word in enumerate(said) if word[0].isupper()), None)
    kept = said[capital:] if capital is not None else _without_praise(said)
    title = " ".join(kept)
    sure = 0 < len(kept) <= MOST_WORDS and title_score(title) >= SURE
    return title if sure and kept[-1].lower() not in EVERYBODY else ""


def _without_praise(said: list[str]) -> list[str]:
    """`passionate, motivated ecologist` without its praise; two words before the word of the title stay."""
    at = next((i for i in range(len(said) - 1, -1, -1) if title_score(said[i]) >= SURE), None)
    if at is None:
        return []
    praised = [i + 1 for i in range(at) if said[i].endswith(PRAISE) or said[i] in {"and", "an"}]
    return said[max([*praised, at - 2, 0]) : at + 1]
