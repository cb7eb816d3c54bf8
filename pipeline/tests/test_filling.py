from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from pipeline.tests.factories import make_application
from recruiters.tests.factories import make_recruiter

pytestmark = pytest.mark.django_db


def test_the_page_of_a_recruiter_shows_the_jobs_they_have_to_do_with(
    as_ana: Client, ana: User, django_assert_max_num_queries: Any
) -> None:
    recruiter = make_recruiter(user=ana)
    for number in range(5):
        make_application(user=ana, title=f"<i>Job</i> {number}").contacts.add(recruiter)
    make_application(user=ana, title="Another job")
    with django_assert_max_num_queries(6):
        text = as_ana.get(recruiter.get_absolute_url()).content.decode()
    assert "&lt;i&gt;Job&lt;/i&gt; 4" in text
    assert "Another job" not in text


def test_without_a_job_nothing_is_drawn(as_ana: Client, ana: User) -> None:
    recruiter = make_recruiter(user=ana)
    assert 'id="jobs-of"' not in as_ana.get(recruiter.get_absolute_url()).content.decode()
