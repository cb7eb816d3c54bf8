from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import SignedInRequest
from core.htmx import toast
from recruiters.merging import merge_recruiters
from recruiters.models import Recruiter
from recruiters.views.owned import recruiter_or_404


class OneOfThem(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Recruiter) -> str:
        return f"{obj.name}, {obj.company}" if obj.company else obj.name


class MergeForm(forms.Form):
    other = OneOfThem(
        label="The other one",
        queryset=Recruiter.objects.none(),
        empty_label="Choose",
        help_text="What is known of both is joined here. The other one is put away.",
        error_messages={"invalid_choice": "Choose one of your recruiters."},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: SignedInRequest, pk: UUID) -> HttpResponse:
    recruiter = recruiter_or_404(request, pk)
    form = MergeForm(request.POST if request.method == "POST" else None)
    other = form.fields["other"]
    assert isinstance(other, forms.ModelChoiceField)
    others = Recruiter.objects.for_user(request.user).exclude(pk=pk).for_listing()
    other.queryset = others.order_by("first_name", "last_name", "pk")
    if form.is_valid():
        away = form.cleaned_data["other"]
        merge_recruiters(keep=recruiter, other=away, at=timezone.now())
        toast(request, f"Everything about {away.name} stands with {recruiter.name} now.")
        return redirect(recruiter)
    context = {"recruiter": recruiter, "form": form}
    return render(request, "recruiters/merge.html", context, status=422 if form.errors else 200)
