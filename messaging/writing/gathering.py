"""The facts of a brief that can be written, each once, in the order in which they serve."""

import re
from dataclasses import dataclass
from functools import cached_property

from core.skills.finding import find_skills
from messaging.scoring.draft import MessageType
from messaging.scoring.reading import sentences_of
from messaging.scoring.ties import content_stems, tokens_of
from messaging.writing.brief import Brief
from messaging.writing.deeds import as_deed
from messaging.writing.telling import Told, as_told
from messaging.writing.wording import in_order, in_sentence, rank, with_article, writable
from resumes.scoring.metrics import find_metrics

MOST_FACTS = 12

FIGURE = 1.5
"""A figure is worth more than one word that fits, and less than two. Ours."""

_TALKED = re.compile(
    r"\b(?:talked|spoke|chatted|discussed|spoken|conversation|call|interview|meeting|asked(?: me)?"
    r"|told me|explained|walked me through)"
    r"(?: with \w+)?(?: (?:about|on|over))?:? (?P<topic>(?:how|why|what|where|when|the|their|our|your|a"
    r"|an|its)\b[^.;!?\n]{3,90}|(?<=about )[^.;!?\n]{3,90})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Facts:
    brief: Brief

    @cached_property
    def first_name(self) -> str:
        return writable(self.brief.recruiter.first_name)

    @cached_property
    def company(self) -> str:
        """Without the full stop of `Inc.`, which would end a sentence twice."""
        return writable(self.brief.recruiter.company).rstrip(".")

    @cached_property
    def role(self) -> str:
        """`a backend engineer`, "" where the role is unknown."""
        role = writable(self.brief.person.role)
        return with_article(in_sentence(role)) if role and len(role.split()) <= 7 else ""

    @cached_property
    def target(self) -> str:
        """The role aimed for, without an article; the present one where none is named."""
        names = (*self.brief.person.target_roles, self.brief.person.role)
        fit = [in_sentence(name) for raw in names if (name := writable(raw)) and len(name.split()) <= 7]
        return fit[0] if fit else ""

    @cached_property
    def title(self) -> str:
        """The title of the posting, as written."""
        title = writable(self.brief.posting.title)
        return (
            re.sub(r"\s*\([mwfdx/ *]+\)", "", title, flags=re.IGNORECASE) if len(title.split()) <= 9 else ""
        )

    @cached_property
    def specialty(self) -> str:
        specialty = writable(self.brief.recruiter.specialty)
        return in_sentence(specialty).rstrip(".") if specialty and len(specialty.split()) <= 7 else ""

    @cached_property
    def said_before(self) -> frozenset[str]:
        return frozenset().union(*(content_stems(tokens_of(text)) for text in self.brief.earlier))

    @cached_property
    def deeds(self) -> tuple[str, ...]:
        """Achievements after `I`: unsaid before said, tied to this recruiter before others, figures first."""
        wanted = self._wanted
        found = {deed: None for line in self.brief.achievements[:60] if (deed := as_deed(line))}
        return tuple(sorted(found, key=lambda deed: self._place(deed, wanted)))[:MOST_FACTS]

    @cached_property
    def _wanted(self) -> frozenset[str]:
        known, posting = self.brief.recruiter, self.brief.posting
        texts = (
            *self.brief.research,
            known.research,
            *self.brief.notes,
            known.specialty,
            posting.title,
            posting.text,
        )
        return frozenset().union(
            *(content_stems(tokens_of(text)) for text in (*texts, *posting.requirements))
        )

    def _place(self, deed: str, wanted: frozenset[str]) -> tuple[object, ...]:
        stems = content_stems(tokens_of(deed))
        tied = min(2, len(stems & wanted))
        worth = tied + FIGURE * bool(find_metrics(deed))
        return (self.is_old(deed), -worth, len(deed.split()) > 22, rank(self.brief.seed, deed))

    def is_old(self, text: str) -> bool:
        """Whether an earlier message has most of its words."""
        stems = content_stems(tokens_of(text))
        return bool(stems) and len(stems & self.said_before) >= 0.6 * len(stems)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Research as clauses, unsaid before said, by the seed."""
        lines = [*self.brief.research]
        if not lines:
            text = self.brief.recruiter.research
            lines = [found.text for found in sentences_of(text, 0, len(text))]
        fit = [told for line in dict.fromkeys(lines[:60]) if (told := as_told(line, self.brief.recruiter))]
        return tuple(sorted(fit, key=self._interest))[:MOST_FACTS]

    def _interest(self, told: Told) -> tuple[object, ...]:
        """What was not said yet, what bears on the person's own work, then by the seed."""
        return (self.is_old(told.text), not self.is_near(told), rank(self.brief.seed, told.text))

    def is_near(self, told: Told) -> bool:
        """Whether it bears on the person's own work, and no message has it yet."""
        return bool(content_stems(tokens_of(told.text)) & self._own) and not self.is_old(told.text)

    @cached_property
    def _own(self) -> frozenset[str]:
        person = self.brief.person
        texts = (*self.brief.achievements, person.role, *person.target_roles, *person.skills)
        return frozenset().union(*(content_stems(tokens_of(text)) for text in texts))

    @cached_property
    def shared_skills(self) -> tuple[str, ...]:
        """Skills the posting asks for and the person has, as the person writes them; new ones first."""
        lines = (*self.brief.person.skills, *self.brief.achievements)
        own = {found.name: line[found.start : found.end] for line in lines for found in find_skills(line)}
        posting = self.brief.posting
        asked = {found.name for text in (posting.text, *posting.requirements) for found in find_skills(text)}
        names = [writable(own[term]) for term in own if term in asked]
        kept = [name for name in dict.fromkeys(names) if name and len(name.split()) <= 4]
        return tuple(sorted(kept, key=self.is_old))[:3]

    @cached_property
    def skills(self) -> tuple[str, ...]:
        """The person's skills that can stand in a list."""
        fit = [
            name
            for raw in self.brief.person.skills[:30]
            if (name := writable(raw)) and len(name.split()) <= 4
        ]
        return tuple(dict.fromkeys(in_sentence(name) for name in fit if "," not in name))

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """What the notes say was talked about."""
        if self.brief.type is not MessageType.THANK_YOU:
            return ()
        found = [
            match["topic"] for note in self.brief.notes for match in _TALKED.finditer(" ".join(note.split()))
        ]
        return tuple(in_order((t for raw in found if (t := _topic(raw))), self.brief.seed))


def _topic(raw: str) -> str:
    text = re.split(
        r",\s|\s[–—-]\s|\s(?:but|so|then|because|she|he|they|and (?:she|he|they|I|we))\s", raw.strip()
    )[0].strip(" .,;:")
    text = re.sub(r"\b(?:their|our|her|his)\b", "your", text, flags=re.IGNORECASE)
    clean = writable(text)
    if not 2 <= len(clean.split()) <= 14 or re.search(r"\b(?:I|me|my|us|we|him|them|they)\b", clean):
        return ""
    return (
        clean[0].lower() + clean[1:]
        if clean.split()[0].casefold()
        in ("how", "why", "what", "where", "when", "the", "your", "a", "an", "its")
        else clean
    )
