from messaging.models.message import Channel, Message, MessageQuerySet, MessageStatus, MessageType
from messaging.models.post import ProviderEvent, Suppression
from messaging.models.sequence import Sequence, SequenceStatus

__all__ = [
    "Channel",
    "Message",
    "MessageQuerySet",
    "MessageStatus",
    "MessageType",
    "ProviderEvent",
    "Sequence",
    "SequenceStatus",
    "Suppression",
]
