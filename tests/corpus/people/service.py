"""People who sell, ship and serve."""

from tests.corpus.shapes import Job, Person, School

RETAIL = Person(
    key="retail",
    name="Aaliyah Johnson-Baptiste",
    label="Store Manager",
    email="aaliyah.jb@storefront.co",
    phone="+1 404 555 0156",
    place="Atlanta, GA",
    summary="Retail leader who opens stores, builds teams and keeps shelves full.",
    jobs=(
        Job(
            "Target",
            "Store Director",
            (2021, 6),
            None,
            "Atlanta, GA",
            ("Run a $38M store with 140 people", "Lifted same-store sales by 9% in a flat market"),
        ),
        Job(
            "Target",
            "Executive Team Leader, Operations",
            (2018, 5),
            (2021, 5),
            "Marietta, GA",
            ("Reduced shrink from 1.9% to 1.2% of sales",),
        ),
        Job("Target", "Team Leader", (2016, 2), (2018, 4), "Marietta, GA", ("Scheduled 35 people a week",)),
        Job(
            "Macy's",
            "Sales Associate",
            (2013, 9),
            (2016, 1),
            "Atlanta, GA",
            ("Sold $420,000 a year in footwear",),
        ),
    ),
    schools=(
        School("Georgia State University", "Bachelor of Business Administration", "Marketing", 2012, 2016),
    ),
    skills=(
        ("Retail", ("Visual merchandising", "P&L management", "Scheduling", "Loss prevention", "Coaching")),
    ),
)

SALES = Person(
    key="sales",
    name="Giovanni D'Angelo",
    label="Enterprise Account Executive",
    email="giovanni@dangelo.sales",
    phone="+1.303.555.0199",
    place="Denver, CO",
    summary="Sells software to manufacturers; 118% of quota on average over six years.",
    jobs=(
        Job(
            "Siemens Digital Industries, Inc.",
            "Senior Account Executive",
            (2021, 2),
            None,
            "Denver, CO",
            ("Closed $6.4M of new business in 2023, 131% of quota", "Manage 45 accounts in 7 states"),
        ),
        Job(
            "Procore",
            "Account Executive",
            (2018, 1),
            (2021, 1),
            "Denver, CO",
            ("Won 62 new customers and a President's Club place twice",),
        ),
        Job(
            "Procore",
            "Sales Development Representative",
            (2016, 7),
            (2017, 12),
            "Carpinteria, CA",
            ("Booked 14 meetings a month from cold calls",),
        ),
    ),
    schools=(School("University of Colorado Boulder", "BS", "Business Administration", 2012, 2016),),
    skills=(
        (
            "Sales",
            ("Salesforce", "MEDDIC", "Negotiation", "Forecasting", "Outreach", "LinkedIn Sales Navigator"),
        ),
    ),
    links=("linkedin.com/in/giovanni-dangelo-sales",),
    held_out=True,
)

VETERAN = Person(
    key="veteran",
    name="Marcus T. Oyelaran",
    label="Operations Manager",
    email="marcus.oyelaran@outpost.io",
    phone="(910) 555-0128",
    place="Raleigh, North Carolina",
    summary="Former Army logistics officer moving into civilian supply chains.",
    jobs=(
        Job(
            "Amazon",
            "Area Manager",
            (2022, 7),
            None,
            "Garner, NC",
            ("Lead 85 associates who ship 60,000 parcels a day", "Raised pick rate by 11% in one quarter"),
        ),
        Job(
            "United States Army",
            "Captain, Logistics Officer",
            (2016, 5),
            (2022, 6),
            "Fort Bragg, NC",
            ("Accounted for $48M of equipment with no loss", "Planned 14 convoys in two deployments"),
        ),
        Job(
            "United States Army",
            "First Lieutenant, Platoon Leader",
            (2013, 6),
            (2016, 5),
            "Fort Hood, TX",
            ("Trained 38 soldiers",),
        ),
    ),
    schools=(
        School("North Carolina State University", "MBA", "", 2022, 2024),
        School(
            "United States Military Academy",
            "Bachelor of Science",
            "Systems Engineering",
            2009,
            2013,
            "West Point, NY",
        ),
    ),
    skills=(
        ("Operations", ("Lean Six Sigma", "Inventory management", "Risk assessment", "SAP", "Power BI")),
    ),
    certificates=("Lean Six Sigma Green Belt, 2021",),
)

EVERYONE = (RETAIL, SALES, VETERAN)
