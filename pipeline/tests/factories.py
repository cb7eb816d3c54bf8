from typing import Any

from accounts.models import User
from pipeline.models import Application


def make_application(*, user: User, title: str = "Data analyst", **fields: Any) -> Application:
    """A saved posting; nothing is told and nothing frozen."""
    return Application.objects.create(user=user, title=title, **{"company": "Northwind", **fields})
