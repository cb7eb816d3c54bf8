import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from resumes.tests.scoring.people import CHEF, NURSE
from resumes.tests.scoring.readings import Resume
from resumes.tests.scoring.texts import NOT_RESUMES

POSTING = """Charge nurse, cardiac ward
Requirements:
- Must have experience in telemetry
- Welding certificate required
Nice to have: Epic
"""


def written(resume: Resume) -> str:
    """The resume as a person types it into a text file."""
    lines = [
        resume.name,
        resume.label,
        f"{resume.email} | {resume.phone}",
        "",
        "SUMMARY",
        resume.summary,
        "",
        "EXPERIENCE",
    ]
    for job in resume.jobs:
        lines += ["", f"{job.title}, {job.employer}", f"{_month(job.start)} - {_month(job.end)}"]
        lines += [f"- {bullet}" for bullet in job.bullets]
    lines += ["", "EDUCATION"]
    lines += [f"{s.degree}, {s.institution}, {s.start} - {s.end}" for s in resume.schools]
    return "\n".join([*lines, "", "SKILLS", ", ".join(resume.skills), ""])


def _month(date: str | None) -> str:
    return "/".join(reversed(date.split("-"))) if date else "present"


def run(*paths: Path, **options: Any) -> list[dict[str, Any]]:
    out = StringIO()
    call_command("score_resume", *map(str, paths), json=True, stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_one_object_a_line_in_the_order_of_the_files(tmp_path: Path) -> None:
    chef = file(tmp_path, "chef.txt", written(CHEF))
    recipe = file(tmp_path, "recipe.txt", NOT_RESUMES["a recipe"])
    nurse = file(tmp_path, "nurse.txt", written(NURSE))
    first, second, third = run(chef, recipe, nurse)
    assert first["total"] >= 80
    assert third["total"] >= 80
    assert first["gate"] is None
    assert second["total"] is None
    assert "recipe" in second["gate"]
    assert second["components"] == []
    assert [part["name"] for part in first["components"]] == [
        "compatibility",
        "keywords",
        "achievements",
        "formatting",
        "progression",
        "completeness",
        "fit",
    ]
    assert sum(part["weight"] for part in first["components"]) == pytest.approx(100)
    assert round(sum(part["points"] for part in first["components"])) == first["total"]
    assert first["match"] is None


def test_files_that_cannot_be_read_are_reports_with_a_reason(tmp_path: Path) -> None:
    picture = file(tmp_path, "resume.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    cut = file(tmp_path, "cut.pdf", b"%PDF-1.7\n1 0 obj <<")
    empty = file(tmp_path, "empty.txt", b"")
    for report in run(picture, cut, empty, tmp_path / "nowhere.pdf", tmp_path):
        assert report["total"] is None
        assert report["gate"]
        assert report["components"] == []


def test_a_posting_brings_its_requirements(tmp_path: Path) -> None:
    nurse = file(tmp_path, "nurse.txt", written(NURSE))
    job = file(tmp_path, "job.txt", POSTING)
    match = run(nurse, job=job)[0]["match"]
    assert 0 < match["coverage"] < 100
    found = {wanted["text"].lower(): wanted for wanted in match["requirements"]}
    telemetry = next(wanted for text, wanted in found.items() if "telemetry" in text)
    assert telemetry["kind"] == "must"
    assert telemetry["status"] == "shown"
    assert {wanted["status"] for wanted in found.values()} <= {
        "shown",
        "listed",
        "related",
        "missing",
        "contradicted",
    }


def test_a_target_role_moves_fit_and_keywords_alone(tmp_path: Path) -> None:
    nurse = file(tmp_path, "nurse.txt", written(NURSE))
    plain, named = run(nurse)[0], run(nurse, role="Charge Nurse")[0]
    changed = {
        before["name"]
        for before, after in zip(plain["components"], named["components"], strict=True)
        if before["points"] != after["points"]
    }
    assert changed <= {"fit", "keywords"}
    assert named["total"] >= plain["total"]


def test_a_posting_that_cannot_be_read_ends_with_one_sentence(tmp_path: Path) -> None:
    nurse = file(tmp_path, "nurse.txt", written(NURSE))
    with pytest.raises(CommandError, match=r"nowhere\.txt"):
        run(nurse, job=tmp_path / "nowhere.txt")


def test_people_can_read_the_report_too(tmp_path: Path) -> None:
    out = StringIO()
    call_command("score_resume", str(file(tmp_path, "nurse.txt", written(NURSE))), stdout=out)
    assert "Achievements" in out.getvalue()
    assert "of 25.0" in out.getvalue()
