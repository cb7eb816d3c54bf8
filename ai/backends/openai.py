"""OpenAI and every server that speaks its Chat Completions API, through OpenAI's SDK."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import httpx2
import openai
from openai.types import CompletionUsage
from openai.types.chat import ChatCompletion, ChatCompletionChunk

from ai.backends.deadline import HOOKS
from ai.backends.exchange import NOT_AN_ANSWER, Answer, Failure, Question, Usage, failure_of_status
from ai.configuration import Backend
from ai.models import Outcome
from ai.reply import Writer
from ai.structured import is_strict, schema_to_send

UNFINISHED = {"length": Outcome.TOO_LONG, "content_filter": Outcome.REFUSED}


@lru_cache(maxsize=8)
def _client(backend: Backend) -> openai.OpenAI:
    return openai.OpenAI(
        api_key=backend.key or "none",  # a server of one's own often wants no key, the SDK always does
        base_url=backend.url,
        max_retries=1,
        http_client=openai.DefaultHttpxClient(event_hooks=HOOKS, follow_redirects=False),
    )


def ask(backend: Backend, question: Question) -> Iterator[str | Answer]:
    """Parts of the text, then the answer. Raises Failure."""
    seen = _Seen()
    request = _request(backend, question)
    try:
        if question.streaming:
            yield from _stream(_client(backend), request, seen)
        else:
            seen.read_completion(_client(backend).chat.completions.create(**request))
            yield seen.text
        yield seen.answer()
    except openai.APIStatusError as error:
        seen.request_id = error.request_id or seen.request_id
        raise failure_of_status(error.status_code, error.type or "", seen.usage) from error
    except openai.APITimeoutError as error:
        raise Failure(Outcome.TIMED_OUT, usage=seen.usage) from error
    except openai.APIConnectionError as error:
        raise Failure(_lost(error, seen), usage=seen.usage) from error
    except openai.APIError as error:
        # An error told in mid-stream, under a status of 200.
        raise failure_of_status(200, str(error.type or error.code or ""), seen.usage) from error
    except (httpx2.HTTPError, openai.OpenAIError, *NOT_AN_ANSWER) as error:
        raise Failure(Outcome.CUT_OFF, type(error).__name__, seen.usage) from error


def _request(backend: Backend, question: Question) -> dict[str, Any]:
    """OpenAI's own models think first and count that as output; other servers know only `max_tokens`."""
    request: dict[str, Any] = {
        "model": question.model,
        "messages": [
            {"role": "system", "content": question.system},
            {"role": "user", "content": question.content},
        ],
    }
    if backend.name is Writer.OPENAI:
        request["max_completion_tokens"] = question.max_tokens + question.room
        if question.effort:
            request["reasoning_effort"] = question.effort
    else:
        request["max_tokens"] = question.max_tokens + question.room
    if question.schema is not None:
        schema = schema_to_send(question.schema)
        shape = {"name": "answer", "schema": schema, "strict": is_strict(schema)}
        request["response_format"] = {"type": "json_schema", "json_schema": shape}
    return request


def _stream(client: openai.OpenAI, request: dict[str, Any], seen: "_Seen") -> Iterator[str]:
    counting = {"stream": True, "stream_options": {"include_usage": True}}
    with client.chat.completions.create(**{**request, **counting}) as chunks:
        seen.has_begun = True
        seen.request_id = chunks.response.headers.get("x-request-id", "")
        for chunk in chunks:
            if text := seen.read_chunk(chunk):
                yield text


def _lost(error: openai.APIConnectionError, seen: "_Seen") -> Outcome:
    if isinstance(error.__cause__, httpx2.TimeoutException):
        return Outcome.TIMED_OUT
    return Outcome.CUT_OFF if seen.has_begun else Outcome.UNREACHABLE


class _Seen:
    """What has come so far. Compatible servers leave out what OpenAI sends, so nothing is relied on."""

    def __init__(self) -> None:
        self.text = self.model = self.request_id = ""
        self.finish_reason: str | None = None
        self.tokens: CompletionUsage | None = None
        self.has_refused = self.has_begun = False

    @property
    def usage(self) -> Usage:
        tokens = self.tokens
        return Usage.told(
            self.model,
            getattr(tokens, "prompt_tokens", None),
            getattr(tokens, "completion_tokens", None),
            self.request_id,
        )

    def read_completion(self, completion: ChatCompletion) -> None:
        self.model, self.tokens = completion.model or "", completion.usage
        self.request_id = completion._request_id or ""
        for choice in (completion.choices or [])[:1]:
            self.text = choice.message.content or ""
            self.finish_reason = choice.finish_reason
            self.has_refused = bool(choice.message.refusal)

    def read_chunk(self, chunk: ChatCompletionChunk) -> str:
        self.model = chunk.model or self.model
        self.tokens = chunk.usage or self.tokens
        for choice in (chunk.choices or [])[:1]:
            self.finish_reason = choice.finish_reason or self.finish_reason
            if choice.delta:
                self.has_refused |= bool(choice.delta.refusal)
                self.text += choice.delta.content or ""
                return choice.delta.content or ""
        return ""

    def answer(self) -> Answer:
        """Raises Failure where the answer has no proper end, or no words."""
        if self.has_refused:
            raise Failure(Outcome.REFUSED, usage=self.usage)
        if self.finish_reason is None:
            raise Failure(Outcome.CUT_OFF, "no stop reason", self.usage)
        if self.finish_reason != "stop":
            outcome = UNFINISHED.get(self.finish_reason, Outcome.FAILED)
            raise Failure(outcome, self.finish_reason[:60], self.usage)
        if not self.text.strip():
            raise Failure(Outcome.EMPTY, usage=self.usage)
        return Answer(self.text, self.usage)
