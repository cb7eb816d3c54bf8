"""Each sentence of a message weighed once, for all parts of the score."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from messaging.scoring.answering import brings_news, takes_up
from messaging.scoring.asking import Ask, Ease, find_asks
from messaging.scoring.draft import Draft
from messaging.scoring.figures import Figure, Record, Standing, find_figures
from messaging.scoring.fillers import Kind, find_fillers
from messaging.scoring.reading import GREETING, Reading, Sentence, read_message
from messaging.scoring.sense import little_share
from messaging.scoring.ties import Source, Tie, Token, find_ties, quoted_in, tokens_of
from resumes.scoring.words import count_words, words_of

FREE_QUOTE = 16
"""Words that may be taken from what was saved: `I read that …` has to say what. Ours."""

SAME = 0.8
"""Share of their words that makes two sentences one. Ours."""

FEW_LITTLE_WORDS, LIST_OF = 0.1, 6
"""A sentence of six words or more with next to no function words is a list of keywords, but for the short
hand of a résumé: `Cut costs 30%, trained 11 nurses` says what one has done."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with what was found in it; places are those of the message."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    words: int
    fillers: tuple[tuple[int, int, Kind], ...]
    ties: tuple[Tie, ...]
    own: tuple[Tie, ...]
    figures: tuple[Figure, ...]
    asks: tuple[Ask, ...]
    is_copied: bool
    """More of it stands in what was saved, word for word, than not."""
    is_quoted: bool
    """It is copied, and more is copied by then than a reference needs."""
    is_list: bool
    is_repeated: bool
    answers: bool
    """Whether it takes up what the reader said, showed or wrote."""
    news: bool
    asks_more: bool
    """Whether it only asks after another sentence has asked."""

    @property
    def filler_words(self) -> int:
        start = self.sentence.start
        return sum(count_words(self.sentence.text[a - start : b - start]) for a, b, _ in self.fillers)


@dataclass(frozen=True)
class Material:
    draft: Draft
    reading: Reading
    known: Source
    record: Record
    own: Source

    @classmethod
    def of(cls, draft: Draft) -> "Material":
        names = _names(draft)
        return cls(
            draft,
            read_message(draft),
            Source.of((draft.recruiter.research, draft.posting, draft.recruiter.specialty), without=names),
            Record.of(draft.evidence, others=(draft.recruiter.research, draft.posting)),
            Source.of(draft.evidence, without=names),
        )

    @cached_property
    def weighed(self) -> tuple[Weighed, ...]:
        seen: list[frozenset[str]] = []
        weighed: list[Weighed] = []
        quoted = 0
        for sentence in self.reading.sentences:
            asked = any(_is_clear(before.asks) for before in weighed)
            tokens = tokens_of(sentence.text)
            copied = len(quoted_in(tokens, self.known))
            quoted += copied
            found = self._weigh(sentence, tokens, seen, asked=asked)
            is_copied = copied > len(tokens) / 2
            weighed.append(replace(found, is_copied=is_copied, is_quoted=is_copied and quoted > FREE_QUOTE))
        return tuple(weighed)

    def _weigh(
        self,
        sentence: Sentence,
        tokens: tuple[Token, ...],
        seen: list[frozenset[str]],
        *,
        asked: bool,
    ) -> Weighed:
        words = words_of(sentence.text)
        met = GREETING.match(sentence.text)
        bare = frozenset(words_of(sentence.text[met.end() :]) if met else words)
        repeated = any(len(bare & said) >= SAME * len(bare | said) for said in seen)
        seen.append(bare)
        asks = tuple(find_asks(sentence))
        figures = tuple(find_figures(sentence, self.record, tokens, asks=bool(asks)))
        is_list = len(words) >= LIST_OF and little_share(words) < FEW_LITTLE_WORDS
        return Weighed(
            sentence=sentence,
            tokens=tokens,
            words=count_words(sentence.text),
            fillers=tuple(
                (sentence.start + a, sentence.start + b, k) for a, b, k in find_fillers(sentence.text)
            ),
            ties=tuple(find_ties(tokens, self.known, offset=sentence.start)),
            own=tuple(find_ties(tokens, self.own, offset=sentence.start)),
            figures=figures,
            asks=asks,
            is_copied=False,
            is_quoted=False,
            is_list=is_list and not any(figure.standing is Standing.TIED for figure in figures),
            is_repeated=repeated,
            answers=takes_up(sentence.text, len(words)),
            news=brings_news(sentence.text),
            asks_more=asked and _is_clear(asks),
        )


def _is_clear(asks: Iterable[Ask]) -> bool:
    return any(ask.ease is not Ease.VAGUE for ask in asks)


def _names(draft: Draft) -> Iterable[str]:
    person, sender = draft.recruiter, draft.sender
    return (person.first_name, person.last_name, person.company, sender.first_name, sender.last_name)
