"""Who the resume is of: name, headline, e-mail, phone, addresses on the web, place."""

import re
from typing import Any

from resumes.parsing.document import Document, Line, SectionKind, Source
from resumes.parsing.fields.name import find_name
from resumes.parsing.fields.phone import find_phone
from resumes.parsing.fields.places import is_place
from resumes.parsing.fields.titles import title_score

_EMAIL = re.compile(r"(?<![\w.+-])[\w](?:[\w.+'-]*[\w+])?@(?:[\w](?:[\w-]*[\w])?\.)+[a-zA-Z]{2,24}(?![\w@])")
_BROKEN_EMAIL = re.compile(
    r"([\w.+-]+)\s?(?:@|\(at\)|\[at\])\s?([\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)*\s?(?:\.|"
    r"\(dot\)|\[dot\])\s?[a-zA-Z]{2,10})\b"
)
_URL = re.compile(
    r"(?<![\w@.])(?:https?://|"
    r"www\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,12}(?:/[^\s|,;·•()<>]*)?(?![\w@])",
    re.IGNORECASE,
)
_TLDS = frozenset(
    """
    com org net io dev me co ai app de fr es it uk us ca eu info edu gov in ch at nl be pl se no fi
    pt br mx tech page site blog design xyz online cloud tv pro name works studio health law
""".split()
)
_NETWORKS = (
    ("LinkedIn", "linkedin.com/in/"),
    ("GitHub", "github.com/"),
    ("GitLab", "gitlab.com/"),
    ("X", "twitter.com/"),
    ("X", "x.com/"),
    ("Stack Overflow", "stackoverflow.com/users/"),
    ("Xing", "xing.com/profile/"),
    ("Behance", "behance.net/"),
    ("Dribbble", "dribbble.com/"),
    ("Medium", "medium.com/@"),
)


def read_contact(document: Document) -> tuple[dict[str, Any], dict[str, Source]]:
    """`basics` without the summary, and its sources under `basics.…` paths."""
    head, rest = _places(document)
    basics: dict[str, Any] = {}
    sources: dict[str, Source] = {}

    def put(key: str, value: Any, confidence: float, line: Line) -> None:
        basics[key] = value
        sources[f"basics.{key}"] = Source(confidence, [line.index])

    email = _email(head, rest)
    if email:
        put("email", email[0], 0.98 if email[1] in head else 0.8, email[1])
    phone = find_phone(head, rest)
    if phone:
        put("phone", phone[0], 0.95 if phone[1] in head else 0.75, phone[1])
    name = find_name(document, head, basics.get("email", ""))
    if name:
        put("name", name[0], name[2], name[1])
        label = _label(head, name[1], name[0])
        if label:
            put("label", label[0], 0.7, label[1])
    place = _place(head, name[1] if name else None)
    if place:
        put("location", {"address": place[0]}, 0.8, place[1])
    _web(head, basics, sources)
    return basics, sources


def _places(document: Document) -> tuple[list[Line], list[Line]]:
    """Lines of the header and contact sections, and all others."""
    numbers = [i for s in document.sections if s.kind is SectionKind.HEADER for i in s.lines]
    chosen = set(numbers)
    head = [document.lines[i] for i in numbers]
    rest = [line for line in document.lines if line.index not in chosen and not line.hidden]
    return head, rest


def _email(head: list[Line], rest: list[Line]) -> tuple[str, Line] | None:
    for lines in (head, rest):
        for line in lines:
            if "@" in line.text and (found := _EMAIL.search(line.text)):
                return found.group().removeprefix("mailto:"), line
        for line in lines:
            if any(mark in line.text for mark in ("@", "(at)", "[at]")) and (
                broken := _BROKEN_EMAIL.search(line.text)
            ):
                domain = re.sub(r"\s?(?:\(dot\)|\[dot\]|\.)\s?", ".", broken[2])
                if "." in domain and not broken[1].isdigit():
                    return f"{broken[1]}@{domain}", line
    return None


def _label(head: list[Line], name_line: Line, name: str) -> tuple[str, Line] | None:
    same = name_line.text.replace(name, "", 1).strip(" \t,|·•–—-")
    near = [line for line in head if 0 < line.index - name_line.index <= 4]
    for text, line in [(same, name_line), *((line.text, line) for line in near)]:
        for part in (piece.strip(" |·•–—-") for piece in text.split("\t")):
            if (
                3 < len(part) < 90
                and title_score(part) >= 0.9
                and not _EMAIL.search(part)
                and not part.endswith(".")
            ):
                return part, line
    return None


_ADDRESS_LABEL = re.compile(
    r"^\W*(?:address|adresse|anschrift|location|wohnort|ort|dirección|residencia|ubicación|"
    r"domicile|lieu|based in|lives in)\s*[:\t]\s*(\S.{2,80})$",
    re.IGNORECASE,
)


_PARTS = re.compile(r"\t|\s*[|•·◦⋄]\s*|\s[–—-]\s|;\s|\s{3,}")


def _place(head: list[Line], name_line: Line | None) -> tuple[str, Line] | None:
    for line in head:
        if found := _ADDRESS_LABEL.match(line.text):
            return found[1].split("\t")[0].strip(), line
    for line in head[:25]:
        if line is name_line and "\t" not in line.text:
            continue
        for part in (piece.strip(" ,") for piece in _PARTS.split(line.text)):
            if is_place(part):
                return part, line
    return None


def _web(head: list[Line], basics: dict[str, Any], sources: dict[str, Source]) -> None:
    profiles: list[dict[str, str]] = []
    for line in head:
        for found in _URL.finditer(_EMAIL.sub(" ", line.text)):
            address = found.group().rstrip(".,;/")
            host = re.sub(r"^https?://", "", address.lower()).split("/")[0]
            if host.rpartition(".")[2] not in _TLDS or (len(host) < 5):
                continue
            network = next((n for n, start in _NETWORKS if start in address.lower()), None)
            if network:
                username = address.rstrip("/").rpartition("/")[2].lstrip("@")
                sources[f"basics.profiles.{len(profiles)}.url"] = Source(0.95, [line.index])
                profiles.append({"network": network, "username": username, "url": address})
            elif "url" not in basics:
                basics["url"] = address
                sources["basics.url"] = Source(0.9, [line.index])
    if profiles:
        basics["profiles"] = profiles
