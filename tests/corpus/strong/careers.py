"""Strong, honest resumes from offices."""

from tests.corpus.shapes import Job, Person, School

SUPPLY = Person(
    key="supply",
    name="Daniela Moreno-Walsh",
    label="Supply Chain Manager",
    email="daniela.morenowalsh@fastpost.com",
    phone="(312) 555-0164",
    place="Chicago, IL",
    links=("linkedin.com/in/danielamorenowalsh",),
    summary="Supply chain manager with fourteen years in food and consumer goods. Builds planning teams "
    "that keep service above 98% while stock goes down, and moves easily between the warehouse "
    "floor and the boardroom. Looking for a role that joins purchasing, planning and logistics "
    "under one plan.",
    jobs=(
        Job(
            "Prairie Harvest Foods, Inc.",
            "Supply Chain Manager",
            (2020, 3),
            None,
            "Chicago, IL",
            (
                "Lead a team of 18 planners and buyers responsible for $240 million in yearly purchases",
                "Reduced inventory by 23% ($11.4 million) while on-time delivery rose from 91% to 98.3%",
                "Negotiated three-year freight contracts with 9 carriers, saving $2.1 million a year",
                "Launched a weekly sales and operations meeting that cut forecast error from 34% to 19%",
                (
                    "Opened a second distribution center in Joliet on schedule and $1.3 million under "
                    "budget, with 140 new jobs"
                ),
            ),
        ),
        Job(
            "Prairie Harvest Foods, Inc.",
            "Senior Demand Planner",
            (2017, 6),
            (2020, 2),
            "Chicago, IL",
            (
                "Built a forecasting model in SQL and Power BI for 1,400 items, replacing 60 spreadsheets",
                "Trained 12 planners in statistical forecasting within six months",
                "Resolved chronic shortages of 35 top sellers, recovering $3.2 million in lost sales",
                (
                    "Partnered with marketing on 40 promotions a year so that stock arrived two weeks "
                    "before each launch"
                ),
            ),
        ),
        Job(
            "Lakeside Consumer Brands",
            "Logistics Analyst",
            (2014, 8),
            (2017, 5),
            "Milwaukee, WI",
            (
                "Redesigned delivery routes for 4 warehouses and lowered cost per case by 12%",
                "Automated a daily stock report in Python, saving the team 15 hours a week",
                "Audited 220 carrier invoices a month and recovered $480,000 in overcharges",
                (
                    "Presented quarterly cost reviews to the board and advised on the choice of a new "
                    "transport system"
                ),
            ),
        ),
        Job(
            "Lakeside Consumer Brands",
            "Warehouse Supervisor",
            (2012, 7),
            (2014, 7),
            "Milwaukee, WI",
            (
                "Supervised 26 people on two shifts who shipped 9,000 cases a day",
                "Decreased picking errors by 41% by introducing barcode scanning and zone maps",
            ),
        ),
        Job(
            "Great Northern Grocers",
            "Purchasing Assistant",
            (2010, 6),
            (2012, 6),
            "Madison, WI",
            (
                "Processed 150 purchase orders a week with 99.6% accuracy",
                "Consolidated 48 packaging suppliers into 17, earning volume discounts of 8%",
            ),
        ),
        Job(
            "Great Northern Grocers",
            "Intern",
            (2009, 6),
            (2009, 8),
            "Madison, WI",
            ("Analyzed two years of produce waste and proposed order rules that saved $64,000",),
        ),
    ),
    schools=(
        School(
            "Northwestern University",
            "Master of Science",
            "Supply Chain Management",
            2015,
            2017,
            "Evanston, IL",
        ),
        School(
            "University of Wisconsin–Madison",
            "Bachelor of Business Administration",
            "Operations Management",
            2006,
            2010,
        ),
    ),
    skills=(
        ("Planning", ("Demand forecasting", "Inventory optimization", "S&OP", "Production planning")),
        ("Purchasing", ("Supplier negotiation", "Contract management", "Cost analysis")),
        ("Systems", ("SAP S/4HANA", "SQL", "Power BI", "Python", "Excel")),
    ),
    certificates=(
        "Certified Supply Chain Professional (CSCP), ASCM, 2018",
        "Lean Six Sigma Green Belt, ASQ, 2015",
    ),
    languages=(("English", "Native"), ("Spanish", "Fluent")),
)

SOFTWARE = Person(
    key="software",
    name="Tomasz Grabowski",
    label="Senior Software Engineer",
    email="tomasz.grabowski@quietcode.dev",
    phone="+1 (512) 555-0139",
    place="Austin, TX",
    links=("github.com/tgrabowski", "linkedin.com/in/tomaszgrabowski"),
    summary="Backend engineer with twelve years of experience in payments and logistics. Designs services "
    "that stay up under load, writes the documentation others rely on, and enjoys bringing junior "
    "colleagues along. Comfortable across the stack, most at home where data has to be right.",
    jobs=(
        Job(
            "Stonebridge Payments",
            "Senior Software Engineer",
            (2021, 2),
            None,
            "Austin, TX",
            (
                (
                    "Architected a settlement service in Go that processes 14 million transactions a "
                    "day at 99.99% availability"
                ),
                "Reduced cloud spending by $860,000 a year by right-sizing Kubernetes clusters on AWS",
                "Mentor 5 engineers, 3 of whom were promoted within 18 months",
                "Introduced contract tests that cut production incidents by 46%",
                (
                    "Drafted the company's incident review process and facilitated 70 reviews with "
                    "engineers, support staff and product managers"
                ),
                (
                    "Guided the security audit for PCI DSS Level 1, closing 38 of 38 findings ahead of "
                    "the deadline"
                ),
            ),
        ),
        Job(
            "Stonebridge Payments",
            "Software Engineer II",
            (2018, 5),
            (2021, 1),
            "Austin, TX",
            (
                "Migrated 2.3 TB of ledger data from Oracle to PostgreSQL with 11 minutes of downtime",
                "Shortened the deployment pipeline from 52 to 9 minutes with Docker and GitHub Actions",
                "Implemented fraud rules in Python that prevented $4.7 million in losses",
                (
                    "Collaborated with finance to reconcile 1.2 million daily records and eliminated a "
                    "backlog of 9,000 mismatches"
                ),
            ),
        ),
        Job(
            "Meridian Freight Systems",
            "Software Engineer",
            (2015, 9),
            (2018, 4),
            "Dallas, TX",
            (
                "Developed a REST API in Django serving 320 trucking companies",
                "Optimized route queries in PostgreSQL, lowering response time from 3.8 s to 240 ms",
                "Led the move from Subversion to Git for 40 developers",
                (
                    "Created an onboarding guide and a local test environment that shortened ramp-up "
                    "for newcomers from 6 to 2 weeks"
                ),
            ),
        ),
        Job(
            "Bluebonnet Health Records",
            "Junior Developer",
            (2013, 6),
            (2015, 8),
            "San Antonio, TX",
            (
                "Delivered 27 features of a patient portal used by 90,000 people",
                (
                    "Translated requirements from 12 clinics into specifications that developers and "
                    "nurses could both sign"
                ),
                "Raised unit test coverage from 22% to 81% in one year",
            ),
        ),
        Job(
            "University of Texas at Austin",
            "Teaching Assistant",
            (2012, 9),
            (2013, 5),
            "Austin, TX",
            ("Taught weekly labs on data structures to 60 students",),
        ),
    ),
    schools=(
        School(
            "University of Texas at Austin", "Master of Science", "Computer Science", 2011, 2013, "Austin, TX"
        ),
        School(
            "Warsaw University of Technology",
            "Bachelor of Science",
            "Computer Engineering",
            2007,
            2011,
            "Warsaw, Poland",
        ),
    ),
    skills=(
        ("Languages", ("Go", "Python", "SQL", "TypeScript")),
        ("Platforms", ("Kubernetes", "AWS", "PostgreSQL", "Kafka", "Redis", "Docker", "Terraform")),
        ("Practice", ("Microservices", "CI/CD", "System design", "Code review")),
    ),
    certificates=(
        "AWS Certified Solutions Architect – Professional, 2022",
        "Certified Kubernetes Administrator, 2020",
    ),
    languages=(("English", "Fluent"), ("Polish", "Native")),
)
