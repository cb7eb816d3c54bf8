"""Model output as plain text: what is left can be shown, kept and mailed.

Nothing a person typed passes through here. Escaping is what makes a page safe; this takes away what would
still mislead or phone home once somebody copies the text elsewhere: markup of pictures and links, addresses
the person does not know, and characters nobody sees.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import Any

_REST = r"[^\s<>\"'`\])}]"
_START = r"(?<![\w@.+-])"
_NO_HOST = r"(?!(?:asp|ado|vb|ml)\.net\b|socket\.io\b|[\w.-]{1,80}\.(?:js|ts|py|md|pdf|docx?|csv|rb|go)\b)"
_HOST = rf"{_START}{_NO_HOST}(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.){{1,10}}"
_ENDINGS = "com|org|net|io|dev|app|info|biz|xyz|ru|cn|tk|site|online|link|click|top|test|invalid|example"
ADDRESS = re.compile(
    rf"(?:\b(?:https?|ftp|file|data|javascript|vbscript|tel|mailto|sms|blob|wss?)[ ]?:(?!\s){_REST}+)"
    rf"|(?:(?<![\w@.:/])//[\w-]+(?:\.[\w-]+)+{_REST}*)"
    rf"|(?:{_START}[\w.+-]{{1,64}}@(?:[\w-]{{1,63}}\.){{1,10}}[a-z]{{2,24}}\b)"
    rf"|(?:{_START}www\.[\w-]+(?:\.[\w-]+)+{_REST}*)"
    rf"|(?:{_HOST}[a-z]{{2,24}}(?::\d+)?/{_REST}*)"
    rf"|(?:{_HOST}(?:{_ENDINGS})\b(?![\w@.-]\w))",
    re.IGNORECASE,
)
"""What a mail program or a chat would turn into a link. A bare host needs an ending that no sentence has."""

MOST_PASSES = 30
"""Markup within markup within markup: who nests deeper loses all brackets."""

_KEPT_CONTROLS = {"\n", "\t"}
_JOINERS = {"\u200c", "\u200d"}
_PICTURE = re.compile(r"!\[([^\]\[\n]{0,500})\](?:\([^)\n]{0,2000}\)?|\[[^\]\n]{0,200}\])?")
_LINK = re.compile(r"\[([^\]\[\n]{1,500})\]\(([^)\n]{0,2000})\)")
_REFERENCE = re.compile(r"^[ \t]*\[[^\]\n]{1,100}\]:[ \t]*\S+.*$", re.MULTILINE)
_ANGLED = re.compile(r"<([a-z][a-z0-9+.-]{1,20}:[^<>\s]{1,2000})>", re.IGNORECASE)
_HIDDEN_ELEMENT = re.compile(
    r"<(script|style|iframe|object|embed|svg|math|template|noscript)\b[^>]{0,2000}>.*?(?:</\1\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[a-z][^<>]{0,2000}>|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_OPENED = re.compile(r"<(?=[a-z/!?])", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\w*])\*\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*\*(?![\w*])")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE)
_SPACES = re.compile(r"[ \t]+(?=\n|\Z)")


def plain_text(text: str, allowed: Collection[str] = ()) -> str:
    """`text` without markup and without addresses that are not in `allowed`.

    `allowed` holds addresses as they stand in the person's own material; they are kept where they are
    written out, never behind other words.
    """
    kept = {comparable_address(address) for address in allowed}
    text = visible_text(text).replace("\r\n", "\n").replace("\r", "\n")
    for _ in range(MOST_PASSES):
        before, text = text, _without_markup(text, kept)
        if text == before:
            break
    else:
        text = _without_markup(re.sub(r"[<>\[\]()]", " ", text), kept)
    return _OPENED.sub("< ", text)


def _without_markup(text: str, kept: set[str]) -> str:
    """One pass; what it takes away may put together something new."""
    text = _PICTURE.sub("", text)
    text = _LINK.sub(lambda found: _unlinked(found, kept), text)
    text = _REFERENCE.sub("", text)
    text = _ANGLED.sub(r"\1", text)
    text = _TAG.sub("", _HIDDEN_ELEMENT.sub("", text))
    text = ADDRESS.sub(lambda found: _known(found.group(), kept), text)
    text = _HEADING.sub("", _EMPHASIS.sub(r"\1", text))
    return _SPACES.sub("", text).strip("\n ")


def plain_data(value: Any, allowed: Collection[str] = ()) -> Any:
    """The same for every text inside a structured answer."""
    if isinstance(value, str):
        return plain_text(value, allowed)
    if isinstance(value, list):
        return [plain_data(item, allowed) for item in value]
    if isinstance(value, dict):
        return {key: plain_data(item, allowed) for key, item in value.items()}
    return value


def visible_text(text: str) -> str:
    """Without what nobody sees: controls, marks of direction, zero-width spaces, tags, lone surrogates.

    The joiners stay where letters or emoji need them.
    """
    return "".join(text[place] for place in visible_places(text))


def visible_places(text: str) -> list[int]:
    """Where the characters of `visible_text` stand in `text`."""
    return [i for i, c in enumerate(text) if _is_visible(c) or _joins(text, i)]


def addresses_in(texts: Iterable[str]) -> set[str]:
    return {_trimmed(found.group())[0] for text in texts for found in ADDRESS.finditer(text)}


def _is_visible(character: str) -> bool:
    if character in _KEPT_CONTROLS or character == "\r":
        return True
    # Cc controls, Cf format characters, Cs surrogates, Co private use, Zl and Zp separators of lines.
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def _joins(text: str, index: int) -> bool:
    """A joiner between two letters or emoji, as Persian, Hindi and family emoji have it."""
    if text[index] not in _JOINERS or not 0 < index < len(text) - 1:
        return False
    before, after = text[index - 1], text[index + 1]
    return all(unicodedata.category(c) in {"Lo", "Mn", "Mc", "So", "Sk"} for c in (before, after))


def _unlinked(found: re.Match[str], kept: set[str]) -> str:
    words, target = found.group(1), found.group(2).split(" ")[0]
    known = comparable_address(target) in kept and comparable_address(words) != comparable_address(target)
    return f"{words} ({target})" if known else words


def _known(address: str, kept: set[str]) -> str:
    bare, rest = _trimmed(address)
    return address if comparable_address(bare) in kept else rest


def _trimmed(address: str) -> tuple[str, str]:
    """The address, and the punctuation of the sentence around it."""
    bare = address.rstrip(".,;:!?")
    return bare, address[len(bare) :]


def comparable_address(address: str) -> str:
    """Two ways of writing one address: with and without scheme, www and a last slash."""
    bare = _trimmed(address.strip())[0]
    scheme, mark, rest = bare.partition("://")
    if mark and scheme.lower() in {"http", "https"}:
        bare = rest
    host, slash, path = bare.partition("/")
    return (host.lower().removeprefix("www.") + slash + path).rstrip("/")
