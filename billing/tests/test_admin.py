import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.tests.people import make_person
from billing.models import PlanChange, Subscription
from billing.plans import Feature, Plan
from billing.quotas import plan_of
from billing.tests.factories import put_on, use

LIST = reverse("admin:billing_subscription_changelist")
ADD = reverse("admin:billing_subscription_add")


@pytest.fixture
def staff(db: None) -> User:
    return make_person(email="staff@example.com", first_name="Sam", is_staff=True, is_superuser=True)


@pytest.fixture
def as_staff(client: Client, staff: User) -> Client:
    client.force_login(staff)
    return client


def page_of(user: User) -> str:
    return reverse("admin:billing_subscription_change", args=[user.pk])


def test_staff_put_a_person_on_a_plan(as_staff: Client, staff: User, ana: User) -> None:
    answer = as_staff.post(ADD, {"email": "ANA@example.com", "plan": "pro", "note": "Tries it out"})
    assert answer.status_code == 302
    assert plan_of(ana) is Plan.PRO
    change = PlanChange.objects.get()
    assert (change.by, change.note, change.before, change.after) == (staff, "Tries it out", "basic", "pro")


def test_a_person_has_one_plan(as_staff: Client, ana: User) -> None:
    put_on(Plan.PRO, user=ana)
    answer = as_staff.post(ADD, {"email": ana.email, "plan": "expert"})
    assert "in the list already" in answer.content.decode()
    assert plan_of(ana) is Plan.PRO


@pytest.mark.parametrize("email", ["nobody@example.com", "not an address", "\x00", ""])
@pytest.mark.parametrize("plan", ["pro", "platinum"])
def test_who_or_what_is_not_known_is_refused(as_staff: Client, email: str, plan: str) -> None:
    answer = as_staff.post(ADD, {"email": email, "plan": plan})
    assert "errorlist" in answer.content.decode()
    assert not Subscription.objects.exists()


def test_staff_change_a_plan_and_see_its_history(as_staff: Client, staff: User, ana: User) -> None:
    put_on(Plan.PRO, user=ana)
    answer = as_staff.post(page_of(ana), {"plan": "career_keeper", "note": "<b>Found a job</b>"})
    assert answer.status_code == 302
    assert plan_of(ana) is Plan.CAREER_KEEPER
    text = as_staff.get(page_of(ana)).content.decode()
    assert "Pro to Career Keeper, by staff@example.com. &lt;b&gt;Found a job&lt;/b&gt;" in text


@pytest.mark.parametrize("plan", Plan)
def test_staff_move_several_at_once(as_staff: Client, ana: User, mallory: User, plan: Plan) -> None:
    for user in (ana, mallory):
        put_on(Plan.PRO, user=user)
    chosen = [str(ana.pk), str(mallory.pk)]
    as_staff.post(LIST, {"action": f"move_to_{plan}", "_selected_action": chosen})
    assert {plan_of(ana), plan_of(mallory)} == {plan}
    assert PlanChange.objects.count() == (2 if plan is Plan.PRO else 4)


def test_a_plan_that_is_taken_away_is_a_change_too(as_staff: Client, staff: User, ana: User) -> None:
    put_on(Plan.PRO, user=ana)
    as_staff.post(reverse("admin:billing_subscription_delete", args=[ana.pk]), {"post": "yes"})
    put_on(Plan.PRO, user=staff)
    chosen = {"action": "delete_selected", "_selected_action": [str(staff.pk)], "post": "yes"}
    as_staff.post(LIST, chosen)
    assert not Subscription.objects.exists()
    changes = PlanChange.objects.filter(after="basic")
    assert {(c.user_id, c.by) for c in changes} == {(ana.pk, staff), (staff.pk, staff)}


@pytest.mark.parametrize("model", ["planchange", "usagecounter"])
def test_history_and_counts_are_looked_at_only(as_staff: Client, ana: User, model: str) -> None:
    put_on(Plan.PRO, user=ana)
    use(Feature.RECRUITERS, user=ana, times=1)
    listed = as_staff.get(reverse(f"admin:billing_{model}_changelist"))
    assert "ana@example.com" in listed.content.decode()
    assert as_staff.get(reverse(f"admin:billing_{model}_add")).status_code == 403


def test_staff_without_the_right_change_nothing(client: Client, ana: User) -> None:
    client.force_login(make_person(email="clerk@example.com", is_staff=True))
    assert client.get(LIST).status_code == 403
    assert client.post(ADD, {"email": ana.email, "plan": "expert"}).status_code == 403
    assert plan_of(ana) is Plan.BASIC
