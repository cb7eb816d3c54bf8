"""Phone numbers of any country, told from dates, postcodes and identity numbers."""

import re

from resumes.parsing.dates import find_dates, find_spans
from resumes.parsing.document import Line

_PHONE = re.compile(
    r"(?<![\w@/.])(?:\(\+\d{1,3}\)\s?|\+|\(|00)?\d(?:[\s().\-–/‑·]{0,3}\d){6,14}(?:\s*(?:x|ext\.?|"
    r"extension|durchwahl|poste|-)\s*\d{1,5})?(?![\w@])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_WITHOUT_POSTCODE = re.compile(r"^\d{4,5}\s+(?=[(+]|\d{3}[\s.-]\d{3}[\s.-]\d{4}$)")


def find_phone(head: list[Line], rest: list[Line]) -> tuple[str, Line] | None:
    best: tuple[int, str, Line] | None = None
    for rank, lines in ((0, head), (-3, rest)):
        if best and best[0] >= 3:
            break
        for line in lines:
            if len(_DIGIT.findall(line.text)) < 7:
                continue
            for found in _PHONE.finditer(line.text):
                number = _WITHOUT_POSTCODE.sub("", found.group())
                score = rank + _phone_score(number, line.text[: found.start()])
                if score > 0 and (best is None or score > best[0]):
                    best = score, number.strip(" -–·."), line
    return (best[1], best[2]) if best else None


_PHONE_LABEL = re.compile(
    r"(?:phone|\btel|telefon|teléfono|téléphone|telefono|mobile?|mobil|cell|handy|móvil|portable|"
    r"ph|call|\b[ptm])\W*$",
    re.IGNORECASE,
)


def _phone_score(text: str, before: str) -> int:
    if find_spans(text):
        return -9
    digits = re.sub(r"\D", "", re.split(r"(?:x|ext)", text, flags=re.IGNORECASE)[0])
    if not 7 <= len(digits) <= 15 or (find_dates(text) and len(digits) <= 8):
        return -9
    if re.fullmatch(r"(?:19|20)\d\d\s*[-–—/]\s*(?:19|20)\d\d", text.strip()) or re.fullmatch(
        r"\d{5}-\d{4}", text.strip()
    ):
        return -9
    if len(set(digits)) < 3 and len(digits) > 7 and not text.startswith("+"):
        return 1
    score = 1
    score += 3 if text.lstrip("( ").startswith(("+", "00")) else 0
    score += 2 if re.search(r"[\s().\-/]", text) else 0
    score += 4 if _PHONE_LABEL.search(before) else 0
    score -= 3 if len(digits) < 9 else 0
    return score
