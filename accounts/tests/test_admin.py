import re

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Permission
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from accounts.tests.people import PASSWORD, is_logged_in, log_in, make_ana, make_mallory, make_person

pytestmark = pytest.mark.django_db

MODELS: list[type[Model]] = [User, EmailAddress, UserSession]


@pytest.fixture
def staff(client: Client) -> Client:
    User.objects.create_superuser("staff@example.com", PASSWORD, first_name="Sam", last_name="Staff")
    log_in(client, email="staff@example.com")
    return client


def changelist(model: type[Model]) -> str:
    meta = model._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")


@pytest.mark.parametrize("model", MODELS)
def test_lists_search_and_take_the_same_queries_for_many_rows(staff: Client, model: type[Model]) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert staff.get(address).status_code == 200
        return len(captured)

    for number in range(2):
        make_person(email=f"a{number}@example.com")
        log_in(Client(), email=f"a{number}@example.com")
    few = queries(changelist(model))
    for number in range(2, 9):
        make_person(email=f"a{number}@example.com")
        log_in(Client(), email=f"a{number}@example.com")
    assert queries(changelist(model)) == few
    page = staff.get(changelist(model), {"q": "a3@example"}).content.decode()
    assert "a3@example.com" in page
    assert "a4@example.com" not in page


def test_every_page_of_the_admin_opens(staff: Client) -> None:
    user = make_ana()
    log_in(Client())
    for model in MODELS:
        row = user if model is User else model._default_manager.get(user=user)
        meta = model._meta
        address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
        assert staff.get(address).status_code == 200
    assert staff.get(reverse("admin:accounts_user_add")).status_code == 200
    assert staff.get("/admin/").status_code == 200


def test_staff_can_add_a_person_who_can_then_log_in(staff: Client) -> None:
    data = {
        "email": "New@Example.com",
        "first_name": "New",
        "last_name": "Person",
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    assert staff.post(reverse("admin:accounts_user_add"), data).status_code == 302
    assert User.objects.get(email="new@example.com").profile
    assert EmailAddress.objects.get(email="new@example.com").primary
    assert log_in(Client(), email="new@example.com").status_code == 302
    again = staff.post(reverse("admin:accounts_user_add"), {**data, "email": "NEW@example.com"})
    assert again.status_code == 200
    assert "exists already" in again.content.decode()


def test_ending_a_session_in_the_admin_logs_the_person_out(staff: Client) -> None:
    make_ana()
    ana = Client()
    log_in(ana)
    row = UserSession.objects.get(user__email="ana@example.com")
    staff.post(reverse("admin:usersessions_usersession_delete", args=[row.pk]), {"post": "yes"})
    assert not is_logged_in(ana)


def test_the_key_of_a_session_is_not_shown(staff: Client) -> None:
    make_ana()
    ana = Client()
    log_in(ana)
    row = UserSession.objects.get(user__email="ana@example.com")
    page = staff.get(reverse("admin:usersessions_usersession_change", args=[row.pk])).content.decode()
    assert row.session_key not in page


def test_staff_without_all_rights_cannot_take_them(client: Client) -> None:
    helper = make_mallory(is_staff=True)
    helper.user_permissions.set(Permission.objects.filter(codename__in=["view_user", "change_user"]))
    log_in(client, email="mallory@example.com")
    address = reverse("admin:accounts_user_change", args=[helper.pk])
    page = client.get(address).content.decode()
    assert 'name="is_superuser"' not in page
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    wishes = {"first_name": "Mal", "last_name": "Evans", "is_active": "on", "is_superuser": "on"}
    assert client.post(address, {**fields, **wishes}).status_code == 302
    helper.refresh_from_db()
    assert helper.first_name == "Mal"
    assert not helper.is_superuser


def test_staff_cannot_choose_a_password_for_who_has_more_rights(client: Client) -> None:
    helper = make_mallory(is_staff=True)
    helper.user_permissions.set(Permission.objects.filter(codename__in=["view_user", "change_user"]))
    root = make_ana(is_staff=True, is_superuser=True)
    log_in(client, email="mallory@example.com")
    address = reverse("admin:auth_user_password_change", args=[root.pk])
    data = {"password1": "Taken-over-1", "password2": "Taken-over-1", "usable_password": "true"}
    assert client.post(address, data).status_code == 403
    root.refresh_from_db()
    assert root.check_password(PASSWORD)


def test_the_admin_uses_the_one_log_in(client: Client) -> None:
    assert client.get("/admin/login/").headers["Location"].startswith("/accounts/login/?next=")
    make_ana()
    log_in(client)
    assert client.get("/admin/").status_code in {302, 403}
    assert client.get("/admin/login/").status_code == 403
