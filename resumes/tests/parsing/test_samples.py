"""What is reached on the sample resumes that lie beside the repository."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from resumes.parsing import parse
from resumes.parsing.document import Hidden, Kind

SHARED = Path(settings.BASE_DIR).parent / "shared"
SAMPLES = sorted((SHARED / "data" / "resumes").glob("*.pdf"))
LEAST = {
    "name": 0.97,
    "email": 0.97,
    "phone": 0.97,
    "employer": 0.90,
    "title": 0.90,
    "dates": 0.90,
    "job_row": 0.88,
}
LEAST_MACRO = 0.91


def test_labelled_samples_are_read_well() -> None:
    command = [
        sys.executable,
        str(SHARED / "tools" / "score_parse.py"),
        "--cmd",
        f"{sys.executable} manage.py parse_resume --json",
    ]
    run = subprocess.run(
        command, cwd=settings.BASE_DIR, capture_output=True, text=True, timeout=120, check=True
    )
    reached = {
        key: float(value) for key, value in re.findall(r"^(\w+) .*F1 ([\d.]+)$", run.stdout, re.MULTILINE)
    }
    macro = re.search(r"^macro-9 F1 ([\d.]+)", run.stdout, re.MULTILINE)
    assert macro is not None, run.stdout
    assert float(macro[1]) >= LEAST_MACRO, run.stdout
    for field, least in LEAST.items():
        assert reached[field] >= least, run.stdout


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem[-30:])
def test_every_sample_has_a_name_and_shows_all_of_its_text(path: Path) -> None:
    reading = parse(path.read_bytes(), Kind.PDF)
    assert reading.resume["basics"]["name"]
    assert all(line.hidden is not Hidden.TINY for line in reading.document.lines)
    held = [index for section in reading.document.sections for index in section.lines]
    assert len(held) == len(set(held))
    for line in reading.document.lines:
        assert line.box is not None
        width, height = reading.document.page_sizes[line.page - 1]
        if not line.hidden:
            assert line.box[0] < width
            assert line.box[1] < height


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 40
