"""People who care, heal and teach."""

from tests.corpus.shapes import Job, Person, School

NURSE = Person(
    key="nurse",
    name="Siobhán O'Connor-Reilly",
    label="Registered Nurse, Intensive Care",
    email="siobhan.oconnor.reilly@mailbox.health",
    phone="(617) 555-0143",
    place="Boston, MA 02118",
    summary="Critical care nurse with eleven years at the bedside, the last four in charge of a "
    "24-bed cardiac unit. Known for calm handovers and for training new graduates.",
    jobs=(
        Job(
            "Massachusetts Bay General Hospital",
            "Charge Nurse, Cardiac ICU",
            (2020, 5),
            None,
            "Boston, MA",
            (
                "Lead a shift of 14 nurses in a 24-bed unit and assign patients by acuity every 12 hours",
                (
                    "Cut central-line infections from 2.1 to 0.6 per 1,000 line days with a two-person "
                    "insertion check"
                ),
                "Precepted 19 new graduates, 17 of whom still work on the unit",
            ),
        ),
        Job(
            "Massachusetts Bay General Hospital",
            "Staff Nurse II",
            (2016, 2),
            (2020, 5),
            "Boston, MA",
            (
                "Cared for two ventilated patients per shift, including post-operative bypass and ECMO",
                "Wrote the unit's sepsis checklist, now used on 6 floors",
            ),
        ),
        Job(
            "St. Brendan's Medical Center",
            "Registered Nurse",
            (2013, 7),
            (2016, 1),
            "Worcester, MA",
            ("Managed five telemetry patients per shift on a 32-bed step-down unit",),
        ),
    ),
    schools=(School("Boston College", "Bachelor of Science", "Nursing", 2009, 2013, "Chestnut Hill, MA"),),
    skills=(
        ("Clinical", ("Hemodynamic monitoring", "Ventilator management", "IV insertion", "Triage")),
        ("Systems", ("Epic", "Pyxis", "Cerner")),
    ),
    certificates=("CCRN, American Association of Critical-Care Nurses, 2018", "ACLS Provider, 2023"),
    languages=(("English", "Native"), ("Irish", "Conversational")),
)

TEACHER = Person(
    key="teacher",
    name="Marisol de la Cruz",
    label="High School Mathematics Teacher",
    email="m.delacruz+teach@sunmail.com",
    phone="505.555.0187",
    place="Albuquerque, New Mexico",
    summary="Teacher who brings reluctant students to algebra through local data and patient practice.",
    jobs=(
        Job(
            "Albuquerque Public Schools",
            "Mathematics Department Chair",
            (2019, 8),
            None,
            "Albuquerque, NM",
            (
                "Coordinate nine teachers and a yearly budget of $42,000",
                "Raised the share of students passing the state exam from 48% to 71% within three years",
            ),
        ),
        Job(
            "Albuquerque Public Schools",
            "Mathematics Teacher",
            (2014, 8),
            (2019, 7),
            "Albuquerque, NM",
            ("Taught Algebra I, Geometry and Statistics to 150 students a year",),
        ),
        Job(
            "Santa Fe Community College",
            "Adjunct Instructor / Tutor",
            (2015, 1),
            (2016, 12),
            "Santa Fe, NM",
            ("Ran evening courses in developmental math for 30 adult learners",),
        ),
    ),
    schools=(
        School("University of New Mexico", "M.A.", "Curriculum and Instruction", 2016, 2018),
        School("New Mexico State University", "B.S.", "Mathematics", 2010, 2014),
    ),
    skills=(
        ("Teaching", ("Differentiated instruction", "Curriculum design", "Classroom management")),
        ("Tools", ("Desmos", "GeoGebra", "Google Classroom", "Canvas")),
    ),
    languages=(("English", "Fluent"), ("Spanish", "Native")),
    certificates=("New Mexico Level III-A Teaching License",),
)

SOCIAL_WORKER = Person(
    key="social_worker",
    name="Tamika R. Washington",
    credentials="LCSW",
    label="Clinical Social Worker",
    email="tamika_washington@carelink.org",
    phone="+1 (410) 555-0168 ext. 22",
    place="Baltimore, MD",
    summary="Licensed clinical social worker serving families in foster care and in crisis.",
    jobs=(
        Job(
            "Catholic Charities of Baltimore",
            "Program Supervisor",
            (2021, 3),
            None,
            "Baltimore, MD",
            (
                "Supervise 8 case managers who serve 220 families",
                "Secured a $310,000 county grant for kinship care",
            ),
        ),
        Job(
            "Baltimore City Department of Social Services",
            "Family Services Caseworker II",
            (2015, 9),
            (2021, 2),
            "Baltimore, MD",
            (
                "Carried a caseload of 18 families and closed 93% of plans on time",
                "Testified in 60 custody hearings",
            ),
        ),
        Job(
            "House of Ruth",
            "Intern",
            (2014, 9),
            (2015, 5),
            "Baltimore, MD",
            ("Answered a crisis line 16 hours a week",),
        ),
    ),
    schools=(
        School("University of Maryland, Baltimore", "Master of Social Work", "", 2013, 2015),
        School("Morgan State University", "Bachelor of Arts", "Psychology", 2009, 2013),
    ),
    skills=(
        (
            "Practice",
            ("Crisis intervention", "Motivational interviewing", "Trauma-informed care", "Case planning"),
        ),
        ("Administration", ("Grant writing", "Medicaid billing", "HMIS")),
    ),
    held_out=True,
)

PHARMACIST = Person(
    key="pharmacist",
    name="Nguyễn Thị Minh Khai",
    label="Clinical Pharmacist",
    email="minhkhai.nguyen@pharmmail.net",
    phone="+1 713 555 0119",
    place="Houston, Texas",
    summary="Hospital pharmacist with a focus on anticoagulation and safe transitions of care.",
    jobs=(
        Job(
            "Gulf Coast Memorial Hospital",
            "Clinical Pharmacist – Anticoagulation",
            (2018, 8),
            None,
            "Houston, TX",
            (
                "Dose warfarin and heparin for 90 patients a week under a collaborative agreement",
                "Reduced readmissions for bleeding by 22% over 18 months",
            ),
        ),
        Job(
            "Walgreens",
            "Staff Pharmacist",
            (2016, 7),
            (2018, 7),
            "Pearland, TX",
            ("Checked 280 prescriptions a day and gave 1,900 flu shots in one season",),
        ),
        Job(
            "Walgreens",
            "Pharmacy Intern",
            (2013, 6),
            (2016, 5),
            "Houston, TX",
            ("Counselled patients in English and Vietnamese",),
        ),
    ),
    schools=(
        School("University of Houston", "Doctor of Pharmacy", "", 2012, 2016),
        School("Rice University", "BA", "Chemistry", 2008, 2012),
    ),
    skills=(
        (
            "Clinical",
            ("Anticoagulation", "Medication reconciliation", "Immunization", "Antimicrobial stewardship"),
        ),
        ("Systems", ("Epic Willow", "PioneerRx")),
    ),
    languages=(("Vietnamese", "Native"), ("English", "Fluent")),
    held_out=True,
)

EVERYONE = (NURSE, TEACHER, SOCIAL_WORKER, PHARMACIST)
