"""Texts that are no resumes, each of them carrying something that resumes carry as well."""

import random
import string

_RANDOM = random.Random(7)


def random_letters(words: int = 300) -> str:
    letters = string.ascii_lowercase
    return " ".join("".join(_RANDOM.choices(letters, k=_RANDOM.randint(2, 10))) for _ in range(words))


LOREM = """Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut
labore et
dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea
commodo consequat. Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat."""

RECIPE = """Plum Cake for a Rainy Sunday
Serves 8, takes 1 hour 20 minutes
Ingredients
- 250 g flour
- 2 teaspoons baking powder
- 3 eggs
- 2 tablespoons of honey
Method
1. Preheat the oven to 180 degrees.
2. Whisk the eggs with the honey until pale, then fold in the flour.
3. Bake for 45 minutes and leave to cool.
Questions? Write to kitchen@plumcake.example, first published in May 2019."""

NOVEL = """The ferry had been late since 2011, or so the widow Amsel liked to say, and nobody on the quay
had the
heart to correct her. She stood with one hand on the rail and the other on a basket of letters, none of them
hers.
"You could write to him," said the boy, and read the card aloud: hanno.brandt@seepost.example. She shook her
head.
Between the lamps and the water there was only the slow noise of rope. In the spring of 1998 she had taught
him to
tie a bowline, and he had taught her to lose at cards; from 1998 to 2004 they had not spoken of anything
else."""

LETTER = """Dear Ms Okafor,
I am writing to apply for the post of head gardener that you announced in March 2024. For six years I have
looked
after the grounds of a hotel by the lake, and I have led a team of four since 2020. I studied at Elmfield
College.
You can reach me at rowan.teal@post.example or on +44 20 7946 0991.
I would be glad to show you the herb garden in person.
Yours sincerely,
Rowan Teal"""

INVOICE = """INVOICE
Invoice number 2024-118   Invoice date 04/03/2024   Due date 18/03/2024
Bill to: Larkspur Dental, 12 Mill Lane
Consulting services 01/2024 - 02/2024   12 hours   95.00   1,140.00
Server maintenance 02/2024   3 hours   80.00   240.00
Subtotal 1,380.00
VAT 20% 276.00
Total due 1,656.00
IBAN DE00 0000 0000 0000, questions to billing@foxglove.example"""

POSTING = """Warehouse Team Lead
About us
Since 2009 we deliver parts to garages in the whole of the county. Join our team.
Your responsibilities
- You will lead a shift of 14 pickers and packers
- You will plan the week and report to the site manager
Requirements
- 3+ years of experience in a warehouse
- Forklift licence
Education
Secondary school or equivalent
Skills
Scheduling, SAP, Excel
We offer a salary range of $52,000 to $58,000. Apply now: jobs@harrowparts.example"""

CODE = """import csv
from datetime import date

class Employee:
    def __init__(self, name, start):
        self.name = name
        self.start = start

    def years(self):
        return date.today().year - self.start.year

employees = [Employee("Ada", date(2015, 1, 1)), Employee("Grace", date(2018, 3, 1))]
for employee in employees:
    print(employee.name, employee.years())"""

TABLE = """name,position,employer,start,end,email
Ada North,Engineer,Bridgeworks,2015-01,2018-03,ada@bridgeworks.example
Grace South,Analyst,Bridgeworks,2016-05,2019-12,grace@bridgeworks.example
Linus East,Clerk,Portside,2017-02,2020-06,linus@portside.example
Marie West,Director,Portside,2012-09,2021-01,marie@portside.example"""

REPEATED = "python " * 450

DENIAL = "I have no education, no skills"

NOT_RESUMES: dict[str, str] = {
    "lorem ipsum": LOREM,
    "random letters": random_letters(),
    "a recipe": RECIPE,
    "a page of a novel": NOVEL,
    "a letter": LETTER,
    "an invoice": INVOICE,
    "a job posting": POSTING,
    "source code": CODE,
    "a table": TABLE,
    "one word 450 times": REPEATED,
    "a denial": DENIAL,
}
