import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from core.sandbox.box import Sandbox
from resumes.reading import CannotRead, read_file, reading_sandbox


class Command(BaseCommand):
    help = "Read resumes and print what was found, one JSON Resume object a line, in the order of the files."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="JSON lines instead of a few words")

    def handle(self, *_args: Any, files: list[Path], **options: Any) -> None:
        with reading_sandbox() as box:
            for path in files:
                answer = read_one(path, box)
                self.stdout.write(as_line(answer) if options["json"] else in_words(path, answer))


def read_one(path: Path, box: Sandbox) -> dict[str, Any]:
    """JSON Resume with `meta`; a file that cannot be read has no values and says why."""
    try:
        reading = read_file(path.read_bytes(), name=path.name, box=box)
    except CannotRead as problem:
        return {"meta": {"readable": False, "gate": problem.code, "message": problem.message}}
    except OSError as error:
        return {"meta": {"readable": False, "gate": "no-file", "message": str(error.strerror)}}
    return {**reading.resume, "meta": {"readable": True, "gate": None}}


def as_line(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)


def in_words(path: Path, answer: dict[str, Any]) -> str:
    if not answer["meta"]["readable"]:
        return f"{path.name}: {answer['meta']['message']}"
    basics = answer.get("basics", {})
    counts = (f"{len(answer.get(key, []))} {key}" for key in ("work", "education", "skills"))
    who = f"{basics.get('name', 'no name')}, {basics.get('email', 'no e-mail')}"
    return f"{path.name}: {who}; {', '.join(counts)}"
