from messaging.models.generation import Decision, Generation, GenerationQuerySet, Progress, Task
from messaging.models.message import (
    UNSENT,
    Channel,
    Delivery,
    Message,
    MessageQuerySet,
    MessageStatus,
    MessageType,
)
from messaging.models.post import ProviderEvent, Reason, Suppression
from messaging.models.sequence import Sequence, SequenceQuerySet, SequenceStatus

__all__ = [
    "UNSENT",
    "Channel",
    "Decision",
    "Delivery",
    "Generation",
    "GenerationQuerySet",
    "Message",
    "MessageQuerySet",
    "MessageStatus",
    "MessageType",
    "Progress",
    "ProviderEvent",
    "Reason",
    "Sequence",
    "SequenceQuerySet",
    "SequenceStatus",
    "Suppression",
    "Task",
]
