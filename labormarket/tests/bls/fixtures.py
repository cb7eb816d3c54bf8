"""`bls`: a fake Bureau of Labor Statistics. Without it no test asks one, whatever the machine's settings."""

import os
from collections.abc import Iterator

import pytest
from django.conf import settings as project
from pytest_django import Settings

from labormarket.tests.bls.server import FakeBls


def pytest_configure(config: pytest.Config) -> None:
    """Also for the processes that tests start."""
    os.environ["BLS_FETCH"] = "0"
    os.environ.pop("BLS_API_KEY", None)
    project.BLS_FETCH, project.BLS_API_KEY = False, ""


@pytest.fixture(scope="session")
def bls_server() -> Iterator[FakeBls]:
    server = FakeBls()
    yield server
    server.stop()


@pytest.fixture
def bls(settings: Settings, bls_server: FakeBls) -> Iterator[FakeBls]:
    settings.BLS_FETCH, settings.BLS_API_URL = True, bls_server.url
    yield bls_server
    bls_server.begin_anew()
