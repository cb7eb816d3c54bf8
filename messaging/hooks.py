"""What an answer ends, what the provider tells, and what the page of a recruiter shows of messages."""

from typing import Any

from anymail.signals import AnymailInboundEvent, AnymailTrackingEvent, inbound, tracking
from django.http import HttpRequest

from core.slots import Part, fills
from messaging.models import Message
from messaging.receiving import take_answer, take_tracking
from messaging.sequencing import stop_for
from recruiters.models import Recruiter, Touch, TouchKind
from recruiters.signals import touch_logged

ENDS = {
    TouchKind.RESPONDED: "They answered",
    TouchKind.CALL: "You talked on the phone",
    TouchKind.MEETING: "You met",
}
SHOWN = 5


def stop_what_runs(*, touch: Touch, **_: Any) -> None:
    kind = TouchKind(touch.kind)
    if kind in ENDS:
        stop_for(recruiter=touch.recruiter, because=ENDS[kind], answered_at=touch.at)


def hear_tracking(*, event: AnymailTrackingEvent, **_: Any) -> None:
    take_tracking(event)


def hear_answer(*, event: AnymailInboundEvent, **_: Any) -> None:
    take_answer(event)


@fills("recruiter")
def show_messages(request: HttpRequest, recruiter: Recruiter) -> Part:
    newest = Message.objects.for_user(request.user).filter(recruiter=recruiter).order_by("-updated_at")
    messages = list(newest.defer("quality", "posting", "body", "confirmed")[: SHOWN + 1])
    context = {"recruiter": recruiter, "messages": messages[:SHOWN], "more": len(messages) > SHOWN}
    return Part("messaging/recruiter.html", context)


touch_logged.connect(stop_what_runs)
tracking.connect(hear_tracking)
inbound.connect(hear_answer)
