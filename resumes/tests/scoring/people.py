"""Resumes of invented people in different trades, strong and weak, for the tests of the score."""

from resumes.tests.scoring.readings import Job, Resume, School

NURSE = Resume(
    name="Adaeze Whitlock",
    label="Registered Nurse",
    email="adaeze@whitlock.example",
    phone="+1 555 204 8890",
    summary="Registered nurse with nine years in cardiac and medical wards, known for calm handovers and "
    "for teaching new colleagues.",
    jobs=[
        Job(
            title="Charge Nurse",
            employer="St. Brannoc Hospital",
            start="2020-04",
            bullets=[
                "Led a team of 11 nurses across a 32-bed cardiac ward on day and night shifts.",
                "Reduced medication errors by 38% in a year by introducing a second check at the bedside.",
                "Trained 14 newly qualified nurses in telemetry and infection control; 13 of them stayed.",
                "Cut discharge delays from 6 hours to 2 by rewriting the handover checklist with pharmacy.",
                "Coordinated care plans for up to 28 patients per shift together with physicians and "
                "families.",
            ],
        ),
        Job(
            title="Staff Nurse",
            employer="Fairmoor Clinic",
            start="2016-09",
            end="2020-03",
            bullets=[
                "Cared for 6 to 8 post-operative patients per shift on a surgical ward.",
                "Administered medication and blood products for 200 procedures a month without incident.",
                "Raised hand hygiene compliance from 71% to 96% through weekly audits.",
                "Documented assessments in Epic within 30 minutes of admission.",
                "Mentored 5 student nurses through their final placement.",
            ],
        ),
        Job(
            title="Nursing Assistant",
            employer="Oak Terrace Care Home",
            start="2014-06",
            end="2016-08",
            bullets=[
                "Supported 18 residents with meals, mobility and personal care.",
                "Organized a weekly exercise class which lowered falls by 20%.",
            ],
        ),
    ],
    schools=[School(institution="Carrow State University", degree="BSc Nursing", start="2012", end="2016")],
    skills=[
        "Epic",
        "Telemetry",
        "Infection control",
        "Medication administration",
        "Triage",
        "ACLS",
        "Care plans",
        "Wound care",
    ],
)

ELECTRICIAN = Resume(
    name="Tomasz Lindqvist",
    label="Master Electrician",
    email="tomasz.lindqvist@voltmail.example",
    phone="(555) 771-0042",
    summary="Master electrician for commercial buildings with twelve years on site, licensed in two states "
    "and trusted with apprentices.",
    jobs=[
        Job(
            title="Master Electrician",
            employer="Harrow & Pike Electric",
            start="2019-02",
            bullets=[
                "Supervised a crew of 7 on the wiring of a 140,000 sq ft distribution center, finished 3 "
                "weeks early.",
                "Cut material waste by 18% by planning conduit runs from the blueprints.",
                "Passed 46 of 46 final inspections with no safety violations.",
                "Trained 4 apprentices, all of whom passed the journeyman exam.",
                "Negotiated prices with suppliers, saving $62,000 a year.",
            ],
        ),
        Job(
            title="Journeyman Electrician",
            employer="Cole Brothers Contracting",
            start="2014-05",
            end="2019-01",
            bullets=[
                "Installed panels, lighting and controls in 85 homes and 12 schools.",
                "Diagnosed and repaired faults in 480 V motor controls within 24 hours of a call.",
                "Wired 3 solar arrays of 45 kW each and commissioned the inverters.",
                "Read drawings and specifications to estimate labor for projects up to $400,000.",
            ],
        ),
        Job(
            title="Apprentice Electrician",
            employer="Cole Brothers Contracting",
            start="2010-06",
            end="2014-04",
            bullets=[
                "Completed 8,000 hours of training under two master electricians.",
                "Pulled and terminated cable for 60 residential projects.",
                "Maintained tools and test equipment for a crew of 9.",
            ],
        ),
    ],
    schools=[
        School(
            institution="Tri-County Technical College",
            degree="Certificate, Electrical Technology",
            start="2010",
            end="2014",
        )
    ],
    skills=[
        "Conduit bending",
        "Blueprints",
        "Motor controls",
        "Solar",
        "OSHA 30",
        "NEC",
        "Troubleshooting",
        "Estimating",
    ],
)

CHEF = Resume(
    name="Renée Achterberg",
    label="Head Chef",
    email="renee@achterberg.example",
    phone="+44 20 7946 0018",
    summary="Head chef with a seasonal menu and a tight food cost, fifteen years in kitchens from hotel to "
    "neighbourhood bistro.",
    jobs=[
        Job(
            title="Head Chef",
            employer="The Copper Finch",
            start="2018-03",
            bullets=[
                "Run a kitchen of 9 serving 180 covers a night.",
                "Lowered food cost from 34% to 28% by buying from four local growers.",
                "Designed 16 seasonal menus, raising average spend by £7 per guest.",
                "Earned a five-star hygiene rating in 6 inspections in a row.",
                "Trained 12 commis chefs; 3 now run stations of their own.",
                "Halved staff turnover by moving to a fair rota.",
            ],
        ),
        Job(
            title="Sous Chef",
            employer="Hotel Belmarsh",
            start="2013-08",
            end="2018-02",
            bullets=[
                "Managed breakfast, banqueting and events for up to 400 guests.",
                "Introduced stock control that reduced waste by 22% in 5 months.",
                "Wrote the HACCP procedures for a kitchen of 20.",
                "Scheduled shifts for 14 cooks within a £9,000 weekly budget.",
            ],
        ),
        Job(
            title="Commis Chef",
            employer="Bistro Lapin",
            start="2009-01",
            end="2013-07",
            bullets=[
                "Prepared sauces and pastry for 90 covers a day.",
                "Kept deliveries and storage to food safety rules.",
            ],
        ),
    ],
    schools=[
        School(
            institution="Westbourne College",
            degree="Diploma in Professional Cookery",
            start="2007",
            end="2009",
        )
    ],
    skills=["Menu design", "HACCP", "Stock control", "Pastry", "Food cost", "Rota planning", "Banqueting"],
)

TEACHER_DE = Resume(
    name="Jörg Süßmilch",
    label="Abteilungsleiter Mathematik",
    email="j.suessmilch@schule.example",
    phone="+49 30 901820",
    summary="Lehrer für Mathematik und Physik mit zwölf Jahren Erfahrung an Gesamtschulen und Freude an "
    "der Ausbildung neuer Kollegen.",
    jobs=[
        Job(
            title="Abteilungsleiter Mathematik",
            employer="Gesamtschule Nordpark",
            start="2018-08",
            bullets=[
                "Leitung eines Fachbereichs mit 9 Lehrkräften und 640 Schülern.",
                "Einführung von Förderkursen, wodurch die Durchfallquote um 35 % sank.",
                "Steigerung der Teilnahme am Wettbewerb von 12 auf 84 Schüler.",
                "Planung und Verwaltung eines Budgets von 48.000 € im Jahr.",
                "Einarbeitung von 7 Referendaren, alle mit bestandener Prüfung.",
            ],
        ),
        Job(
            title="Lehrer",
            employer="Realschule am Wehr",
            start="2012-08",
            end="2018-07",
            bullets=[
                "Unterricht in 5 Klassen mit je 28 Schülern.",
                "Entwicklung eines Lehrplans für 3 Jahrgänge in Physik.",
                "Organisation von 14 Exkursionen und 2 Schüleraustauschen.",
                "Betreuung von 30 Familien in Elterngesprächen pro Halbjahr.",
            ],
        ),
        Job(
            title="Referendar",
            employer="Gymnasium Talstraße",
            start="2010-08",
            end="2012-07",
            bullets=[
                "Durchführung von 12 Stunden eigenem Unterricht pro Woche.",
                "Erstellung von 40 Arbeitsblättern, die bis heute genutzt werden.",
            ],
        ),
    ],
    schools=[
        School(institution="Universität Musterstadt", degree="Erstes Staatsexamen", start="2004", end="2010")
    ],
    skills=["Mathematik", "Physik", "Lehrplanentwicklung", "GeoGebra", "Elternarbeit", "Moderation"],
)

WEAK = Resume(
    name="Pat Morrow",
    email="pat.morrow@mail.example",
    jobs=[
        Job(
            title="Office Assistant",
            employer="Dunmore Supplies",
            start="2019",
            end="2021-05",
            bullets=[
                "Responsible for weekly reports",
                "Worked on various tasks in the office",
                "Helped customers",
                "Part of the front desk team",
            ],
        ),
    ],
    skills=["Word", "Excel"],
)

STRONG = {"nurse": NURSE, "electrician": ELECTRICIAN, "chef": CHEF, "German teacher": TEACHER_DE}
