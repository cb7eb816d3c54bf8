"""Mailgun's webhooks, by django-anymail, which checks their signatures; `messaging.hooks` hears them."""

from collections.abc import Callable

from anymail.webhooks.mailgun import MailgunInboundWebhookView, MailgunTrackingWebhookView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from core.middleware.limits import uncounted


@uncounted  # one address tells of everybody's mail
@csrf_exempt
@login_not_required
def tracking(request: HttpRequest) -> HttpResponse:
    return _told(request, MailgunTrackingWebhookView.as_view())


@uncounted
@csrf_exempt
@login_not_required
def inbound(request: HttpRequest) -> HttpResponse:
    return _told(request, MailgunInboundWebhookView.as_view())


def _told(request: HttpRequest, view: Callable[[HttpRequest], HttpResponse]) -> HttpResponse:
    """Nobody is listened to where no key is set, as nothing could be checked."""
    if not settings.MAIL_WEBHOOKS:
        raise Http404
    return view(request)
