from allauth.account.auth_backends import AuthenticationBackend

from accounts.models import User


class SignInBackend(AuthenticationBackend):  # type: ignore[misc]
    """Signs in by e-mail address, and loads the person with what every page shows."""

    def get_user(self, user_id: object) -> User | None:
        user: User | None = User.objects.with_verification().filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
