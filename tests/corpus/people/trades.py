"""People who build, repair, drive and cook."""

from tests.corpus.shapes import Job, Person, School

ELECTRICIAN = Person(
    key="electrician",
    name="Darnell Washington Jr.",
    label="Journeyman Electrician",
    email="dwash.electric@voltmail.com",
    phone="216-555-0175",
    place="Cleveland, OH",
    summary="Licensed electrician for commercial and light industrial work, 12 years without a lost-time "
    "accident.",
    jobs=(
        Job(
            "Hatfield & Sons Electric, Inc.",
            "Lead Electrician",
            (2018, 4),
            None,
            "Cleveland, OH",
            (
                "Run crews of up to 6 on retail and hospital fit-outs worth $1.8M",
                "Passed 41 of 42 inspections at the first visit",
            ),
        ),
        Job(
            "Buckeye Power Services",
            "Journeyman Electrician",
            (2014, 6),
            (2018, 3),
            "Akron, OH",
            ("Installed switchgear up to 1,200 A and pulled 30 miles of cable at a stamping plant",),
        ),
        Job(
            "IBEW Local 38",
            "Apprentice",
            (2009, 8),
            (2014, 5),
            "Cleveland, OH",
            ("Completed 8,000 hours on site and 900 hours in class",),
        ),
    ),
    schools=(School("Cuyahoga Community College", "Certificate", "Electrical Technology", 2009, 2011),),
    skills=(
        (
            "Trade",
            ("Conduit bending", "Motor controls", "PLC troubleshooting", "Blueprint reading", "NEC 2023"),
        ),
        ("Safety", ("OSHA 30", "Lockout/tagout", "Arc flash")),
    ),
    certificates=("Ohio Electrical Contractor License, 2019", "OSHA 30-Hour Construction, 2016"),
)

CHEF = Person(
    key="chef",
    name="Jean-Baptiste Lefèvre",
    label="Executive Chef",
    email="jb.lefevre@latable.restaurant",
    phone="(415) 555-0112",
    place="San Francisco, California",
    summary="Chef with a taste for short menus and long supplier friendships.",
    jobs=(
        Job(
            "Maison Orsay",
            "Executive Chef",
            (2019, 3),
            None,
            "San Francisco, CA",
            (
                "Direct a brigade of 22 and an annual food budget of $1.1 million",
                "Lowered food cost from 34% to 28% while seating 15% more guests",
            ),
        ),
        Job(
            "The Copper Ladle",
            "Sous Chef",
            (2015, 5),
            (2019, 2),
            "Oakland, CA",
            ("Ordered for 180 covers a night and cut waste by 3 tons a year",),
        ),
        Job(
            "The Copper Ladle",
            "Line Cook",
            (2013, 2),
            (2015, 4),
            "Oakland, CA",
            ("Worked grill and garde-manger",),
        ),
        Job(
            "Brasserie Tilleul",
            "Commis",
            (2010, 9),
            (2012, 12),
            "Lyon, France",
            ("Prepared stocks and sauces",),
        ),
    ),
    schools=(School("Institut Paul Bocuse", "Diploma", "Culinary Arts", 2008, 2010, "Écully, France"),),
    skills=(
        ("Kitchen", ("Menu engineering", "HACCP", "Butchery", "Pastry", "Inventory control", "Wine pairing")),
    ),
    languages=(("French", "Native"), ("English", "Fluent")),
)

TRUCKER = Person(
    key="trucker",
    name="Billy Ray McAllister III",
    label="CDL-A Truck Driver",
    email="brmcallister3@roadmail.us",
    phone="1-901-555-0134",
    place="Memphis, TN",
    summary="Two million miles over 48 states with a clean record.",
    jobs=(
        Job(
            "J.B. Ransom Transport, Inc.",
            "Regional Driver",
            (2017, 10),
            None,
            "Memphis, TN",
            ("Haul refrigerated freight 2,600 miles a week, 99% on time", "Train 5 new drivers a year"),
        ),
        Job(
            "Delta Freight Lines",
            "Over-the-Road Driver",
            (2010, 3),
            (2017, 9),
            "West Memphis, AR",
            ("Logged 900,000 miles without a preventable accident",),
        ),
        Job(
            "U.S. Army",
            "Motor Transport Operator (88M)",
            (2005, 6),
            (2009, 12),
            "Fort Campbell, KY",
            ("Drove convoys of 20 vehicles and kept 12 trucks ready",),
        ),
    ),
    schools=(School("Tennessee College of Applied Technology", "Certificate", "Truck Driving", 2010, 2010),),
    skills=(
        (
            "Driving",
            ("Class A CDL", "Hazmat endorsement", "Tanker endorsement", "ELD logs", "Pre-trip inspection"),
        ),
    ),
    held_out=True,
)

MECHANIC = Person(
    key="mechanic",
    name="Łukasz Wiśniewski",
    label="Automotive Service Technician",
    email="lukasz.wisniewski@warsztat.pl",
    phone="+44 7700 900 418",
    place="Leeds, United Kingdom",
    summary="Master technician for hybrid and electric vehicles.",
    jobs=(
        Job(
            "Halford Motors Ltd",
            "Master Technician, EV & Hybrid",
            (2020, 1),
            None,
            "Leeds",
            (
                "Diagnose 25 vehicles a week with a first-time fix rate of 96%",
                "Set up the branch's high-voltage bay, £60,000 under budget",
            ),
        ),
        Job(
            "Kwik Fit",
            "Vehicle Technician",
            (2014, 4),
            (2019, 12),
            "Bradford",
            ("Serviced 40 cars a week and mentored 3 apprentices",),
        ),
        Job(
            "Auto-Serwis Kowalski",
            "Mechanik samochodowy",
            (2009, 7),
            (2014, 2),
            "Poznań",
            ("Repaired diesel engines and gearboxes",),
        ),
    ),
    schools=(School("Leeds City College", "NVQ Level 3", "Vehicle Maintenance and Repair", 2014, 2016),),
    skills=(
        ("Workshop", ("Diagnostics", "Air conditioning", "Brakes", "Hybrid batteries", "Bosch ESI[tronic]")),
    ),
    languages=(("Polish", "Native"), ("English", "C1")),
    certificates=("IMI Level 4 Electric/Hybrid Vehicle, 2020",),
)

EVERYONE = (ELECTRICIAN, CHEF, TRUCKER, MECHANIC)
