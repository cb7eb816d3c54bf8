"""Human languages, by their names in the languages of resumes."""

import re

_TONGUES = frozenset(
    """
    english german french spanish italian portuguese dutch polish russian ukrainian turkish arabic hebrew
    hindi urdu bengali tamil telugu mandarin cantonese chinese japanese korean vietnamese thai tagalog
    swedish danish norwegian finnish greek czech slovak hungarian romanian bulgarian croatian serbian
    irish welsh catalan swahili persian farsi latin indonesian malay punjabi gujarati marathi
    deutsch englisch französisch spanisch italienisch portugiesisch niederländisch polnisch russisch
    ukrainisch türkisch arabisch chinesisch japanisch tschechisch ungarisch rumänisch kroatisch serbisch
    schwedisch dänisch norwegisch finnisch griechisch latein
    anglais allemand français espagnol italien portugais néerlandais polonais russe turc arabe chinois
    japonais inglés alemán francés español italiano portugués holandés polaco ruso turco árabe chino
    japonés catalán castellano gallego euskera inglese tedesco francese spagnolo portoghese inglês alemão
    francês espanhol polski angielski niemiecki engels duits frans nederlands
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")


def are_tongues(text: str) -> bool:
    """Whether at least half of what the commas part names a human language."""
    pieces = [piece for piece in re.split(r"[,;|•·\t]", re.sub(r"\([^)]*\)", "", text)) if piece.strip()]
    named = sum(any(word.lower() in _TONGUES for word in _WORD.findall(piece)[:2]) for piece in pieces)
    return bool(pieces) and 2 * named >= len(pieces)
