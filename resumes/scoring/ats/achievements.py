"""Achievements (25): lines that say what you did, how much, and what came of it."""

import re
from collections.abc import Iterator, Sequence

from core.score import Advice, Component, Effect, Evidence
from resumes.scoring.ats.shares import component
from resumes.scoring.material import Material, shorten
from resumes.scoring.plausibility import plainness
from resumes.scoring.statements import Statement
from resumes.scoring.verbs import weak_opening

WEIGHT = 25

VERBS, MANY_VERBS = 20, 10
"""J section 5: ten action verbs earn 20, five earn 10; the steps between are ours."""

METRICS, MANY_METRICS = 30, 8
"""J section 5: eight metrics earn 30, four earn 15."""

RESULTS, MANY_RESULTS = 10, 3
"""J section 5: lines that speak of results earn 10; that three of them are enough is ours."""

STRONG, MANY_STRONG = 40, 8
"""J gives 50 of 100 for nothing. Here that part is earned by lines with verb and figure together, eight as
for metrics."""

_RESULT = re.compile(
    r"\b(?:result(?:ing|ed) in|leading to|led to|which (?:cut|raised|saved|reduced|improved|increased"
    r"|lifted|brought)|so that|thereby|"
    r"thus|(?:,|and|by|while|to)\s+(?:saving|cutting|reducing|increasing|improving|raising|lifting"
    r"|lowering|boosting|growing|enabling|"
    r"preventing|eliminating|shortening|saved|cut|reduced|increased|improved|raised|lifted)|earning|saving"
    r"|cutting|reducing|"
    r"increasing|improving|raising|from\s+\S{1,12}(?:\s\S{1,12})?\s+to\s+\S*\d|by\s+(?:over\s|more than\s"
    r"|about\s)?\S?\d|"
    r"wodurch|sodass|dadurch|um\s+\d+|von\s+\S+\s+auf\s+\S*\d|permettant|réduisant|augmentant|améliorant"
    r"|ce qui|de\s+\d+\s?%|"
    r"reduciendo|aumentando|mejorando|logrando|lo que|en un \d+|un \d+\s?%)",
    re.IGNORECASE,
)
_CHANGE = (
    "increase reduce raise cut improve grow double triple halve save boost lower decrease eliminate exceed "
    "win earn accelerate shorten "
    "achieve attain outperform surpass generate prevent steigern senken reduzieren verkürzen erhöhen "
    "verdoppeln halbieren verbessern "
    "réduire augmenter améliorer doubler reducir aumentar incrementar mejorar duplicar lograr ahorrar"
)
_OF_CHANGE = frozenset(_CHANGE.split())


def score_achievements(material: Material) -> Component:
    if not material.judged:
        return Component("achievements", "Achievements", WEIGHT, None)
    read = material.statements
    strong = strong_statements(read)
    percent = plainness(material.sense) * (
        along_share(len(strong), MANY_STRONG, STRONG)
        + along_share(len(distinct_verbs(read)), MANY_VERBS, VERBS)
        + along_share(len(distinct_metrics(read)), MANY_METRICS, METRICS)
        + along_share(len(results(read)), MANY_RESULTS, RESULTS)
    )
    return component(
        "achievements",
        "Achievements",
        WEIGHT,
        plainness(material.sense) * percent,
        list(_evidence(read)),
        _steps(read),
    )


def speaks_of_result(statement: Statement) -> bool:
    """A verb of change with a figure, or words such as `resulting in` and `by 20 %`."""
    changed = bool(statement.verb in _OF_CHANGE and statement.metrics)
    return changed or bool(_RESULT.search(statement.text))


def strong_statements(read: Sequence[Statement]) -> set[frozenset[str]]:
    """Verb and figure in one statement; statements that differ in figures alone are one."""
    return {line.signature for line in read if line.strong}


def distinct_verbs(read: Sequence[Statement]) -> set[str]:
    return {verb for line in read for verb in line.verbs}


def distinct_metrics(read: Sequence[Statement]) -> set[str]:
    """At most two figures of a statement, each figure once in the resume."""
    by_statement: dict[frozenset[str], list[str]] = {}
    for line in read:
        by_statement.setdefault(line.signature, []).extend(metric.key for metric in line.metrics)
    return {key for keys in by_statement.values() for key in keys[:2]}


def results(read: Sequence[Statement]) -> set[frozenset[str]]:
    """Statements that open with a verb and say what came of it."""
    return {line.signature for line in read if line.verb and speaks_of_result(line)}


def along_share(count: int, many: int, percent: float) -> float:
    return percent * min(count, many) / many


def _evidence(read: Sequence[Statement]) -> Iterator[Evidence]:
    for line in read:
        text, lines = line.text, line.lines
        figures = ", ".join(metric.text for metric in line.metrics)
        weak = weak_opening(text)
        if line.strong:
            reason = f"Says what you did (“{line.verb}”) and how much (“{figures}”)" + (
                ", and what came of it." if speaks_of_result(line) else "."
            )
            yield Evidence(text, Effect.EARNED, lines, reason)
        elif line.verb:
            yield Evidence(
                text,
                Effect.EARNED,
                lines,
                f"Opens with an action verb (“{line.verb}”); a figure would make it strong.",
            )
        elif line.metrics:
            yield Evidence(
                text,
                Effect.EARNED,
                lines,
                f"Has a figure (“{figures}”), but does not open with an action verb.",
            )
        elif weak:
            yield Evidence(
                text,
                Effect.COST,
                lines,
                f"Opens with “{weak}”, which says that it was your task, not what you did.",
            )
        elif line.bullet:
            yield Evidence(text, Effect.COST, lines, "Neither an action verb at its head nor a figure.")


def _steps(read: Sequence[Statement]) -> Iterator[Advice]:
    """Mend one line, or add what is missing; each gain is what the parts above would then add."""
    strong, metrics = len(strong_statements(read)), len(distinct_metrics(read))
    verbs, shown = len(distinct_verbs(read)), len(results(read))
    one_strong = _gain(strong, MANY_STRONG, STRONG)
    one_metric = _gain(metrics, MANY_METRICS, METRICS)
    one_verb = _gain(verbs, MANY_VERBS, VERBS)
    one_result = _gain(shown, MANY_RESULTS, RESULTS)
    for line in read:
        quoted = f"Your line “{shorten(line.text, 70)}”"
        if line.verb and not line.metrics:
            yield Advice(
                f"{quoted} says what you did but not how much. Add a figure that is true: how many, how "
                "often, how fast.",
                one_strong + one_metric,
            )
        elif line.metrics and not line.verb:
            yield Advice(
                f"{quoted} has a figure but does not start with an action verb. Start with what you did.",
                one_strong + one_verb,
            )
        elif not line.verb and line.bullet:
            weak = weak_opening(line.text)
            why = f"starts with “{weak}”" if weak else "starts without an action verb"
            yield Advice(
                f"{quoted} {why}. Start with what you did, and add how much and what came of it.",
                one_strong + one_verb + one_metric + one_result,
            )
        elif line.strong and not speaks_of_result(line):
            yield Advice(
                f"{quoted} says what you did. Add what came of it: what grew, shrank, was saved or became "
                "possible.",
                one_result,
            )
    yield Advice(
        "Add a line under one of your jobs that starts with an action verb, has a figure and says what "
        "came of it.",
        one_strong + one_metric + one_verb + one_result
        if len(read) < MANY_STRONG
        else 0.9 * (one_strong + one_verb),
    )


def _gain(count: int, many: int, percent: float) -> float:
    return WEIGHT / 100 * percent / many if count < many else 0.0
