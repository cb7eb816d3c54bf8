"""The labels: what a careful reader finds on the page, as JSON Resume."""

import re
from typing import Any

from tests.corpus.entries import degree
from tests.corpus.sheet import Sheet


def label(sheet: Sheet) -> dict[str, Any]:
    person = sheet.person
    return {
        "basics": {
            "name": person.name,
            "email": person.email,
            "phone": re.sub(r"\D", "", person.phone),
        },
        "work": [
            {
                "name": job.employer,
                "position": job.title,
                "startDate": str(job.start[0]),
                "endDate": str(job.end[0]) if job.end else None,
            }
            for job in person.jobs
        ],
        "education": [
            {
                "institution": school.institution,
                "studyType": degree(school, person.lang),
                "startDate": str(school.start) if school.start else None,
                "endDate": str(school.end),
            }
            for school in person.schools
        ],
        "skills": [{"name": name} for _, names in person.skills for name in names]
        if sheet.shows_skills
        else [],
    }
