"""Taking a proposal over, or keeping one's own text."""

from collections.abc import Sequence

from django.db import transaction

from messaging.drafting import NotEditable
from messaging.facts import without
from messaging.judging import judge, take_quality
from messaging.marking import locked
from messaging.models import Decision, Generation, Message, MessageStatus


class Unconfirmed(Exception):
    """These facts stand in no source, and the person has not said that they are true."""

    def __init__(self, facts: list[str]) -> None:
        super().__init__(f"{len(facts)} facts")
        self.facts = facts


@transaction.atomic
def use_proposal(*, generation: Generation, confirmed: Sequence[str], leave_out: bool) -> Message:
    """Put a proposal in the place of the text. Raises Unconfirmed, NotEditable.

    Nothing without a source is saved: each such fact is confirmed, or its sentence is left out.
    """
    message = locked(generation.message)
    if not message.is_editable:
        raise NotEditable
    open_facts = [f for f in generation.unsourced if f["text"] not in confirmed]
    if open_facts and not leave_out:
        raise Unconfirmed([f["text"] for f in open_facts])
    generation.before_subject, generation.before_body = message.subject, message.body
    generation.decision = Decision.USED
    generation.save(update_fields=["before_subject", "before_body", "decision"])
    in_subject = [f["text"] for f in open_facts if f["field"] == "subject"]
    message.subject = message.subject if in_subject else generation.subject
    message.body = (
        without(generation.body, [f["text"] for f in open_facts]) if open_facts else generation.body
    )
    proposed = [f["text"] for f in generation.unsourced]
    message.confirmed = list(dict.fromkeys([*message.confirmed, *(f for f in proposed if f in confirmed)]))
    message.writer, message.opening = generation.writer, generation.opening
    _save_text(message)
    return message


@transaction.atomic
def undo_use(*, generation: Generation) -> Message:
    """The text as it was before; the proposal stands beside it again."""
    message = locked(generation.message)
    if generation.decision != Decision.USED or not message.is_editable:
        raise NotEditable
    message.subject, message.body = generation.before_subject, generation.before_body
    generation.decision = Decision.OPEN
    generation.save(update_fields=["decision"])
    _save_text(message)
    return message


def keep_own(*, generation: Generation) -> None:
    Generation.objects.filter(pk=generation.pk, decision=Decision.OPEN).update(decision=Decision.KEPT)


def _save_text(message: Message) -> None:
    message.status, message.reviewed_at = MessageStatus.DRAFT, None
    message.revision += 1
    take_quality(message, judge(message))
    message.save()
