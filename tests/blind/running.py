"""Ask the command, as anybody would."""

import io
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management import call_command

from tests.blind.cases import Case
from tests.blind.measure import Answer, Output, pair

type Report = dict[str, Any]


def reports(files: Sequence[Path], *options: str) -> list[Report]:
    out = io.StringIO()
    call_command("score_resume", *map(str, files), "--json", *options, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def answer(case: Case) -> Answer:
    with tempfile.TemporaryDirectory() as folder:
        resume, posting = Path(folder) / "resume.txt", Path(folder) / "posting.txt"
        resume.write_text(case.resume, encoding="utf-8")
        posting.write_text(case.posting, encoding="utf-8")
        [report] = reports([resume], "--job", str(posting))
    wanted = report["match"]["requirements"] if report["match"] else []
    return pair(case, [Output(one["text"], one["kind"], one["status"]) for one in wanted])
