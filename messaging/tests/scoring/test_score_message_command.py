"""`manage.py score_message`, as a shell would run it."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

NOTE = {
    "type": "initial_outreach",
    "subject": "The ledger role",
    "body": "Hi John, I saw that the Lisbon team doubles. I moved 12 services to Kubernetes. "
    "Could we talk on Thursday?",
    "sender": {"first_name": "Ana", "last_name": "Silva"},
    "recruiter": {
        "first_name": "John",
        "last_name": "Meyer",
        "company": "Acme Pay",
        "title": "Recruiter",
        "specialty": "",
        "research": "The payments team in Lisbon doubles this year.",
    },
    "evidence": ["Moved 12 services to Kubernetes without downtime"],
    "posting": "",
}


def file(folder: Path, name: str, content: Any) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def run(*paths: Path) -> list[dict[str, Any]]:
    out = StringIO()
    call_command("score_message", *map(str, paths), json=True, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_object_a_line_in_the_order_of_the_files(tmp_path: Path) -> None:
    template = NOTE | {"body": "Hi [Name], I am excited about Globex. Could we talk?"}
    first, second = run(file(tmp_path, "a.json", NOTE), file(tmp_path, "b.json", template))
    assert first["blocked"] == []
    assert second["blocked"] == ["placeholder", "other_company"]
    assert first["total"] > second["total"]
    assert [part["name"] for part in first["components"]] == [
        "words",
        "personalization",
        "metrics",
        "cta",
        "tone",
    ]
    assert sum(part["weight"] for part in first["components"]) == pytest.approx(100)
    assert round(sum(part["points"] for part in first["components"])) == first["total"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'"text"',
        {"type": "love_letter"},
        {"body": 5},
        {"recruiter": "John"},
        {"evidence": [1]},
        {"type": ["initial_outreach"]},
    ],
    ids=repr,
)
def test_a_broken_file_is_a_line_and_the_others_are_still_scored(tmp_path: Path, content: Any) -> None:
    out = StringIO()
    broken, good = file(tmp_path, "broken.json", content), file(tmp_path, "good.json", NOTE)
    with pytest.raises(CommandError, match="1 of 2"):
        call_command("score_message", str(broken), str(good), json=True, stdout=out)
    first, second = (json.loads(line) for line in out.getvalue().splitlines())
    assert list(first) == ["error"]
    assert second["total"] > 0


def test_a_missing_file_and_a_folder_are_lines_too(tmp_path: Path) -> None:
    out = StringIO()
    with pytest.raises(CommandError, match="2 of 2"):
        call_command("score_message", str(tmp_path / "nowhere.json"), str(tmp_path), json=True, stdout=out)
    assert all("error" in json.loads(line) for line in out.getvalue().splitlines())


def test_what_is_missing_or_null_is_empty(tmp_path: Path) -> None:
    sparse = {"body": "Hello, is the role still open?", "recruiter": None, "evidence": None, "unknown": 1}
    (report,) = run(file(tmp_path, "sparse.json", sparse))
    assert report["total"] > 0
    (empty,) = run(file(tmp_path, "empty.json", {}))
    assert empty["total"] == 0
    assert empty["blocked"] == ["empty"]


def test_a_lone_surrogate_can_be_scored_and_printed(tmp_path: Path) -> None:
    odd = NOTE | {"body": "Hi John, \ud800 could we talk? \u0000 👍"}
    path = file(tmp_path, "odd.json", odd)
    assert run(path)[0]["total"] > 0
    out = StringIO()
    call_command("score_message", str(path), stdout=out)
    assert "Length" in out.getvalue()
