"""Every address of signing in and of a person's own settings; what is not here is not offered."""

from allauth.account import views as allauth_views
from django.urls import path, re_path

from accounts.views import entrance, profile, security, sessions

urlpatterns = [
    path("accounts/signup/", entrance.SignupView.as_view(), name="account_signup"),
    path("accounts/login/", entrance.LoginView.as_view(), name="account_login"),
    path("accounts/logout/", allauth_views.logout, name="account_logout"),
    path("accounts/inactive/", allauth_views.account_inactive, name="account_inactive"),
    path("accounts/confirm-email/", entrance.SignedUpView.as_view(), name="account_email_verification_sent"),
    re_path(
        r"^accounts/confirm-email/(?P<key>[-:\w]+)/$",
        allauth_views.confirm_email,
        name="account_confirm_email",
    ),
    path("accounts/password/reset/", entrance.PasswordResetView.as_view(), name="account_reset_password"),
    path(
        "accounts/password/reset/done/",
        allauth_views.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        entrance.PasswordResetFromKeyView.as_view(),
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        allauth_views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("settings/", profile.edit_profile, name="settings"),
    path("settings/email/", security.EmailView.as_view(), name="account_email"),
    path("settings/password/", security.PasswordChangeView.as_view(), name="account_change_password"),
    path("settings/password/set/", security.PasswordSetView.as_view(), name="account_set_password"),
    path("settings/confirm/", security.ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("settings/sessions/", sessions.show_sessions, name="sessions"),
    path("settings/sessions/end/", sessions.end_all_sessions, name="sessions-end"),
    path("settings/sessions/<int:pk>/end/", sessions.end_session, name="session-end"),
]
