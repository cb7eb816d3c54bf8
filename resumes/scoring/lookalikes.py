"""Texts that share words with a resume without being one: letters, postings, invoices, code, tables."""

import re

_POSTING_SIGNS = (
    r"you(?:'|’)?(?:ll| will| have| bring| are| must)|are you",
    r"we(?:'|’)?(?:re| are) (?:looking|seeking|hiring)|(?:is|was) (?:now )?(?:looking for|seeking|hiring"
    r"|recruiting)|is searching",
    r"(?:ideal|successful|qualified) candidates?|candidates? (?:will|should|must|who|with)|applicants?",
    r"(?:join|part of) (?:our|the|a) (?:\w+ ){0,2}team|our team",
    r"we offer|what we offer|we provide|benefits? include|benefits package|paid time off|health insurance"
    r"|dental|401\(?k",
    r"your (?:responsibilities|profile|tasks|role)|who you are|what you(?:'|’)?ll do",
    r"about (?:the (?:role|job|position|company)|us)|company description|job description|job title|job "
    r"purpose|job type",
    r"position (?:summary|overview|description|purpose|title)|purpose of (?:the )?position|this "
    r"(?:position|role|opportunity)",
    r"apply (?:now|today|by|online|at)|to apply|how to apply|encouraged to apply|submit (?:your|a) "
    r"(?:resume|cv|application)",
    r"equal opportunity|regardless of|background check|drug (?:test|screen)|sponsor|eligible to work"
    r"|authorized to work",
    r"salary range|starting pay|hourly rate|pay range|commensurate|compensation",
    r"(?:required|preferred|minimum|desired|basic) (?:qualifications|skills|experience)|qualifications:"
    r"|requirements:",
    r"(?:key |essential |primary )?(?:job )?(?:duties|responsibilities)(?: include|:| and)|will be "
    r"responsible|reports to",
    r"years(?:'|’)? (?:of )?(?:\w+ ){0,3}experience (?:required|preferred|in|with)|must (?:have|be"
    r"|possess)|is a plus|preferred\b",
    r"ability to|able to|willing(?:ness)? to|knowledge of|proficien(?:t|cy) (?:in|with)",
    r"wir (?:suchen|bieten)|ihre? (?:aufgaben|profil)|bewerb(?:en sie|ung)",
    r"nous recherchons|votre (?:profil|mission)|postulez",
    r"buscamos|ofrecemos|(?:tu|su) perfil|se requiere",
)
_POSTING = tuple(re.compile(rf"\b(?:{sign})", re.IGNORECASE) for sign in _POSTING_SIGNS)
MANY_POSTING_SIGNS = 3
"""Ours: nine in ten of eighty real postings show as many, none of our sample resumes shows two."""

_LETTER_OPENING = re.compile(
    r"^\s*(?:dear\b|to whom it may concern|sehr geehrte|liebes? |madame, monsieur|estimad[oa]s?\b)",
    re.I | re.M,
)
_LETTER_CLOSING = re.compile(
    r"^\s*(?:(?:yours )?sincerely|(?:kind|best|warm) regards|yours (?:faithfully|truly)|mit freundlichen "
    r"grüßen"
    r"|cordialement|atentamente|saludos)",
    re.I | re.M,
)
_INVOICE = re.compile(
    r"\b(?:invoice (?:no|number|date)|bill to|amount due|total due|subtotal|payment terms|due date|vat"
    r"|unit price|qty"
    r"|rechnungsnummer|zahlbar|mwst|iban|facture n|total ttc)\b",
    re.I,
)
_RECIPE = re.compile(
    r"\b(?:ingredients|preheat|tablespoons?|teaspoons?|tbsp|tsp|cups? of|simmer|whisk|bake for|zutaten"
    r"|ingrédients|ingredientes)\b",
    re.I,
)
_CODE_LINE = re.compile(
    r"[;{}]\s*$|^\s*(?:def|class|import|from|return|if|for|while|public|private|function|const|let|var"
    r"|#include|package)\b.*[:;({]"
    r"|^\s*(?:import [\w.]+|from [\w.]+ import .+|return .+)$|\w+\(.*\)\s*[;:]?$|^\s*(?://|/\*|\*/)"
)


def lookalike(text: str) -> str | None:
    """What the text looks like, with its article (`a job posting`), or None."""
    lines = [line for line in text.splitlines() if line.strip()]
    if _is_code(lines):
        return "source code"
    if _is_table(lines):
        return "a table of data"
    if len({match.lower() for match in _INVOICE.findall(text)}) >= 3:
        return "an invoice"
    if len({match.lower() for match in _RECIPE.findall(text)}) >= 3:
        return "a recipe"
    if sum(bool(sign.search(text)) for sign in _POSTING) >= MANY_POSTING_SIGNS:
        return "a job posting"
    if _LETTER_OPENING.search(text) and _LETTER_CLOSING.search(text):
        return "a letter"
    return None


def _is_code(lines: list[str]) -> bool:
    return len(lines) >= 5 and sum(bool(_CODE_LINE.search(line)) for line in lines) > 0.4 * len(lines)


def _is_table(lines: list[str]) -> bool:
    """Nearly every line has the same number of separators, three or more."""
    for mark in ",;\t":
        counts = [line.count(mark) for line in lines]
        usual = max(set(counts), key=counts.count) if counts else 0
        if len(lines) >= 4 and usual >= 2 and counts.count(usual) >= 0.8 * len(lines):
            return True
    return False


_CAREER: dict[str, re.Pattern[str]] = {
    "work": re.compile(
        r"experience|employment|career|berufserfahrung|werdegang|berufspraxis|expérience|parcours"
        r"|experiencia|esperienz"
        r"|experiência|werkervaring|doświadczenie|опыт|经历|經歷|实习|工作|職歴|경력",
        re.IGNORECASE,
    ),
    "education": re.compile(
        r"education|academic|ausbildung|studium|bildungsweg|formation|éducation|formación|educación"
        r"|istruzione|formazione"
        r"|formação|opleiding|wykształcenie|образование|教育|学历|學歷|学歴|학력",
        re.IGNORECASE,
    ),
    "skills": re.compile(
        r"skills|competenc|kenntnisse|kompetenzen|fähigkeiten|compétences|habilidades|competenze|vaardigheden"
        r"|umiejętności|навыки|技能|スキル|기술",
        re.IGNORECASE,
    ),
}


def career_headings(text: str) -> set[str]:
    """Kinds of short lines that head a part of a resume, for pages whose layout hides its headings."""
    short = [line for line in text.splitlines() if len(line.split()) <= 5 and len(line) <= 40]
    return {kind for kind, words in _CAREER.items() if any(words.search(line) for line in short)}


_LIFE = re.compile(
    r"(?:my )?(?:jobs?|work|employment|work history|job history|schools?|schooling|college|studies|training"
    r"|arbeit|beruf|stellen|schule|schulbildung|emplois?|travail|études|école|trabajos?|empleos?|estudios"
    r"|escuela)\s*:?",
    re.IGNORECASE,
)
_YEAR = r"(?:\d{1,2}[./])?(?:19|20)\d\d"
_STAY = re.compile(
    rf"\b{_YEAR}\s*(?:[-–—]|to|bis|until|à|a|hasta)\s*(?:{_YEAR}\b|\d\d\b|present|now|today|current|heute|jetzt"
    r"|aujourd|actual|hoy|$)",
    re.IGNORECASE,
)
_SHORT = 10


def life_headings(text: str) -> int:
    """Lines that are a plain word for work or school and nothing else."""
    return sum(bool(_LIFE.fullmatch(line.strip())) for line in text.splitlines())


def dated_stays(text: str) -> int:
    """Short lines with a span of years and a word that says where: `2015-2018 Bakery`."""
    short = (line for line in text.splitlines() if len(line.split()) <= _SHORT)
    return sum(bool(_STAY.search(line) and re.search(r"[^\W\d_]{4}", _STAY.sub("", line))) for line in short)
