from allauth.account.internal.flows.logout import logout
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.devices import describe_device
from accounts.requests import SignedInRequest
from accounts.sessions import end_sessions, list_sessions


@require_safe
def show_sessions(request: SignedInRequest) -> HttpResponse:
    sessions = list_sessions(request.user, current=request.session.session_key)
    return render(request, "accounts/sessions.html", {"sessions": sessions})


@require_POST
def end_session(request: SignedInRequest, pk: int) -> HttpResponse:
    session = get_object_or_404(UserSession, user=request.user, pk=pk)
    if session.session_key == request.session.session_key:
        logout(request)
        session.delete()
        return redirect("account_login")
    session.end()
    messages.success(request, f"{describe_device(session.user_agent)} is logged out.")
    return redirect("sessions")


@require_POST
def end_all_sessions(request: SignedInRequest) -> HttpResponse:
    """Everywhere else, or with `here` in the form in this browser too."""
    if "here" in request.POST:
        end_sessions(request.user)
        logout(request)
        messages.success(request, "You are logged out everywhere.")
        return redirect("account_login")
    end_sessions(request.user, but=request.session.session_key)
    messages.success(request, "You are logged out everywhere else.")
    return redirect("sessions")
