"""How a Word document says its text looks: defaults, named styles, what a paragraph and a run add."""

from dataclasses import dataclass, replace
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"


def w(name: str) -> str:
    return _W + name


@dataclass(frozen=True, slots=True)
class Look:
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    white: bool = False
    listed: bool = False


class Styles:
    """Looks by style name, each derived from the one it is based on."""

    def __init__(self, tree: Any) -> None:
        self.nodes: dict[str, Any] = {}
        self.known: dict[str, Look] = {}
        self.default = Look()
        if tree is None:
            return
        run = tree.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        self.default = dressed(self.default, run)
        for node in tree.iter(w("style")):
            name = node.get(w("styleId"))
            if name:
                self.nodes[name] = node
                if node.get(w("default")) == "1" and node.get(w("type")) == "paragraph":
                    self.known[""] = self._named(name, 0)

    def of_paragraph(self, properties: Any) -> Look:
        if properties is None:
            return self.known.get("", self.default)
        style = properties.find(w("pStyle"))
        return self._named(style.get(w("val")), 0) if style is not None else self.known.get("", self.default)

    def of_run(self, properties: Any, base: Look) -> Look:
        if properties is None:
            return base
        style = properties.find(w("rStyle"))
        if style is not None and (node := self.nodes.get(style.get(w("val")))) is not None:
            base = dressed(base, node.find(w("rPr")))
        return dressed(base, properties)

    def _named(self, name: str | None, depth: int) -> Look:
        if name is None or name not in self.nodes or depth > 10:
            return self.known.get("", self.default)
        if name not in self.known:
            node = self.nodes[name]
            based = node.find(w("basedOn"))
            look = self._named(based.get(w("val")), depth + 1) if based is not None else self.default
            listed = node.find(f"{w('pPr')}/{w('numPr')}") is not None or name.lower().startswith(
                "listbullet"
            )
            self.known[name] = replace(dressed(look, node.find(w("rPr"))), listed=listed or look.listed)
        return self.known[name]


def dressed(look: Look, properties: Any) -> Look:
    """The look with what run properties change of it."""
    if properties is None:
        return look
    changes: dict[str, Any] = {}
    for child in properties:
        match str(child.tag).rpartition("}")[2]:
            case "sz":
                value = child.get(w("val"), "")
                if value.isdigit() and 0 < int(value) < 400:
                    changes["size"] = int(value) / 2
            case "b":
                changes["bold"] = flag(child)
            case "i":
                changes["italic"] = flag(child)
            case "caps" | "smallCaps":
                changes["caps"] = flag(child)
            case "vanish" | "specVanish" | "webHidden":
                changes["hidden"] = flag(child)
            case "color":
                changes["white"] = _is_white(child.get(w("val"), ""))
            case "shd" | "highlight":
                changes["white"] = False
    return replace(look, **changes) if changes else look


def flag(node: Any) -> bool:
    return node.get(w("val"), "1") not in {"0", "false", "off", "none"}


def _is_white(colour: str) -> bool:
    try:
        value = int(colour, 16) if len(colour) == 6 else 0
    except ValueError:
        return False
    return min(value >> 16, value >> 8 & 255, value & 255) >= 244
