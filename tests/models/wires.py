"""The JSON and the events of the two APIs, as their documentation shows them."""

import json
from typing import Any

INPUT_TOKENS, OUTPUT_TOKENS = 1_000, 200
THOUGHT = {"type": "thinking", "thinking": "Let me see.", "signature": "x"}


class Claude:
    """POST /v1/messages"""

    path = "/v1/messages"

    def whole(self, text: str, *, model: str, stop: str | None) -> dict[str, Any]:
        return {
            "id": "msg_fake",
            "type": "message",
            "role": "assistant",
            "model": model,
            "content": [THOUGHT, {"type": "text", "text": text}],
            "stop_reason": "end_turn" if stop == "" else stop,
            "stop_sequence": None,
            "usage": {"input_tokens": INPUT_TOKENS, "output_tokens": OUTPUT_TOKENS},
        }

    def opening(self, *, model: str) -> list[bytes]:
        message = self.whole("", model=model, stop=None)
        message |= {"content": [], "usage": {"input_tokens": INPUT_TOKENS, "output_tokens": 1}}
        thought = {"type": "thinking", "thinking": "", "signature": ""}
        return [
            self._event("message_start", message=message),
            self._event("content_block_start", index=0, content_block=thought),
            self._event(
                "content_block_delta", index=0, delta={"type": "thinking_delta", "thinking": "Let me see."}
            ),
            self._event("content_block_stop", index=0),
            self._event("content_block_start", index=1, content_block={"type": "text", "text": ""}),
            self._event("ping"),
        ]

    def part(self, text: str, *, model: str) -> bytes:
        return self._event("content_block_delta", index=1, delta={"type": "text_delta", "text": text})

    def closing(self, *, model: str, stop: str) -> list[bytes]:
        delta = {"stop_reason": stop or "end_turn", "stop_sequence": None}
        return [
            self._event("content_block_stop", index=1),
            self._event("message_delta", delta=delta, usage={"output_tokens": OUTPUT_TOKENS}),
            self._event("message_stop"),
        ]

    def error_in_stream(self, kind: str) -> bytes:
        return self._event("error", error={"type": kind, "message": "Overloaded: I saw the words you sent"})

    def error(self, kind: str) -> dict[str, Any]:
        return {"type": "error", "error": {"type": kind, "message": "I saw the words you sent"}}

    def _event(self, kind: str, **fields: Any) -> bytes:
        return f"event: {kind}\ndata: {json.dumps({'type': kind, **fields})}\n\n".encode()


class OpenAI:
    """POST /v1/chat/completions, as OpenAI and compatible servers speak it."""

    path = "/v1/chat/completions"

    def whole(self, text: str, *, model: str, stop: str | None) -> dict[str, Any]:
        message = {"role": "assistant", "content": text, "refusal": None}
        reason = "stop" if stop == "" else stop
        return {
            "id": "chatcmpl-fake",
            "object": "chat.completion",
            "created": 1_790_000_000,
            "model": model,
            "choices": [{"index": 0, "message": message, "finish_reason": reason}],
            "usage": self._usage(),
        }

    def opening(self, *, model: str) -> list[bytes]:
        return [self._chunk(model, {"role": "assistant", "content": ""})]

    def part(self, text: str, *, model: str) -> bytes:
        return self._chunk(model, {"content": text})

    def closing(self, *, model: str, stop: str) -> list[bytes]:
        counted = {"object": "chat.completion.chunk", "id": "x", "created": 1, "model": model, "choices": []}
        return [
            self._chunk(model, {}, reason=stop or "stop"),
            self._data({**counted, "usage": self._usage()}),
            b"data: [DONE]\n\n",
        ]

    def error_in_stream(self, kind: str) -> bytes:
        return self._data(self.error(kind))

    def error(self, kind: str) -> dict[str, Any]:
        return {"error": {"type": kind, "code": kind, "message": "I saw the words you sent", "param": None}}

    def _usage(self) -> dict[str, int]:
        whole = INPUT_TOKENS + OUTPUT_TOKENS
        return {
            "prompt_tokens": INPUT_TOKENS,
            "completion_tokens": OUTPUT_TOKENS,
            "total_tokens": whole,
        }

    def _chunk(self, model: str, delta: dict[str, Any], *, reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": reason}
        return self._data(
            {
                "id": "chatcmpl-fake",
                "object": "chat.completion.chunk",
                "created": 1_790_000_000,
                "model": model,
                "choices": [choice],
            }
        )

    def _data(self, data: dict[str, Any]) -> bytes:
        return f"data: {json.dumps(data)}\n\n".encode()
