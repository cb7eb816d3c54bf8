"""`manage.py score_resume FILE... [--job FILE] [--role TITLE] [--json]`: a report a file, in their order."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.files.text import decode
from core.sandbox.box import Sandbox
from core.score import Score
from resumes.parsing.document import Reading
from resumes.reading import CannotRead, read_file, reading_sandbox
from resumes.scoring.ats import calculate_ats_score, calculate_for_unreadable
from resumes.scoring.match import Match, match_posting


class Command(BaseCommand):
    help = "Score resumes, and hold them against a posting."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--job", type=Path, help="a posting as text")
        parser.add_argument("--role", default="", help="the title you are aiming for")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *, files: list[Path], job: Path | None, role: str, **options: Any) -> None:
        posting = _posting(job) if job else None
        with reading_sandbox() as box:
            for path in files:
                score, match = _report(path, posting, role=role, box=box)
                shown = json.dumps(_as_json(score, match), ensure_ascii=False)
                self.stdout.write(shown if options["json"] else _as_text(path, score, match))


def _posting(path: Path) -> str:
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
    if text is None:
        raise CommandError(f"{path}: a posting is read as plain text, and this file is not.")
    return text


def _report(path: Path, posting: str | None, *, role: str, box: Sandbox) -> tuple[Score, Match | None]:
    """A file that can't be read is a report too: no total, and why."""
    try:
        reading = read_file(path.read_bytes(), name=path.name, box=box)
    except OSError as error:
        return calculate_for_unreadable(f"{path}: {error.strerror}"), None
    except CannotRead as problem:
        return calculate_for_unreadable(problem.message), None
    return calculate_ats_score(reading, role=role), _match(reading, posting)


def _match(reading: Reading, posting: str | None) -> Match | None:
    return None if posting is None else match_posting(reading, posting, today=timezone.localdate())


def _as_json(score: Score, match: Match | None) -> dict[str, Any]:
    return {
        "total": score.total,
        "gate": score.gate.reason if score.gate else None,
        "components": [
            {"name": part.name, "weight": round(part.weight, 2), "points": round(part.points or 0, 2)}
            for part in score.components
        ],
        "next_steps": [{"text": step.text, "gain": round(step.gain, 2)} for step in score.next_steps],
        "match": match
        and {
            "coverage": match.coverage,
            "requirements": [
                {"text": wanted.text, "kind": wanted.kind, "status": wanted.status}
                for wanted in match.requirements
            ],
        },
    }


def _as_text(path: Path, score: Score, match: Match | None) -> str:
    lines = [f"{path}: {'no score' if score.total is None else score.total}"]
    if score.gate:
        lines.append(f"  {score.gate.reason} {score.gate.remedy}".rstrip())
    lines += [f"  {part.points or 0:5.1f} of {part.weight:4.1f}  {part.label}" for part in score.components]
    lines += [f"  +{step.gain:.1f}  {step.text}" for step in score.next_steps]
    if match:
        lines.append(f"  The posting: {match.coverage} % of what it asks for is shown.")
        lines += [f"  {wanted.status:12} {wanted.kind:8} {wanted.text}" for wanted in match.requirements]
    return "\n".join(lines)
