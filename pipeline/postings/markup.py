"""The text of a page's source, and the data that stands in it for machines."""

import html
import re
from dataclasses import dataclass, field

TAG = re.compile(r"(<[^<>]*>)")
NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
LOOKS_LIKE_A_PAGE = re.compile(
    r"<(?:!doctype|html|head|body|div|section|script|p|ul|li|br|h[1-6]|span|table)\b", re.IGNORECASE
)
JSON_LD = re.compile(r"""type\s*=\s*["']?application/ld\+json""", re.IGNORECASE)
UNSEEN = frozenset("script style template noscript svg select textarea".split())
INLINE = frozenset("a abbr b code em font i mark small span strong sub sup u wbr".split())
BLANKS = re.compile(r"[^\S\n]+")
MOST_BLOCKS = 20


@dataclass(frozen=True, slots=True)
class Page:
    """`text`: what a reader of the page sees; `blocks`: the JSON-LD in it, not parsed."""

    text: str
    blocks: tuple[str, ...] = ()


def read_page(source: str) -> Page:
    """Of a text without markup, the text itself."""
    if not LOOKS_LIKE_A_PAGE.search(source):
        return Page(source)
    walk = _Walk()
    for token in TAG.split(_without_comments(source)):
        walk.take(token)
    walk.end()
    return Page(tidy(html.unescape("".join(walk.seen))), tuple(walk.blocks[:MOST_BLOCKS]))


def text_of(description: str) -> str:
    """A description that carries HTML, escaped once or twice as pages do."""
    for _ in range(2):
        if "<" not in description and "&lt;" in description:
            description = html.unescape(description)
    page = read_page(description)
    return page.text if page.text != description else tidy(html.unescape(description))


@dataclass(slots=True)
class _Walk:
    """`hidden` is the element whose content no reader sees, `held` what stands in it so far."""

    seen: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    hidden: str = ""
    is_data: bool = False
    held: list[str] = field(default_factory=list)

    def take(self, token: str) -> None:
        tag = NAME.match(token)
        closes, name = (tag[1] == "/", tag[2].lower()) if tag else (False, "")
        if self.hidden:
            if closes and name == self.hidden:
                self.end()
            else:
                self.held.append(token)
        elif name in UNSEEN and not closes and not token.endswith("/>"):
            self.hidden, self.is_data = name, bool(JSON_LD.search(token))
        else:
            self.seen.append(_shown(token, name, closes))

    def end(self) -> None:
        if self.is_data:
            self.blocks.append("".join(self.held))
        self.hidden, self.is_data, self.held = "", False, []


def _shown(token: str, name: str, closes: bool) -> str:
    if not name:
        return "" if token.startswith(("<!", "<?")) else token
    if name in INLINE:
        return ""
    return "\n• " if name == "li" and not closes else "\n"


def _without_comments(source: str) -> str:
    first, *parts = source.split("<!--")
    return first + "".join(part.partition("-->")[2] for part in parts)


def tidy(text: str) -> str:
    """Single blanks, no blanks at the ends of lines, one empty line at most."""
    lines = [BLANKS.sub(" ", line).strip() for line in text.splitlines()]
    lines = [line for line in lines if line != "•"]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept).strip()
