from typing import Any

from accounts.models import User
from resumes.models import Resume, Status
from resumes.parsing.document import Document, Kind, Line, Reading, Section, SectionKind, Source
from resumes.rescoring import rescore
from resumes.versioning import snapshot

TEXT = """Ana Silva
ana@example.com
+1 212 555 0100
Experience
Data analyst, Acme
Mar 2019 - Present
Built a forecast that cut waste by 18% across 46 stores.
Clerk, Globex
2016 - 2019
Entered 1,200 orders a week.
Education
BSc in Statistics, University of Porto, 2012 - 2016
Skills
SQL, Python, Excel"""


def make_reading() -> Reading:
    lines = [Line(i, text, 1, None, 10.0) for i, text in enumerate(TEXT.splitlines())]
    return Reading(
        document=Document(
            kind=Kind.TXT,
            page_sizes=[(612.0, 792.0)],
            pages_in_file=1,
            lines=lines,
            sections=[
                Section(SectionKind.HEADER, None, [0, 1, 2]),
                Section(SectionKind.WORK, 3, [4, 5, 6, 7, 8, 9]),
                Section(SectionKind.EDUCATION, 10, [11]),
                Section(SectionKind.SKILLS, 12, [13]),
            ],
        ),
        resume={
            "basics": {"name": "Ana Silva", "email": "ana@example.com", "phone": "+1 212 555 0100"},
            "work": [
                {
                    "name": "Acme",
                    "position": "Data analyst",
                    "startDate": "2019-03",
                    "endDate": None,
                    "highlights": ["Built a forecast that cut waste by 18% across 46 stores."],
                },
                {
                    "name": "Globex",
                    "position": "Clerk",
                    "startDate": "2016",
                    "endDate": "2019",
                    "highlights": ["Entered 1,200 orders a week."],
                },
            ],
            "education": [
                {
                    "institution": "University of Porto",
                    "studyType": "BSc",
                    "area": "Statistics",
                    "startDate": "2012",
                    "endDate": "2016",
                }
            ],
            "skills": [{"name": "SQL"}, {"name": "Python"}, {"name": "Excel"}],
        },
        sources={
            "basics.name": Source(0.9, [0]),
            "basics.email": Source(0.98, [1]),
            "basics.phone": Source(0.98, [2]),
            "work.0.position": Source(0.6, [4]),
            "work.0.name": Source(0.6, [4]),
            "work.0.startDate": Source(0.95, [5]),
            "work.0.endDate": Source(0.95, [5]),
            "work.0.highlights.0": Source(0.9, [6]),
            "work.1.name": Source(0.9, [7]),
            "education.0.institution": Source(0.9, [11]),
            "skills.0.name": Source(0.9, [13]),
            "skills.1.name": Source(0.9, [13]),
            "skills.2.name": Source(0.9, [13]),
        },
    )


def make_resume(
    *, user: User, title: str = "My resume", status: Status = Status.READY, **fields: Any
) -> Resume:
    """A resume as it is after reading, with its first version; the file itself is not written."""
    resume = Resume(
        user=user,
        title=title,
        file_name="resume.txt",
        file_type="txt",
        file_size=len(TEXT),
        sha256="0" * 64,
        status=status,
        **fields,
    )
    resume.file.name = f"resumes/{user.pk}/{resume.pk}/original.txt"
    if status != Status.READY:
        resume.save()
        return resume
    content = make_reading().as_json()
    resume.document = content["document"]
    resume.content = content["resume"]
    resume.sources = content["sources"]
    resume.save()
    rescore(resume)
    snapshot(resume, reason="Read from the file")
    return resume
