"""One line a request, with an id, and nothing that people typed."""

import json
import logging

import pytest
import structlog
from django.test import Client

from accounts.tests.people import make_ana
from jobezie import logs

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO)
    return caplog


def requests_in(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    records = [record.msg for record in caplog.records if record.name == "request"]
    return [record for record in records if isinstance(record, dict)]


@pytest.mark.parametrize("given", ["0123456789abcdef", "trace-id_7.of.proxy"])
def test_a_good_id_from_the_proxy_is_kept(
    client: Client, lines: pytest.LogCaptureFixture, given: str
) -> None:
    response = client.get("/privacy/", HTTP_X_REQUEST_ID=given)
    assert response.headers["X-Request-ID"] == given
    assert requests_in(lines)[0]["request_id"] == given


@pytest.mark.parametrize("given", ["", "short", "a" * 65, "new\nline-in-it", "späte-id-123", '{"json": 1}'])
def test_any_other_id_is_replaced(client: Client, given: str) -> None:
    made = client.get("/privacy/", HTTP_X_REQUEST_ID=given).headers["X-Request-ID"]
    assert made != given
    assert len(made) == 32


def test_the_line_tells_what_was_asked_but_not_what_was_typed(
    client: Client, lines: pytest.LogCaptureFixture
) -> None:
    ana = make_ana()
    client.force_login(ana)
    client.get("/privacy/?q=Zo%C3%AB+O%27Brien")
    (line,) = requests_in(lines)
    assert line["method"] == "GET"
    assert line["path"] == "/privacy/"
    assert line["status"] == 200
    assert line["user"] == str(ana.pk)
    assert isinstance(line["ms"], float)
    assert "Brien" not in lines.text
    assert ana.email not in lines.text


def test_a_secret_in_an_address_is_left_out(client: Client, lines: pytest.LogCaptureFixture) -> None:
    secret = "x-Y_" * 11
    client.get(f"/pipeline/calendar/{secret[:43]}.ics")
    assert requests_in(lines)[0]["path"] == "/pipeline/calendar/…"
    assert secret[:43] not in requests_in(lines)[0].values()


def test_a_visitor_has_no_number(client: Client, lines: pytest.LogCaptureFixture) -> None:
    client.get("/privacy/")
    assert requests_in(lines)[0]["user"] is None


def test_lines_of_other_libraries_look_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    formatting = logs.configure(pretty=False, level="INFO")["formatters"]["lines"]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=formatting["foreign_pre_chain"], processors=formatting["processors"]
    )
    record = logging.LogRecord("celery", logging.WARNING, "x.py", 1, "task %s failed", ("read",), None)
    with structlog.contextvars.bound_contextvars(request_id="abc12345"):
        line = json.loads(formatter.format(record))
    assert line["event"] == "task read failed"
    assert line["level"] == "warning"
    assert line["logger"] == "celery"
    assert line["request_id"] == "abc12345"
