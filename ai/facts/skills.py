"""Skills and degrees in small letters, which capitals do not tell."""

import re
from collections.abc import Iterable, Iterator

from ai.facts.span import Span
from ai.facts.words import parts_of, words_in

KNOWN = frozenset(
    """
python java javascript typescript kotlin swift ruby rust golang scala perl php matlab sql nosql
postgresql mysql mongodb redis kafka spark hadoop airflow dbt snowflake databricks tableau powerbi looker
excel kubernetes docker terraform ansible jenkins linux aws azure gcp react angular vue django flask
rails node.js graphql figma photoshop illustrator autocad solidworks salesforce hubspot zendesk jira sap
netsuite quickbooks wordpress shopify seo sem pytorch tensorflow scikit-learn pandas numpy langchain
blockchain solidity cobol fortran phd doctorate mba bachelor bachelor's master's masters cpa cfa pmp
cissp cma rn scrum six-sigma
""".split()
)


def skills_in(text: str, more: Iterable[str] = ()) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Known names and those of `more`, with the parts that a source must say."""
    words = list(words_in(text))
    wanted = {parts_of(name) for name in KNOWN} | {_phrase(name) for name in more}
    longest = max((len(parts) for parts in wanted), default=0)
    for start in range(len(words)):
        for stop in range(min(len(words), start + longest), start, -1):
            parts = tuple(part for word in words[start:stop] for part in word.parts)
            between = text[words[start].span.start : words[stop - 1].span.end]
            if parts in wanted and not re.search(r"[.,;:!?\n]\s", between):
                yield Span(words[start].span.start, words[stop - 1].span.end), parts
                break


def _phrase(name: str) -> tuple[str, ...]:
    return tuple(part for word in words_in(name) for part in word.parts)
