"""What a report keeps and a page shows: the same plain values, whether worked out now or a month ago."""

from datetime import date
from typing import Any

from core.score import Score
from labormarket.models import Report, ReportKind
from labormarket.scoring.facts import Cited
from labormarket.scoring.gap import CategoryGap, Gap, Held
from labormarket.scoring.opportunity import Opportunity
from labormarket.scoring.requirements import Kind, Requirement
from labormarket.scoring.tools import terms_of


def gap_as_json(gap: Gap) -> dict[str, Any]:
    return {
        "percent": gap.percent,
        "matched": gap.matched,
        "total": gap.total,
        "unused": list(gap.unused),
        "rated": gap.requirements.rated,
        "cited": _source(gap.requirements.cited),
        "categories": [_category(category) for category in gap.categories if category.total],
    }


def _category(category: CategoryGap) -> dict[str, Any]:
    return {
        "kind": category.kind.value,
        "label": category.kind.label,
        "percent": category.percent,
        "total": category.total,
        "matched": [_held(held) for held in category.matched],
        "near": [_held(held) for held in category.near],
        "missing": [_asked(requirement) for requirement in category.missing],
        "missing_count": category.missing_count,
    }


def _held(held: Held) -> dict[str, Any]:
    return {**_asked(held.requirement), "by": list(held.by)}


def _asked(requirement: Requirement) -> dict[str, Any]:
    return {
        "name": requirement.name,
        "own": _own_name(requirement),
        "importance": requirement.importance,
        "hot": requirement.hot,
        "in_demand": requirement.in_demand,
    }


def _own_name(requirement: Requirement) -> str:
    """What a person would write for it: the usual name of a technology. Nobody lists abilities."""
    if requirement.kind is Kind.ABILITY:
        return ""
    if requirement.kind is Kind.TECHNOLOGY:
        return min(terms_of(requirement.name), default=requirement.name)
    return requirement.name


def _source(cited: Cited | None) -> dict[str, Any] | None:
    if cited is None:
        return None
    published = cited.published.isoformat() if cited.published else None
    return {"source": cited.source, "release": cited.release, "period": cited.period, "published": published}


def presented_gap(kept: dict[str, Any]) -> dict[str, Any]:
    """What `gap_as_json` wrote, with its source as the pages cite it."""
    source = kept["cited"]
    if source is None:
        return kept
    published = date.fromisoformat(source["published"]) if source["published"] else None
    return {**kept, "cited": Cited(**{**source, "published": published})}


def opportunity_as_json(opportunity: Opportunity) -> dict[str, Any]:
    return {
        "score": opportunity.score.as_json(),
        "match": opportunity.match.as_json(),
        "shortage": opportunity.shortage.as_json(),
        "gap": gap_as_json(opportunity.gap),
        "recommendations": [{"text": one.text, "gain": one.gain} for one in opportunity.recommendations],
    }


def presented(report: Report) -> dict[str, Any]:
    """What the page of a report is drawn from; the inverse of the two above."""
    if report.kind == ReportKind.SKILLS_GAP:
        return {"gap": presented_gap(report.report)}
    kept = report.report
    return {
        "gap": presented_gap(kept["gap"]),
        "recommendations": kept["recommendations"],
        **{name: Score.from_json(kept[name]) for name in ("score", "match", "shortage")},
    }
