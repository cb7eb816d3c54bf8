"""Strong, honest resumes from wards and classrooms."""

from tests.corpus.shapes import Job, Person, School

NURSE = Person(
    key="nurse",
    name="Abigail Osei-Bonsu",
    label="Nurse Manager, Emergency Department",
    email="abigail.oseibonsu@carepost.org",
    phone="(614) 555-0182",
    place="Columbus, OH",
    links=("linkedin.com/in/abigailoseibonsu",),
    summary="Emergency nurse and nurse manager with thirteen years in Level I trauma centers. Turns "
    "crowded departments into calm ones through staffing, triage and steady coaching. Seeking to "
    "lead patient flow for a regional hospital system.",
    jobs=(
        Job(
            "Riverside Methodist Hospital",
            "Nurse Manager, Emergency Department",
            (2020, 9),
            None,
            "Columbus, OH",
            (
                "Manage 84 nurses and technicians and an annual budget of $9.6 million",
                "Reduced the time from door to provider from 47 to 21 minutes within 14 months",
                "Lowered nurse turnover from 28% to 12% through mentoring and flexible scheduling",
                "Implemented a sepsis screening protocol that cut mortality by 19%",
                (
                    "Negotiated with radiology and the laboratory a shared target for results, which "
                    "shortened the median stay by 38 minutes"
                ),
                (
                    "Chair the hospital's throughput committee of 11 department leaders and report "
                    "progress to the board every quarter"
                ),
            ),
        ),
        Job(
            "Riverside Methodist Hospital",
            "Charge Nurse",
            (2017, 4),
            (2020, 8),
            "Columbus, OH",
            (
                "Coordinated care for up to 55 patients per shift in a 48-bed trauma unit",
                "Trained 33 new graduates, 94% of whom stayed beyond two years",
                "Standardized handover reports, decreasing medication errors by 31%",
                (
                    "Rebuilt the disaster plan with the county and ran 6 drills for up to 200 simulated "
                    "casualties"
                ),
            ),
        ),
        Job(
            "St. Ann's Medical Center",
            "Registered Nurse, Emergency",
            (2014, 2),
            (2017, 3),
            "Westerville, OH",
            (
                "Triaged 25 to 30 patients a shift and treated stroke, cardiac and trauma cases",
                "Led a hand hygiene campaign that raised compliance from 68% to 96%",
                "Developed a discharge checklist adopted by 5 departments",
                (
                    "Precepted 14 students from Otterbein University and evaluated their clinical "
                    "skills against a written standard"
                ),
            ),
        ),
        Job(
            "Grant Community Hospital",
            "Registered Nurse, Medical-Surgical",
            (2011, 7),
            (2014, 1),
            "Lancaster, OH",
            (
                "Cared for 6 patients per shift on a 36-bed unit with satisfaction scores above 92%",
                "Initiated bedside reporting, shortening shift changes by 15 minutes",
                "Reviewed 60 charts a month for documentation quality and coached colleagues on the findings",
            ),
        ),
        Job(
            "Grant Community Hospital",
            "Nursing Assistant",
            (2009, 6),
            (2011, 6),
            "Lancaster, OH",
            ("Assisted 12 patients daily and documented vital signs in Epic",),
        ),
    ),
    schools=(
        School(
            "The Ohio State University", "Master of Science", "Nursing Leadership", 2017, 2019, "Columbus, OH"
        ),
        School("Ohio University", "Bachelor of Science", "Nursing", 2007, 2011, "Athens, OH"),
    ),
    skills=(
        (
            "Clinical",
            ("Trauma care", "Triage", "Patient assessment", "Medication administration", "Sepsis protocols"),
        ),
        ("Leadership", ("Staff scheduling", "Budget management", "Quality improvement", "Nurse training")),
        ("Systems", ("Epic", "Cerner", "Pyxis")),
    ),
    certificates=(
        "Certified Emergency Nurse (CEN), 2015",
        "ACLS and PALS Instructor, American Heart Association, 2018",
    ),
    languages=(("English", "Native"), ("Twi", "Conversational")),
)

TEACHER = Person(
    key="teacher",
    name="Gareth Llewellyn",
    label="Science Teacher and Department Head",
    email="gareth.llewellyn@schoolmail.net",
    phone="(919) 555-0151",
    place="Durham, NC",
    summary="Science teacher and department head with fifteen years in public schools. Lifts results in "
    "classes others have given up on, writes curricula that colleagues reuse, and brings families "
    "into the work. Looking to direct instruction for a district.",
    jobs=(
        Job(
            "Durham Public Schools",
            "Science Department Head",
            (2019, 8),
            None,
            "Durham, NC",
            (
                "Lead 14 teachers across 5 subjects and oversee a budget of $185,000",
                "Increased the share of students proficient in biology from 52% to 78% in four years",
                "Secured $240,000 in grants for laboratories and field trips",
                "Designed a common assessment calendar that saved each teacher 40 hours a year",
                (
                    "Introduced lesson study: 30 observed lessons a year, each followed by a written "
                    "plan for the next attempt"
                ),
                (
                    "Partnered with Duke University and two hospitals to place 48 students in summer "
                    "research positions"
                ),
            ),
        ),
        Job(
            "Durham Public Schools",
            "Biology Teacher",
            (2014, 8),
            (2019, 7),
            "Durham, NC",
            (
                "Taught 160 students a year, with 91% passing the state examination",
                "Founded a robotics club that grew from 8 to 65 members and won 3 regional titles",
                "Mentored 9 student teachers from two universities",
                (
                    "Built a tutoring program run by seniors that reached 210 younger students and "
                    "raised their grades by half a letter"
                ),
                (
                    "Analyzed test data every six weeks and regrouped classes accordingly, which closed "
                    "a third of the gap between subgroups"
                ),
            ),
        ),
        Job(
            "Wake County Public Schools",
            "Science Teacher",
            (2011, 8),
            (2014, 7),
            "Raleigh, NC",
            (
                "Rewrote the eighth-grade curriculum, now used in 22 schools",
                "Reduced chronic absence in my classes by 35% through weekly calls to families",
                "Coordinated a science fair with 300 exhibits and 1,100 visitors from the neighborhood",
            ),
        ),
        Job(
            "Museum of Life and Science",
            "Education Coordinator",
            (2009, 6),
            (2011, 7),
            "Durham, NC",
            (
                "Organized 120 workshops a year for 4,500 visiting children",
                "Recruited and trained 28 volunteers",
                (
                    "Negotiated free transport with the city for 37 schools, opening the museum to "
                    "children who had never visited it"
                ),
            ),
        ),
        Job(
            "Camp Blue Heron",
            "Program Leader",
            (2008, 5),
            (2008, 8),
            "Asheville, NC",
            ("Directed outdoor lessons for 90 campers a week with no safety incidents",),
        ),
    ),
    schools=(
        School(
            "North Carolina State University",
            "Master of Education",
            "Science Education",
            2012,
            2014,
            "Raleigh, NC",
        ),
        School("Duke University", "Bachelor of Science", "Biology", 2005, 2009, "Durham, NC"),
    ),
    skills=(
        (
            "Teaching",
            (
                "Curriculum development",
                "Differentiated instruction",
                "Classroom management",
                "Assessment design",
            ),
        ),
        ("Leadership", ("Teacher coaching", "Grant writing", "Data analysis", "Budget planning")),
        ("Tools", ("Google Classroom", "Canvas", "PowerSchool", "Excel")),
    ),
    certificates=("National Board Certification, 2017", "North Carolina Professional Educator License, 2009"),
    languages=(("English", "Native"), ("Welsh", "Conversational")),
)
