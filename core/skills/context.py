"""Whether a word that is also an everyday word stands for the tool of that name."""

import re

from core.skills.words import Word

# "Class C licence", "vitamin C", "hepatitis C", "Series R": a letter that is no language.
LABELLED = frozenset(
    "class vitamin hepatitis grade part plan section schedule series type category suite building unit"
    " appendix level block form exhibit phase group team zone bus title figure table round tier".split()
)
# What follows the name of a tool where a sentence starts with it ("Excel skills"); else it is a verb or a
# noun
# ("Excel at selling", "Swift response", "Access to a car").
AFTER_A_TOOL = frozenset(
    "and or plus experience skills skill proficiency proficient knowledge developer engineer"
    " programmer programming"
    " development macros formulas functions spreadsheets spreadsheet reports dashboards code"
    " scripts scripting"
    " certified certification required preferred is expertise user users software system level"
    " power data queries"
    " pivot charts tables documents files databases apps components hooks jobs clusters streaming".split()
)
SENTENCE_START = re.compile(r"(?:^|[.!?:;\n•●▪◦·*–-])[ \t\"“'(]*$")


def stands_for_tool(text: str, words: list[Word], index: int, length: int) -> bool:
    """For a spelling marked exact, found at words[index:index+length] in the case it is written in."""
    first, last = words[index], words[index + length - 1]
    before = text[max(0, first.start - 3) : first.start]
    after = text[last.end : last.end + 2]
    following = words[index + length].lower if index + length < len(words) else ""
    if length == 1 and len(first.text) == 1:
        return _letter_is_language(before, after, words, index)
    if length > 1:
        return True
    if after[:1] == "-" and after[1:].isalpha() and first.text.istitle():
        return False  # "Go-getter", "Spring-loaded", "Access-controlled"
    if first.text.isupper():
        return True
    starts = bool(SENTENCE_START.search(text[max(0, first.start - 6) : first.start]))
    runs_on = after[:1] in {" ", "\t"} and following == written(words, index + length)
    return not (starts and runs_on and following not in AFTER_A_TOOL)


def written(words: list[Word], index: int) -> str:
    return words[index].text if index < len(words) else ""


def _letter_is_language(before: str, after: str, words: list[Word], index: int) -> bool:
    previous = words[index - 1].lower if index else ""
    if previous in LABELLED:
        return False
    if after[:1] in {"-", "&", "'", "’", "+", "#"} or before[-1:] in {"&", "-", "'", "’", "."}:
        return False
    if after[:1] == "." and after[1:].strip():
        return False  # an initial or an abbreviation: "C.P.A."
    if re.match(r"\s&", after) or re.search(r"&\s$", before):
        return False
    following = written(words, index + 1)
    # "Dana R Whitfield": an initial between two names.
    is_initial = (
        after[:1] == " " and following.istitle() and before[-1:] == " " and words[index - 1].text.istitle()
    )
    return not (is_initial and following not in {"Shiny", "Studio", "Programming", "Language"})
