"""`manage.py score_message FILE... [--json]`: a report a file, in order; see `read_draft` for what they
hold."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from messaging.scoring.draft import Draft, Quality
from messaging.scoring.filed import BrokenFile, read_draft
from messaging.scoring.quality import score_message

LARGEST = 5_000_000
"""Bytes; no message and its sources are longer."""


class Command(BaseCommand):
    help = "Score messages to recruiters."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *, files: list[Path], **options: Any) -> None:
        broken = 0
        for path in files:
            try:
                quality = score_message(_read(path))
            except BrokenFile as problem:
                broken += 1
                message = f"{path}: {problem}"
                self.stdout.write(_line({"error": message}) if options["json"] else _plain(message))
                continue
            report = as_json(quality)
            self.stdout.write(_line(report) if options["json"] else _plain(_as_text(path, quality)))
        if broken:
            raise CommandError(f"{broken} of {len(files)} could not be read.")


def _read(path: Path) -> Draft:
    try:
        if path.stat().st_size > LARGEST:
            raise BrokenFile("the file is larger than a message can be.")
        return read_draft(path.read_bytes())
    except OSError as error:
        raise BrokenFile(error.strerror or "it cannot be opened.") from error


def as_json(quality: Quality) -> dict[str, Any]:
    return quality.as_json() | {
        "components": [
            {
                "name": part.name,
                "label": part.label,
                "weight": round(part.weight, 2),
                "points": round(part.points or 0.0, 2),
                "evidence": [
                    {"text": e.text, "effect": e.effect.value, "reason": e.reason} for e in part.evidence
                ],
                "next_step": part.advice.text if part.advice else None,
            }
            for part in quality.score.components
        ]
    }


def _line(report: dict[str, Any]) -> str:
    """ASCII, so that a lone surrogate of a broken text can be printed too."""
    return json.dumps(report)


def _plain(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def _as_text(path: Path, quality: Quality) -> str:
    score = quality.score
    lines = [f"{path}: {score.total}, {quality.words} words"]
    lines += [f"  Blocked: {block.reason} {block.remedy}" for block in quality.blocked]
    lines += [f"  {part.points or 0:5.1f} of {part.weight:4.1f}  {part.label}" for part in score.components]
    lines += [f"  +{step.gain:.1f}  {step.text}" for step in score.next_steps]
    return "\n".join(lines)
