"""Claude, through Anthropic's SDK and its Messages API."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import anthropic
import httpx2
from anthropic.types import Message, RawMessageStreamEvent

from ai.backends.deadline import HOOKS
from ai.backends.exchange import NOT_AN_ANSWER, Answer, Failure, Question, Usage, failure_of_status
from ai.configuration import Backend
from ai.models import Outcome
from ai.structured import schema_to_send

FINISHED = {"end_turn", "stop_sequence"}
UNFINISHED = {
    "max_tokens": Outcome.TOO_LONG,
    "model_context_window_exceeded": Outcome.TOO_LONG,
    "refusal": Outcome.REFUSED,
}


@lru_cache(maxsize=4)
def _client(backend: Backend) -> anthropic.Anthropic:
    return anthropic.Anthropic(
        api_key=backend.key,
        base_url=backend.url,
        max_retries=1,
        http_client=anthropic.DefaultHttpxClient(event_hooks=HOOKS, follow_redirects=False),
    )


def ask(backend: Backend, question: Question) -> Iterator[str | Answer]:
    """Parts of the text, then the answer. Raises Failure."""
    seen = _Seen()
    try:
        if question.streaming:
            yield from _stream(_client(backend), _request(question), seen)
        else:
            seen.read_message(_client(backend).messages.create(**_request(question)))
            yield seen.text
        yield seen.answer()
    except anthropic.APIStatusError as error:
        seen.request_id = error.request_id or seen.request_id
        raise failure_of_status(error.status_code, error.type or "", seen.usage) from error
    except anthropic.APITimeoutError as error:
        raise Failure(Outcome.TIMED_OUT, usage=seen.usage) from error
    except anthropic.APIConnectionError as error:
        raise Failure(Outcome.UNREACHABLE, usage=seen.usage) from error
    except httpx2.TimeoutException as error:
        raise Failure(Outcome.TIMED_OUT, usage=seen.usage) from error
    except (httpx2.HTTPError, anthropic.AnthropicError, *NOT_AN_ANSWER) as error:
        # The SDK leaves a connection that is lost in mid-stream as it is.
        raise Failure(Outcome.CUT_OFF, type(error).__name__, seen.usage) from error


def _request(question: Question) -> dict[str, Any]:
    """No tools: an answer is words and nothing else."""
    output: dict[str, Any] = {"effort": question.effort} if question.effort not in {"", "none"} else {}
    if question.schema is not None:
        output["format"] = {"type": "json_schema", "schema": schema_to_send(question.schema)}
    return {
        "model": question.model,
        "max_tokens": question.max_tokens + question.room,
        "system": question.system,
        "messages": [{"role": "user", "content": question.content}],
        **({"output_config": output} if output else {}),
    }


def _stream(client: anthropic.Anthropic, request: dict[str, Any], seen: "_Seen") -> Iterator[str]:
    with client.messages.create(**request, stream=True) as events:
        seen.request_id = events.response.headers.get("request-id", "")
        for event in events:
            before = len(seen.text)
            seen.read_event(event)
            if len(seen.text) > before:
                yield seen.text[before:]


class _Seen:
    """What has come so far; thoughts and anything that is not text are passed over."""

    def __init__(self) -> None:
        self.text = self.model = self.request_id = ""
        self.stop_reason: str | None = None
        self.input_tokens: int | None = None
        self.output_tokens: int | None = None
        self.is_over = False

    @property
    def usage(self) -> Usage:
        return Usage.told(self.model, self.input_tokens, self.output_tokens, self.request_id)

    def read_message(self, message: Message) -> None:
        self.model, self.request_id = message.model, message._request_id or ""
        self.text = "".join(block.text for block in message.content if block.type == "text")
        self.count(message.usage)
        self.stop_reason, self.is_over = message.stop_reason, True

    def read_event(self, event: RawMessageStreamEvent) -> None:
        if event.type == "message_start":
            self.model = event.message.model
            self.count(event.message.usage)
        elif event.type == "content_block_delta" and event.delta.type == "text_delta":
            self.text += event.delta.text
        elif event.type == "message_delta":
            self.stop_reason = event.delta.stop_reason or self.stop_reason
            self.output_tokens = event.usage.output_tokens
        elif event.type == "message_stop":
            self.is_over = True

    def count(self, usage: anthropic.types.Usage) -> None:
        cached = (usage.cache_creation_input_tokens or 0) + (usage.cache_read_input_tokens or 0)
        self.input_tokens = usage.input_tokens + cached
        self.output_tokens = usage.output_tokens

    def answer(self) -> Answer:
        """Raises Failure where the answer has no proper end, or no words."""
        if not self.is_over or self.stop_reason is None:
            raise Failure(Outcome.CUT_OFF, "no stop reason", self.usage)
        if self.stop_reason not in FINISHED:
            outcome = UNFINISHED.get(self.stop_reason, Outcome.FAILED)
            raise Failure(outcome, self.stop_reason[:60], self.usage)
        if not self.text.strip():
            raise Failure(Outcome.EMPTY, usage=self.usage)
        return Answer(self.text, self.usage)
