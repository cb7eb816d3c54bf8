"""A message under revision: as it stands, with what the rules see in it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from messaging.scoring.asking import Ease
from messaging.scoring.draft import Quality
from messaging.scoring.quality import score_message
from messaging.scoring.weighing import Material, Weighed
from messaging.writing.brief import Brief
from messaging.writing.gathering import Facts

type Change = tuple[str, str]
"""The text after it, and what was done in plain words."""

type Step = Callable[["Revision"], Iterator[Change]]

SHOWN = 7
"""Words of a sentence that are quoted in a change."""


@dataclass(frozen=True)
class Revision:
    brief: Brief
    facts: Facts
    subject: str
    body: str

    @cached_property
    def material(self) -> Material:
        return Material.of(self.brief.draft(self.subject, self.body))

    @cached_property
    def quality(self) -> Quality:
        return score_message(self.brief.draft(self.subject, self.body))

    @property
    def asks(self) -> bool:
        """Whether anything clear is asked."""
        return any(ask.ease is not Ease.VAGUE for weighed in self.material.weighed for ask in weighed.asks)

    @property
    def end(self) -> int:
        """Where the text ends and the sign-off begins."""
        signature = self.material.reading.signature
        return signature.start if signature else len(self.body)

    def holds(self, weighed: Weighed) -> bool:
        """Whether the sentence has anything that only this person could say, or the one clear ask."""
        words = weighed.sentence.text
        known = weighed.own or weighed.ties or weighed.figures or weighed.answers
        clear = any(ask.ease is not Ease.VAGUE for ask in weighed.asks)
        if known or (clear and not weighed.asks_more) or re.search(r"\d|https?:|www\.|\S@\S", words):
            return True
        person, reader = self.brief.person, self.brief.recruiter
        plain = words
        for name in (reader.company, reader.first_name, person.first_name, person.last_name):
            plain = plain.replace(name, "") if name else plain
        return bool(re.search(r"(?<=[a-z,;] )(?!I\b|I['’])[A-ZÀ-Þ]\w", plain))

    def without(self, weighed: Weighed) -> str:
        """The text without a sentence and without the space that it leaves."""
        before, after = self.body[: weighed.sentence.start], self.body[weighed.sentence.end :]
        rest = after.lstrip(" ")
        if not before.strip() or before.endswith((" ", "\n")):
            after = rest
        if not after or after.startswith("\n"):
            before = before.rstrip(" ")
        if before.endswith("\n") and after.startswith("\n"):
            after = after.lstrip("\n")
            before = before.rstrip("\n") + "\n\n"
        return (before + after).strip("\n")

    def inserted(self, line: str, at: int, *, apart: bool = False) -> str:
        """The text with a sentence at a place, as a paragraph of its own or within one."""
        before, after = self.body[:at], self.body[at:]
        greets = before.rstrip(" ").endswith(",") and "\n" in self.body
        lead = "\n\n" if apart or greets or before.endswith("\n") else " "
        tail = "\n\n" if apart or after.startswith("\n") else " "
        return (
            before.rstrip()
            + (lead if before.strip() else "")
            + line
            + (tail if after.strip() else "")
            + after.lstrip()
        )


def shown(weighed: Weighed) -> str:
    words = weighed.sentence.text.split()
    return " ".join(words[:SHOWN]) + ("…" if len(words) > SHOWN else "")
