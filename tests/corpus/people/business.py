"""People at both ends of a career: directing, designing, just graduated."""

from tests.corpus.shapes import Job, Person, Project, School

DESIGNER = Person(
    key="designer",
    name="Beyza Kılıç",
    label="Graphic Designer",
    email="hello@beyzakilic.studio",
    phone="(503) 555-0147",
    place="Portland, Oregon",
    summary="Designer of brands and books; happiest with a grid and two typefaces.",
    jobs=(
        Job(
            "Fern & Fable",
            "Senior Graphic Designer",
            (2020, 10),
            None,
            "Portland, OR",
            (
                "Redesigned 18 brands for cafés, breweries and a museum",
                "Cut print costs by 20% through standard formats",
            ),
        ),
        Job(
            "Powell Press",
            "Book Designer",
            (2017, 3),
            (2020, 9),
            "Portland, OR",
            ("Set 55 titles and 140 covers",),
        ),
        Job(
            "Self-employed", "Illustrator", (2015, 6), (2018, 12), "Portland, OR", ("Drew for 12 magazines",)
        ),
    ),
    schools=(School("Pacific Northwest College of Art", "BFA", "Communication Design", 2011, 2015),),
    skills=(
        ("Design", ("Typography", "Brand identity", "Packaging", "Illustration")),
        ("Software", ("InDesign", "Illustrator", "Photoshop", "Figma")),
    ),
    links=("beyzakilic.studio",),
)

EXECUTIVE = Person(
    key="executive",
    name="Robert J. Fitzgerald",
    label="Chief Operating Officer",
    email="rob.fitzgerald@northshore.partners",
    phone="+1 (847) 555-0101",
    place="Evanston, IL",
    summary="Operating executive for industrial companies between $50M and $900M in revenue.",
    jobs=(
        Job(
            "Norrland Pumps, Inc.",
            "Chief Operating Officer",
            (2017, 1),
            None,
            "Chicago, IL",
            (
                "Doubled operating margin from 6% to 12% over five years",
                "Led 1,150 people in 4 plants and consolidated 3 ERP systems into one",
            ),
        ),
        Job(
            "Norrland Pumps, Inc.",
            "VP, Manufacturing",
            (2012, 4),
            (2016, 12),
            "Chicago, IL",
            ("Moved two lines to Monterrey on time and $2M under budget",),
        ),
        Job("GE", "Plant Manager", (2007, 3), (2012, 3), "Erie, PA", ("Ran a plant of 400 people",)),
        Job("GE", "Operations Manager", (2003, 6), (2007, 2), "Erie, PA", ("Introduced cell manufacturing",)),
        Job(
            "Caterpillar",
            "Manufacturing Engineer",
            (1998, 6),
            (2003, 5),
            "Peoria, IL",
            ("Shortened changeovers from 90 to 14 minutes",),
        ),
    ),
    schools=(
        School("Northwestern University, Kellogg School of Management", "MBA", "", 2005, 2007),
        School("Purdue University", "BS", "Mechanical Engineering", 1994, 1998),
    ),
    skills=(
        ("Leadership", ("P&L ownership", "Lean manufacturing", "M&A integration", "S&OP", "Labor relations")),
    ),
)

GRADUATE = Person(
    key="graduate",
    name="Hyun-woo Kim",
    label="Finance Graduate",
    email="hwkim02@umich.edu",
    phone="734-555-0166",
    place="Ann Arbor, MI",
    summary="New graduate looking for an analyst role in corporate finance.",
    jobs=(
        Job(
            "Ford Motor Company",
            "Finance Intern",
            (2023, 6),
            (2023, 8),
            "Dearborn, MI",
            ("Modelled warranty costs for 3 vehicle lines and found $1.2M of double booking",),
        ),
        Job(
            "University of Michigan",
            "Undergraduate Teaching Assistant",
            (2022, 9),
            (2023, 4),
            "Ann Arbor, MI",
            ("Held weekly sections for 28 students",),
        ),
    ),
    schools=(
        School(
            "University of Michigan",
            "Bachelor of Business Administration",
            "Finance",
            2020,
            2024,
            "Ann Arbor, MI",
        ),
    ),
    skills=(("Skills", ("Excel", "Bloomberg Terminal", "VBA", "Tableau", "Valuation")),),
    languages=(("Korean", "Native"), ("English", "Fluent")),
    projects=(Project("Student Investment Fund", "Managed a $200,000 portfolio with six classmates", 2023),),
)

EVERYONE = (DESIGNER, EXECUTIVE, GRADUATE)
