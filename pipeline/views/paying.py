from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from accounts.requests import SignedInRequest
from pipeline.models import Application
from pipeline.paying import check_pay
from pipeline.presenting import pay_of


@require_safe
def show_pay(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """A page of its own, and a part of the application's page, which asks for it when it is there."""
    application = get_object_or_404(Application.objects.for_user(request.user).for_listing(), pk=pk)
    context = {"application": application, "check": check_pay(application), "pay": pay_of(application)}
    template = "pipeline/pay.html"
    return render(request, f"{template}#check" if request.htmx else template, context)
