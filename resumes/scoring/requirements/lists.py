"""Taking lists apart: "Python, SQL and Airflow" are three requirements, "AWS, GCP or Azure" is one."""

import re

from core.skills import Sort, find_skills, vocabulary
from resumes.scoring.requirements.grammar import ADVERB, Form, forms_of, opening
from resumes.scoring.requirements.phrases import QUALITY, QUALITY_ONLY
from resumes.scoring.verbs.english import ENGLISH

# One requirement met by any of what follows.
ONE_OF = re.compile(
    r"\b(?:such as|like|e\.g\.?|for example|for instance|one of|any of|either|similar|equivalent"
    r"|comparable|or another|or other|or related|including|at least one)\b",
    re.IGNORECASE,
)
LIKEWISE = re.compile(r"similar|equivalent|comparable|or another|or other|or related", re.IGNORECASE)
PREPOSITION = re.compile(
    r"\s*(?:at|on|in|to|for|from|by|under|with|of|into|through|using|via)\s", re.IGNORECASE
)
COMMAS = re.compile(
    r"\s*,\s*(?:and/or|and|&|as well as|plus)?\s+|\s*,\s*(?=[A-Za-z])|\s+(?:and|&|as well as|plus)\s+",
    re.IGNORECASE,
)
COMPOUND = re.compile(
    r"\s*\w+ (?:control|management|preparation|entry|writing|planning|analysis|generation|keeping|tracking"
    r"|development|reporting|orders|boards|reviews?|plans|processing|automation|experience|design)\b",
    re.IGNORECASE,
)
"""Begins with a noun that could be a verb as well: "cost control", "order entry"."""
JUST_QUALITY = re.compile(rf"{QUALITY}", re.IGNORECASE)
GOVERNED = re.compile(r"\w\s+(?:with|between|among|across|for|to|from|in|by)\s+[a-z]+s?$")
"""Ends in a thing that hangs on a preposition, so that the bare things behind it hang on it too."""
BARE = re.compile(r"(?:[a-z]+[ -])?[a-z]+")
AND_MORE = re.compile(
    r",?\s+(?:and|or)\s+(?:other|more|many other|various other)\b[^,(]*$|,?\s+etc\.?\W*$", re.IGNORECASE
)
GERUND = re.compile(r"(?:experience\s+)?\w+ing", re.IGNORECASE)
GERUND_OF = re.compile(r"\w+ing\s+\w+", re.IGNORECASE)
OR = re.compile(r"\bor\b|\band/or\b|/", re.IGNORECASE)
ADJECTIVE = re.compile(r"(?:ed|ive|al|ous|ful|able|ible|ent|ant|ate|ic|ly|less|und|ish|rt|se|y)\W*$")
BLANK = "\x01"
LONGEST_ITEM = 7
LOOKED_AT = 80
"""Characters of the next item in which its verb must stand."""
PLAIN_VERBS = frozenset(
    "do make keep write read speak know take give run cost use talk think work live learn help listen set"
    " get put"
    " hold meet tell show teach lead stay follow ask answer drive cut build handle explain train"
    " sell".split()
)
VERB_START = re.compile(
    r"^(?:\w+ly )?(?:communicate|work|plan|prioriti[sz]e|manage|lead|develop|build|create|design"
    r"|support|handle|learn|adapt|collaborate|solve|identify|interpret|interact|multitask|meet"
    r"|follow|maintain|prepare|perform|provide|"
    r"establish|coordinate|organi[sz]e|analy[sz]e|think|take|make|keep|convey|explain|present"
    r"|influence|motivate|train|teach|complete|control|write|read|operate|use|deliver|assist"
    r"|respond|resolve|ensure|conduct|drive|run|travel|stand|lift|carry)\b",
    re.IGNORECASE,
)


def any_of(text: str) -> bool:
    """Whether one of the things named is enough."""
    return bool(
        ONE_OF.search(text)
        or OR.search(outside_brackets(text))
        or re.search(r"\([^)]*\b(?:or|etc)\b[^)]*\)|\([^)]*,[^)]*\)", text)
    )


def split_list(text: str, *, inside: bool = False) -> list[tuple[int, int]]:
    """Spans of the items of `text`; the whole, where it is one requirement.

    `inside`: the text goes on from other words, so that a capital at its start is a name's.
    """
    more = AND_MORE.search(text)
    text = text[: more.start()] if more and more.start() else text
    whole = [(0, len(text))]
    outside = outside_brackets(text)
    one_of = ONE_OF.search(outside)
    if one_of and LIKEWISE.match(one_of.group()) and not re.search(r"\band\b", outside):
        return whole  # "MEDDIC, Challenger or similar"
    if one_of:
        head = (
            split_list(text[: one_of.start()].rstrip(" ,"))
            if "," in outside[: one_of.start()].rstrip(" ,")
            else []
        )
        return [*head[:-1], (head[-1][0], len(text))] if len(head) > 1 else whole
    described = re.search(r"\b(?:that|which|who)\b", outside)
    spans = _items(outside[: described.start()] if described else outside) or whole
    spans[-1] = (spans[-1][0], len(text))
    spans = _merged(text, spans)
    if len(spans) < 2:
        return whole
    if len(spans) == 2 and PREPOSITION.match(text, spans[1][0]):
        return whole
    if len(spans) == 2 and text[spans[0][1] : spans[1][0]].strip() == "," and _long(text, spans):
        return spans  # the rest of a longer list: "supervising seasonal crews, wilderness first aid"
    last_or = re.search(r",?\s+(?:or|and/or)\s+[^,]+$", outside, re.IGNORECASE)
    inner = re.search(r"\bor\b[^,]*,", outside)  # "k6 or JMeter, mobile testing, healthcare or HIPAA"
    if inner and len(spans) > 2:
        return spans
    if last_or and not re.search(r"\b(?:and|&)\b", outside) and "," in outside[: last_or.start() + 1]:
        return whole
    return spans if _stand_alone([text[s:e] for s, e in spans], inside=inside) else whole


def _items(outside: str) -> list[tuple[int, int]]:
    spans, begin = [], 0
    joints = list(COMMAS.finditer(outside))
    if sum("," in match.group() for match in joints) > 1 and "," in joints[-1].group():
        joints = [
            match for match in joints if "," in match.group()
        ]  # "wage and hour law, payroll, and taxes"
    for match in joints:
        if match.start() > begin:
            spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, len(outside)))
    return [(s, e) for s, e in spans if outside[s:e].strip(" .")]


def _long(text: str, spans: list[tuple[int, int]]) -> bool:
    lengths = (len(text[start:end].split()) for start, end in spans)
    return (
        bool(opening(text)) and not OR.search(text) and all(1 < length <= LONGEST_ITEM for length in lengths)
    )


def _merged(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A verb alone goes with the next item: "hire and coach people", "push, pull and transfer patients"."""
    merged: list[tuple[int, int]] = []
    begin: int | None = None
    following = [*(start for start, _ in spans[1:]), len(text)]
    for (start, end), after in zip(spans, following, strict=True):
        item = text[start:end].strip()
        alone = len(item.split()) == 1 and (not start or item.islower()) and bool(forms_of(item.lower()))
        if JUST_QUALITY.fullmatch(item) and end != spans[-1][1]:
            begin = start if begin is None else begin
            continue  # "clear, concise writing"
        if alone and end != spans[-1][1] and opening(text[after : after + LOOKED_AT]):
            begin = start if begin is None else begin
            continue
        merged.append((start if begin is None else begin, end))
        begin = None
    return merged


def _stand_alone(items: list[str], *, inside: bool) -> bool:
    """Whether each item is a requirement by itself: each names its own skill, or all are short nouns."""
    if len(items) == 2 and GERUND.fullmatch(items[0].strip()) and GERUND_OF.match(items[1].strip()):
        return False  # "hiring and onboarding agents"
    if any(PREPOSITION.match(item) for item in items[1:]):
        return False  # "on the phone and at the counter"
    if len(items) > 2 and len(ADVERB.sub("", items[0].strip()).split()) == 1 and _is_verb(items[0]):
        return False  # "coach, discipline and document performance", "walk, stand and bend"
    doing = [_is_verb_phrase(item) for item in items]
    if len(items) > 2 and doing[0] and sum(doing) > 1 and all(len(item.split()) > 1 for item in items):
        return True  # "write a prep list, cost a dish and do the ordering"
    if all(doing) and not OR.search(" ".join(items)):
        return True  # "quote jobs and explain options"
    names = [frozenset(found.name for found in find_skills(item)) for item in items]
    begun = [bool(opening(item)) and len(item.split()) > 1 and not COMPOUND.match(item) for item in items]
    if len(items) == 2 and begun[0] and not begun[1] and not all(map(_names_tool, items)):
        return False  # "using GPS and topographic maps", "partnered with sales and supply chain leaders"
    if all(names) and len(set(names)) == len(names):
        return True
    if GOVERNED.search(items[0]) and all(BARE.fullmatch(item.strip()) for item in items[1:]):
        return any(_names_tool(item) for item in items)  # "communication with owners, architects and crews"
    if all(names) and _share_words(items):
        return False
    plain = [outside_brackets(item).replace(BLANK, " ").strip() for item in items]
    short = all(len(item.split()) <= 5 for item in plain)
    verbs = any(VERB_START.match(item.strip()) for item in items)
    bare = any(
        re.fullmatch(r"[a-z]+(?<!s)|[a-z]+(?:ss|ous|less)", item.strip())
        and not name
        and (len(items) == 2 or ADJECTIVE.search(item))
        for item, name in zip(items, names, strict=True)
    )
    if bare and any(len(item.split()) > 1 for item in items):
        return False  # "assessing, developing and implementing systems", "sound, accurate, timely judgment"
    if len(items) > 2:
        return not (doing[0] and not all(doing)) and all(len(i.split()) <= LONGEST_ITEM for i in plain)
    if not verbs and all(_is_noun_phrase(item, first=not n and not inside) for n, item in enumerate(plain)):
        return True
    proper = all(re.match(r"[A-Z]", item.strip()) for item in items)
    return proper and short and not verbs and any(names) and (bool(names[0]) or len(items[0].split()) > 1)


def _share_words(items: list[str]) -> bool:
    words = [set(item.lower().split()) for item in items]
    return bool(set.intersection(*words))


def _is_verb(item: str) -> bool:
    bare = item.strip()
    return (bare[:1].islower() or bool(ADVERB.match(bare))) and Form.BASE in opening(bare.lower())


def _names_tool(item: str) -> bool:
    return any(vocabulary().terms[found.name].sort is Sort.TECHNOLOGY for found in find_skills(item))


def _is_verb_phrase(item: str) -> bool:
    words = item.lower().split()
    return len(words) > 1 and (ENGLISH.get(words[0]) == words[0] or words[0] in PLAIN_VERBS)


def _is_noun_phrase(item: str, *, first: bool) -> bool:
    """Two to four words, or a name: "condition reporting", "DMRB", "Spanish". A capital that begins the
    phrase is no sign.
    """
    item = QUALITY_ONLY.sub("", item)
    count = len(item.split())
    if count == 1:
        return bool(
            re.fullmatch(r"[A-Z0-9][A-Z0-9+#.-]+|\w+[A-Z]\w*" if first else r"[A-Z0-9][\w+#.-]*", item)
        )
    return count <= 4 and not re.match(
        r"(?:to|of|in|with|for|from|the|their|its|your|our|other)\b", item, re.IGNORECASE
    )


def outside_brackets(text: str) -> str:
    """The text with everything inside brackets blanked, of the same length."""
    return re.sub(r"\([^()]*\)?", lambda m: BLANK * len(m.group()), text)
