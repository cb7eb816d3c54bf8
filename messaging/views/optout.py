from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from messaging.mailing import message_of_opt_out
from messaging.models import Message, Reason
from messaging.suppressing import suppress


@csrf_exempt  # RFC 8058: a mail program posts here for its reader, without a page or a cookie of ours.
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def opt_out(request: HttpRequest, token: str) -> HttpResponse:
    """The reader of an e-mail asks for no more. Looking changes nothing: scanners follow every link."""
    key = message_of_opt_out(token)
    if key is None:
        return render(request, "messaging/opt_out.html", {"broken": True}, status=404)
    message = Message.objects.select_related("user", "recruiter").filter(pk=key).first()
    if request.method == "POST" and message is not None:
        everyone = request.POST.get("from") == "everyone"
        suppress(
            email=message.sent_to or message.recruiter.email,
            user=None if everyone else message.user,
            reason=Reason.ASKED,
            at=timezone.now(),
        )
    context = {"name": message.user.get_full_name() if message else "", "done": request.method == "POST"}
    return render(request, "messaging/opt_out.html", context)
