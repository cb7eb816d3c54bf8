"""A small Bureau of Labor Statistics on a port of its own, which misbehaves where it is told to."""

import json
import threading
from collections import deque
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from labormarket.tests.bls import acts

PATH = "/publicAPI/v2/timeseries/data/"


@dataclass(frozen=True)
class Question:
    series: list[str]
    years: tuple[int, int]
    key: str | None


class FakeBls:
    """`bls.has("LNS14000000", "2026-07", 4.1)` gives it a figure; `bls.plays(acts.cut())` is what it does
    from now on and `plays_once` with the next questions only."""

    def __init__(self) -> None:
        self.begin_anew()
        handler = type("Handler", (_Handler,), {"fake": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}{PATH}"

    def begin_anew(self) -> None:
        self.figures: dict[str, list[dict[str, Any]]] = {}
        self.questions: list[Question] = []
        self._usual: acts.Act = acts.answer()
        self._next: deque[acts.Act] = deque()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def has(self, series: str, month: str, value: object, *notes: str) -> None:
        """Newest first, as the BLS sends them; `notes` are codes of footnotes."""
        year, number = month.split("-")
        footnotes = [{"code": note, "text": "A note."} for note in notes] or [{}]
        figure = {"year": year, "period": f"M{number}", "value": str(value), "footnotes": footnotes}
        self.figures.setdefault(series, []).insert(0, figure)

    def plays(self, act: acts.Act) -> None:
        self._usual = act

    def plays_once(self, *next_acts: acts.Act) -> None:
        self._next.extend(next_acts)

    def next_act(self) -> acts.Act:
        return self._next.popleft() if self._next else self._usual


class _Handler(BaseHTTPRequestHandler):
    fake: FakeBls

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))))
        years = int(body["startyear"]), int(body["endyear"])
        question = Question(body["seriesid"], years, body.get("registrationkey"))
        self.fake.questions.append(question)
        found = {series: self.fake.figures.get(series, []) for series in question.series}
        try:
            self.fake.next_act()(acts.Stage(question.series, found, self._send, self._more))
        except OSError:
            """Who asked has gone."""

    def _send(self, status: int, body: bytes, *, promised: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"content-type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body) if promised is None else promised))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def _more(self, part: bytes) -> None:
        self.wfile.write(part)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""
