from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from accounts.models import User
from billing.changing import change_plan
from billing.models import PlanChange, Subscription, UsageCounter
from billing.plans import PLANS, Plan
from core.admin import LookOnly


class PlanForm(forms.ModelForm):  # type: ignore[type-arg]
    note = forms.CharField(max_length=200, required=False, help_text="Why; kept with the change.")

    class Meta:
        model = Subscription
        fields = ("plan",)


class NewPlanForm(PlanForm):
    email = forms.EmailField(label="E-mail address of the person")
    field_order = ("email", "plan", "note")

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        person = User.objects.filter(email__iexact=email).first()
        if person is None:
            raise forms.ValidationError("Nobody has this address.")
        if Subscription.objects.filter(user=person).exists():
            raise forms.ValidationError("This person is in the list already: change the plan there.")
        self.instance.user = person
        return email


def _moving_to(plan: Plan) -> Any:
    def move(model_admin: "SubscriptionAdmin", request: HttpRequest, chosen: QuerySet[Subscription]) -> None:
        assert isinstance(request.user, User)
        for subscription in chosen.select_related("user"):
            change_plan(user=subscription.user, plan=plan, at=timezone.now(), by=request.user)
        model_admin.message_user(request, f"{len(chosen)} on {PLANS[plan].name} now.")

    move.__name__ = f"move_to_{plan}"
    return admin.action(permissions=["change"], description=f"Move to {PLANS[plan].name}")(move)


@admin.register(Subscription)
class SubscriptionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Whoever is not in the list is on Basic: add them to give them another plan."""

    list_display = ("user", "plan", "changed_at")
    list_filter = ("plan", "changed_at")
    list_select_related = ("user",)
    search_fields = ("user__email",)
    ordering = ("-changed_at",)
    actions = tuple(_moving_to(plan) for plan in Plan)

    def get_form(
        self, request: HttpRequest, obj: Subscription | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        return super().get_form(request, obj, change, **{"form": PlanForm if obj else NewPlanForm, **kwargs})

    def get_fields(self, request: HttpRequest, obj: Subscription | None = None) -> tuple[str, ...]:
        return ("user", "plan", "note", "changed_at", "history") if obj else ("email", "plan", "note")

    def get_readonly_fields(self, request: HttpRequest, obj: Subscription | None = None) -> tuple[str, ...]:
        return ("user", "changed_at", "history") if obj else ()

    def save_model(self, request: HttpRequest, obj: Subscription, form: Any, change: bool) -> None:
        assert isinstance(request.user, User)
        plan, note = Plan(form.cleaned_data["plan"]), form.cleaned_data["note"]
        change_plan(user=obj.user, plan=plan, at=timezone.now(), by=request.user, note=note)

    def delete_model(self, request: HttpRequest, obj: Subscription) -> None:
        self._back_to_basic(request, obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Subscription]) -> None:
        for subscription in queryset.select_related("user"):
            self._back_to_basic(request, subscription)
        super().delete_queryset(request, queryset)

    def _back_to_basic(self, request: HttpRequest, subscription: Subscription) -> None:
        """Without a row a person is on Basic, which is a change like any other."""
        assert isinstance(request.user, User)
        change_plan(user=subscription.user, plan=Plan.BASIC, at=timezone.now(), by=request.user)

    def history(self, subscription: Subscription) -> SafeString:
        changes = PlanChange.objects.filter(user=subscription.user_id).select_related("by").order_by("-at")
        rows = (
            (
                c.at.strftime("%Y-%m-%d %H:%M"),
                c.get_before_display(),
                c.get_after_display(),
                c.by or "us",
                c.note,
            )
            for c in changes[:50]
        )
        return format_html_join("", "<p>{} UTC: {} to {}, by {}. {}</p>", rows)


@admin.register(PlanChange)
class PlanChangeAdmin(LookOnly):
    list_display = ("user", "before", "after", "at", "by", "note")
    list_filter = ("after", "at")
    list_select_related = ("user", "by")
    search_fields = ("user__email", "by__email", "note")
    ordering = ("-at",)


@admin.register(UsageCounter)
class UsageCounterAdmin(LookOnly):
    list_display = ("user", "feature", "window", "used")
    list_filter = ("feature", "window")
    list_select_related = ("user",)
    search_fields = ("user__email",)
    ordering = ("-window", "feature", "pk")
