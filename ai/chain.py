"""One question, put to one backend after the other until there is an answer."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass

from django.utils.module_loading import import_string

from ai.backends.deadline import DeadlinePassed, within
from ai.backends.exchange import Answer, Failure, Question, Usage
from ai.calls import Asked, Ending, Record, begin, finish, model_for
from ai.configuration import Backend, Configuration
from ai.delimiting import word
from ai.models import Outcome
from ai.plain import addresses_in, plain_data, plain_text
from ai.reply import Piece, Reply, Writer
from ai.structured import Misshapen, check_object, read_object

ROOM_TO_THINK = 2_000
"""Tokens on top of an answer's own: today's models think before they write, and it counts as output."""

# By their paths, as settings name things: the two SDKs take over a second to import, which every start of the
# site would wait for, and only a worker that asks a model needs them.
_ASK = {
    Writer.CLAUDE: "ai.backends.claude.ask",
    Writer.OPENAI: "ai.backends.openai.ask",
    Writer.COMPATIBLE: "ai.backends.openai.ask",
}


@dataclass(slots=True)
class Chain:
    """`shown` is the text of the backend at work that has gone out already."""

    asked: Asked
    configuration: Configuration
    shown: str = ""

    def answer(self) -> Iterator[Piece]:
        """Raises TooManyCalls now; the pieces come when they are asked for."""
        return self._run(begin(self.asked, self.configuration.usable[0], 0))

    def _run(self, record: Record) -> Iterator[Piece]:
        for position, backend in enumerate(self.configuration.usable):
            if position:
                record = begin(self.asked, backend, position)
            reply = yield from self._try(record, backend)
            if reply:
                yield Piece("", reply=reply)
                return
            if self.shown:
                self.shown = ""
                yield Piece("", replaces=True)

    def _try(self, record: Record, backend: Backend) -> Generator[Piece, None, Reply | None]:
        """The reply, or None where this backend gave none; either way its row is completed."""
        ending = Ending(Outcome.FAILED, "our own error")
        try:
            reply, usage = yield from self._ask(backend)
        except DeadlinePassed:
            ending = Ending(Outcome.TIMED_OUT)
            return None
        except Failure as error:
            ending = Ending(error.outcome, error.reason, error.usage)
            return None
        except GeneratorExit:
            ending = Ending(Outcome.ABANDONED)
            raise
        else:
            ending = Ending(Outcome.ANSWERED, usage=usage)
            return reply
        finally:
            finish(record, ending, prices=self.configuration.prices)

    def _ask(self, backend: Backend) -> Generator[Piece, None, tuple[Reply, Usage]]:
        if backend.name is Writer.TEMPLATE:
            reply, usage = self._from_templates(), Usage()
        else:
            answer = yield from self._from_model(backend)
            reply, usage = self._reply(backend, answer), answer.usage
        if reply.text != self.shown:
            yield Piece(reply.text, replaces=bool(self.shown))
            self.shown = reply.text
        return reply, usage

    def _from_model(self, backend: Backend) -> Generator[Piece, None, Answer]:
        question, ask = self._question(backend), import_string(_ASK[backend.name])
        structured = self.asked.prompt.schema is not None
        with closing(within(self.configuration.deadline, lambda: ask(backend, question))) as said:
            for part in said:
                if isinstance(part, Answer):
                    return part
                if self.asked.streamed and not structured:
                    self.shown += part
                    yield Piece(part)
        raise Failure(Outcome.CUT_OFF, "no answer")

    def _question(self, backend: Backend) -> Question:
        prompt = self.asked.prompt
        wording = word(prompt)
        return Question(
            system=wording.system,
            content=wording.content,
            model=model_for(prompt, backend),
            max_tokens=prompt.max_tokens,
            effort=backend.effort,
            schema=prompt.schema,
            streaming=self.asked.streamed,
            room=ROOM_TO_THINK,
        )

    def _reply(self, backend: Backend, answer: Answer) -> Reply:
        """Model output as plain words. Raises Failure where nothing usable is left."""
        prompt = self.asked.prompt
        own = [material.text for material in prompt.materials if material.own]
        allowed = addresses_in([prompt.ask, *own])
        model = answer.usage.model or model_for(prompt, backend)
        try:
            data = None
            if prompt.schema is not None:
                data = plain_data(read_object(answer.text, prompt.schema), allowed)
                check_object(data, prompt.schema)
        except Misshapen as error:
            raise Failure(Outcome.INVALID, str(error), answer.usage) from error
        text = plain_text(answer.text, allowed) if data is None else ""
        if data is None and not text:
            raise Failure(Outcome.EMPTY, usage=answer.usage)
        return Reply(text, Writer(backend.name), backend.name.value, model, data)

    def _from_templates(self) -> Reply:
        """The person's own words and ours, so nothing is taken away. A misshapen template is our error."""
        written, schema = self.asked.prompt.fallback(), self.asked.prompt.schema
        if schema is not None:
            check_object(written, schema)
        text, data = (written, None) if isinstance(written, str) else ("", written)
        return Reply(text, Writer.TEMPLATE, Writer.TEMPLATE.value, data=data)
