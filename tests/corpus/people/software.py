"""People who write software."""

from tests.corpus.shapes import Job, Person, Project, School

BACKEND = Person(
    key="backend",
    name="Oluwaseun Adébáyò",
    label="Backend Engineer",
    email="seun.adebayo@hey.com",
    phone="+1 (206) 555-0177",
    place="Seattle, WA",
    summary="Engineer of quiet, dependable services in Go and Python.",
    jobs=(
        Job(
            "Zillow",
            "Senior Software Engineer",
            (2021, 4),
            None,
            "Seattle, WA",
            (
                "Moved 70 services to Kubernetes without an outage",
                "Cut p99 latency of search from 900 to 210 ms",
            ),
        ),
        Job(
            "Zillow",
            "Software Engineer",
            (2018, 6),
            (2021, 3),
            "Seattle, WA",
            ("Built an event pipeline for 2 billion messages a day",),
        ),
        Job(
            "Andela",
            "Software Developer",
            (2016, 1),
            (2018, 5),
            "Lagos, Nigeria",
            ("Shipped a booking API for 3 clients",),
        ),
    ),
    schools=(
        School("Georgia Institute of Technology", "MS", "Computer Science", 2019, 2021),
        School("University of Lagos", "B.Sc.", "Computer Engineering", 2011, 2015),
    ),
    skills=(
        ("Languages", ("Go", "Python", "C++", "SQL")),
        ("Infrastructure", ("Kubernetes", "Kafka", "PostgreSQL", "Terraform", "AWS")),
    ),
    links=("github.com/seunadebayo", "linkedin.com/in/seun-adebayo"),
    projects=(Project("pgqueue", "A job queue on PostgreSQL with 1,400 stars", 2020),),
)

FRONTEND = Person(
    key="frontend",
    name="Linh Trần-Schmidt",
    label="Frontend Developer",
    email="linh.tran.schmidt@webwerk.berlin",
    phone="+49 (0)30 5550 1423",
    place="Berlin, Germany",
    summary="Developer of accessible interfaces with React and plain CSS.",
    jobs=(
        Job(
            "Zalando SE",
            "Frontend Engineer",
            (2020, 2),
            None,
            "Berlin",
            (
                "Brought the checkout to WCAG 2.2 AA for 48 million customers",
                "Trimmed the bundle by 41% and the load time by 1.3 s",
            ),
        ),
        Job(
            "Kreuzer & Partner GmbH & Co. KG",
            "Web Developer",
            (2016, 8),
            (2020, 1),
            "Hamburg",
            ("Delivered 26 sites for museums and publishers",),
        ),
        Job(
            "Freie Universität Berlin",
            "Student Assistant",
            (2014, 10),
            (2016, 7),
            "Berlin",
            ("Maintained the e-learning platform",),
        ),
    ),
    schools=(School("Technische Universität Berlin", "B.Sc.", "Informatik", 2012, 2016),),
    skills=(
        ("Front end", ("TypeScript", "React", "CSS", "Playwright", "Storybook")),
        ("Other", ("Node.js", "GraphQL", "Git")),
    ),
    links=("github.com/linhts",),
    languages=(("German", "C2"), ("Vietnamese", "Native"), ("English", "C1")),
    held_out=True,
)

CHANGER = Person(
    key="changer",
    name="Fionn Mac Giolla Phádraig",
    label="Junior Software Developer",
    email="fionn.macgp@codepath.ie",
    phone="+353 86 555 0132",
    place="Dublin, Ireland",
    summary="Former barista and bookseller, now a developer after a year of evening study.",
    jobs=(
        Job(
            "Liffey Labs",
            "Junior Developer",
            (2023, 2),
            None,
            "Dublin",
            ("Fixed 130 tickets in a Rails application in the first year",),
        ),
        Job(
            "Hodges Figgis",
            "Bookseller & Events Lead",
            (2017, 9),
            (2022, 10),
            "Dublin",
            ("Hosted 44 readings with up to 200 guests", "Ordered stock worth €350,000 a year"),
        ),
        Job("3fe Coffee", "Barista", (2015, 3), (2017, 8), "Dublin", ("Served 400 cups a day",)),
    ),
    schools=(
        School("Technological University Dublin", "Higher Diploma", "Computing", 2021, 2022),
        School("Trinity College Dublin", "B.A. (Hons)", "English Literature", 2011, 2015),
    ),
    skills=(("Programming", ("Ruby on Rails", "JavaScript", "HTML", "PostgreSQL", "Git", "RSpec")),),
    projects=(Project("Shelfie", "A reading list for book clubs, used by 900 people", 2022),),
)

EVERYONE = (BACKEND, FRONTEND, CHANGER)
