"""People at desks: accounts, law, products, news."""

from tests.corpus.shapes import Job, Person, School

ACCOUNTANT = Person(
    key="accountant",
    name="Priya Venkataraman",
    label="Senior Accountant, CPA",
    email="priya.venkataraman@ledgerline.com",
    phone="+91 98765 43210",
    place="Bengaluru, India",
    summary="Chartered accountant who closes the books in four days and explains them in one page.",
    jobs=(
        Job(
            "Deshpande, Rao & Co. LLP",
            "Senior Accountant",
            (2019, 11),
            None,
            "Bengaluru",
            (
                "Shortened the month-end close from 9 to 4 working days",
                "Prepared consolidated statements for 12 entities with revenue of ₹640 crore",
            ),
        ),
        Job(
            "Infosys BPM",
            "Accountant – Accounts Payable",
            (2016, 6),
            (2019, 10),
            "Pune",
            ("Processed 3,000 invoices a month with 99.7% accuracy",),
        ),
        Job("KPMG", "Audit Trainee", (2013, 7), (2016, 5), "Chennai", ("Audited 15 mid-size manufacturers",)),
    ),
    schools=(
        School("University of Madras", "Bachelor of Commerce", "Accounting & Finance", 2010, 2013),
        School("Institute of Chartered Accountants of India", "Chartered Accountant", "", 2013, 2016),
    ),
    skills=(
        ("Accounting", ("IFRS", "GAAP", "Reconciliation", "Transfer pricing", "Budgeting")),
        ("Software", ("SAP FICO", "Tally Prime", "Excel", "Power Query")),
    ),
    languages=(("Tamil", "Native"), ("English", "Fluent"), ("Hindi", "Intermediate")),
)

PRODUCT = Person(
    key="product",
    name="Ayşe Yıldırım",
    label="Senior Product Manager",
    email="ayse@yildirim.dev",
    phone="+44 20 7946 0821",
    place="London, UK",
    summary="Product manager for payments; comfortable with SQL, regulators and difficult trade-offs.",
    jobs=(
        Job(
            "Monzo",
            "Senior Product Manager, Payments",
            (2021, 9),
            None,
            "London",
            (
                "Launched instant refunds for 4.2 million customers and cut complaints by 37%",
                "Own a roadmap shared by 3 squads of 24 people",
            ),
        ),
        Job(
            "Trendyol Group",
            "Product Manager",
            (2018, 2),
            (2021, 8),
            "Istanbul",
            ("Grew seller onboarding from 300 to 1,100 shops a week",),
        ),
        Job(
            "Trendyol Group",
            "Associate Product Manager",
            (2016, 9),
            (2018, 1),
            "Istanbul",
            ("Ran 48 A/B tests on checkout",),
        ),
    ),
    schools=(School("Boğaziçi University", "BSc", "Industrial Engineering", 2011, 2016, "Istanbul"),),
    skills=(
        ("Product", ("Roadmapping", "User research", "A/B testing", "OKRs")),
        ("Technical", ("SQL", "Amplitude", "Figma", "Jira")),
    ),
    links=("linkedin.com/in/ayse-yildirim", "yildirim.dev"),
    languages=(("Turkish", "Native"), ("English", "C2")),
)

LAWYER = Person(
    key="lawyer",
    name="Katherine van der Merwe",
    label="Corporate Counsel",
    email="k.vandermerwe@chambers.law",
    phone="+1 212 555 0190",
    place="New York, NY 10016",
    summary="Counsel for mergers, licensing and the contracts nobody else wants to read.",
    jobs=(
        Job(
            "Bristow, Hale & Whitcomb LLP",
            "Senior Associate, Mergers & Acquisitions",
            (2018, 9),
            None,
            "New York, NY",
            (
                "Closed 23 transactions worth $4.7 billion in total",
                "Supervise 4 junior associates and 2 paralegals",
            ),
        ),
        Job(
            "Bristow, Hale & Whitcomb LLP",
            "Associate",
            (2014, 9),
            (2018, 8),
            "New York, NY",
            ("Drafted disclosure schedules for 30 private acquisitions",),
        ),
        Job(
            "United States District Court, Southern District of New York",
            "Law Clerk",
            (2013, 8),
            (2014, 8),
            "New York, NY",
            ("Researched 70 motions and drafted bench memoranda",),
        ),
    ),
    schools=(
        School("Columbia Law School", "Juris Doctor", "", 2010, 2013),
        School("University of Cape Town", "B.A.", "Politics, Philosophy and Economics", 2006, 2009),
    ),
    skills=(
        ("Law", ("Due diligence", "Contract drafting", "Securities regulation", "Licensing", "Negotiation")),
    ),
    languages=(("English", "Native"), ("Afrikaans", "Native"), ("Dutch", "B2")),
    held_out=True,
)

JOURNALIST = Person(
    key="journalist",
    name="Zoë Achterberg",
    label="Investigative Reporter",
    email="zoe.achterberg@proton.me",
    phone="+41 44 668 18 00",
    place="Zürich, Switzerland",
    summary="Reporter on money and water, with two national prizes and one lawsuit, won.",
    jobs=(
        Job(
            "Freelance",
            "Journalist & Data Reporter",
            (2022, 1),
            None,
            "Zürich",
            ("Published 34 features in 9 outlets, among them a series on river licences",),
        ),
        Job(
            "Neue Limmat Zeitung AG",
            "Staff Reporter, Business",
            (2015, 10),
            (2021, 12),
            "Zürich",
            (
                "Broke a story on pension fees that moved CHF 240 million back to members",
                "Wrote 120 articles a year on a daily deadline",
            ),
        ),
        Job(
            "Reuters",
            "Editorial Trainee",
            (2014, 9),
            (2015, 9),
            "Geneva",
            ("Filed market reports in two languages",),
        ),
    ),
    schools=(
        School("University of Amsterdam", "MA", "Journalism and Media", 2013, 2014),
        School("University of Zurich", "BA", "Economics", 2010, 2013),
    ),
    skills=(
        ("Reporting", ("Public records", "Data journalism", "Interviewing", "Fact-checking")),
        ("Tools", ("R", "QGIS", "Datawrapper")),
    ),
    languages=(("Dutch", "Native"), ("German", "C2"), ("English", "C1")),
    held_out=True,
)

EVERYONE = (ACCOUNTANT, PRODUCT, LAWYER, JOURNALIST)
