"""People who measure, research and design."""

from tests.corpus.shapes import Job, Person, School

ANALYST = Person(
    key="analyst",
    name="Anne-Sophie Ng",
    label="Data Analyst",
    email="as.ng+jobs@datamail.ca",
    phone="(604) 555-0109",
    place="Vancouver, BC",
    summary="Analyst who turns messy tables into decisions that people make on Monday.",
    jobs=(
        Job(
            "BC Hydro",
            "Senior Data Analyst",
            (2022, 3),
            None,
            "Vancouver, BC",
            (
                "Forecast load for 1.9 million meters with an error of 2.4%",
                "Replaced 60 spreadsheets by 8 dashboards",
            ),
        ),
        Job(
            "Lululemon",
            "Data Analyst, Supply Chain",
            (2019, 5),
            (2022, 2),
            "Vancouver, BC",
            ("Saved $3.1M a year in freight by re-routing",),
        ),
        Job(
            "Statistics Canada",
            "Co-op Student",
            (2018, 1),
            (2018, 8),
            "Ottawa, ON",
            ("Cleaned survey data of 40,000 households",),
        ),
    ),
    schools=(School("University of British Columbia", "BSc", "Statistics", 2014, 2019),),
    skills=(("Data", ("SQL", "Python", "R", "dbt", "Snowflake", "Tableau", "Looker")),),
    certificates=("Google Data Analytics Professional Certificate, 2021",),
)

CIVIL = Person(
    key="civil",
    name="Mohammed Al-Rashid",
    credentials="P.E.",
    label="Civil Engineer",
    email="m.alrashid@structura.engineering",
    phone="+1-602-555-0184",
    place="Phoenix, AZ",
    summary="Structural engineer for bridges and water works.",
    jobs=(
        Job(
            "AECOM",
            "Project Engineer III",
            (2018, 7),
            None,
            "Phoenix, AZ",
            ("Designed 9 highway bridges worth $210M", "Check drawings of 5 engineers"),
        ),
        Job(
            "City of Tempe, Public Works",
            "Civil Engineer",
            (2013, 8),
            (2018, 6),
            "Tempe, AZ",
            ("Managed 17 sewer projects, 15 of them under budget",),
        ),
        Job(
            "Kiewit", "Field Engineer / Estimator", (2011, 6), (2013, 7), "Omaha, NE", ("Estimated 40 bids",)
        ),
    ),
    schools=(
        School("Arizona State University", "Master of Science", "Civil Engineering", 2009, 2011),
        School("University of Jordan", "Bachelor of Science", "Civil Engineering", 2004, 2008, "Amman"),
    ),
    skills=(("Engineering", ("AutoCAD Civil 3D", "Revit", "SAP2000", "Hydraulics", "Cost estimation")),),
    certificates=("Professional Engineer, Arizona, No. 58213", "LEED AP, 2014"),
    languages=(("Arabic", "Native"), ("English", "Fluent")),
    held_out=True,
)

POSTDOC = Person(
    key="postdoc",
    name="Katarzyna Zielińska-Brandt",
    label="Molecular Biologist",
    email="k.zielinska-brandt@biolab.ac.uk",
    phone="+44 (0)1223 555 018",
    place="Cambridge, UK",
    summary="Geneticist studying how plants remember drought.",
    jobs=(
        Job(
            "University of Cambridge",
            "Postdoctoral Research Associate",
            (2020, 10),
            None,
            "Cambridge, UK",
            ("Sequenced 600 barley lines and found 14 drought loci", "Supervise 3 PhD students"),
        ),
        Job(
            "Max Planck Institute of Molecular Plant Physiology",
            "Doctoral Researcher",
            (2016, 4),
            (2020, 9),
            "Potsdam, Germany",
            ("Published 5 papers, two as first author",),
        ),
        Job(
            "University of Warsaw",
            "Research Assistant",
            (2014, 10),
            (2016, 3),
            "Warsaw, Poland",
            ("Ran qPCR and kept 2,000 plants alive",),
        ),
    ),
    schools=(
        School("University of Potsdam", "PhD", "Plant Genetics", 2016, 2020),
        School("University of Warsaw", "MSc", "Biotechnology", 2012, 2014),
        School("University of Warsaw", "BSc", "Biology", 2009, 2012),
    ),
    skills=(
        ("Methods", ("CRISPR", "RNA-seq", "qPCR", "Confocal microscopy")),
        ("Computing", ("R", "Python", "Snakemake")),
    ),
    languages=(("Polish", "Native"), ("English", "C2"), ("German", "B2")),
)

EVERYONE = (ANALYST, CIVIL, POSTDOC)
