"""Texts that are no resumes, or resumes with nothing in them. None may pass for a good one."""

import random
import string

LATIN = (
    "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut "
    "labore et dolore magna aliqua ut enim ad minim veniam quis nostrud exercitation ullamco laboris "
    "nisi ut aliquip ex ea commodo consequat duis aute irure dolor in reprehenderit in voluptate "
    "velit esse cillum dolore eu fugiat nulla pariatur"
)


def lorem() -> str:
    rng, words = random.Random(7), LATIN.split()
    sentences = [" ".join(rng.choices(words, k=rng.randint(7, 15))).capitalize() + "." for _ in range(60)]
    return "\n\n".join(" ".join(sentences[start : start + 6]) for start in range(0, 60, 6))


def letters() -> str:
    rng = random.Random(11)
    return "\n".join(
        " ".join("".join(rng.choices(string.ascii_lowercase, k=rng.randint(3, 11))) for _ in range(10))
        for _ in range(45)
    )


def framed_letters() -> str:
    """Random words under real headings with real dates and contact data."""
    rng = random.Random(13)

    def words(count: int) -> str:
        return " ".join(
            "".join(rng.choices(string.ascii_lowercase, k=rng.randint(3, 10))) for _ in range(count)
        )

    jobs = "\n".join(
        f"{words(2).title()}, {words(2).title()}\nJan {year} - Dec {year + 1}\n"
        + "".join(f"- {words(9)}\n" for _ in range(4))
        for year in (2020, 2017, 2014)
    )
    return (
        f"{words(2).title()}\nqwxz@plmok.com | (555) 555-0100\n\nSUMMARY\n{words(30)}\n\nEXPERIENCE\n{jobs}\n"
        f"EDUCATION\n{words(3).title()}, 2010\n\nSKILLS\n" + ", ".join(words(1) for _ in range(12))
    )


RECIPE = """Lentil soup with lemon

Serves 4. Ready in 45 minutes.

Ingredients
- 300 g red lentils
- 2 onions, finely chopped
- 3 carrots, diced
- 1.2 l vegetable stock
- 2 tsp cumin
- Juice of 1 lemon

Method
1. Heat the oil in a heavy pot and soften the onions for 8 minutes.
2. Add carrots and cumin, stir for 2 minutes, then pour in the stock.
3. Simmer the lentils for 25 minutes until they fall apart.
4. Blend half of the soup, return it to the pot and season with salt and lemon.
5. Serve with yoghurt and warm bread. It keeps for 3 days in the refrigerator.
"""

NOVEL = """Chapter Four

The ferry had stopped running in October, so that whoever wished to cross the sound before the ice
came had to ask Marten, and Marten did not like to be asked. He sat in the doorway of the boathouse
with a net across his knees and looked at the woman who had come down the hill with two suitcases
and no hat.

"You will want the other side," he said at last.

"I want the train at Holm," she answered. "It leaves at seven, they told me, and it will not wait."

Nothing had waited for anyone since the spring of 1911, when the mill burned and half the parish
went to Canada. He remembered the boats, low in the water, and his mother on the quay with her apron
over her face. He had worked at the mill for nine years and had led the night shift for two of them,
and on the morning after the fire there was not so much as a nail left that was worth carrying home.

He put the net aside. The water lay flat and grey, and far out a single gull was walking on what he
took, at first, for a sandbank, and then understood to be ice.

"Get in, then," said Marten. "And keep your feet off the oars."
"""

DENIAL = "I have no education, no skills and no experience. I have never worked anywhere."

HEADINGS_ONLY = """SUMMARY

EXPERIENCE

EDUCATION

SKILLS

CERTIFICATIONS

REFERENCES
"""

COVER_LETTER = """Margaret Oduya
14 Alder Row, Leeds
margaret.oduya@postbox.org

12 March 2024

Dear Ms Pickering,

I am writing to apply for the post of branch librarian that you advertised on Friday. I have enjoyed
your reading hours for years, as my two children can testify, and I would be glad to stand on the
other side of the desk.

You ask for someone who is patient, who knows her way around a catalogue and who does not mind
working on Saturdays. I believe that I am that person. I like order, I like people, and I am at my
best when both meet.

I would welcome the chance to tell you more in a conversation and can start after Easter.

Yours sincerely,
Margaret Oduya
"""

INVOICE = """INVOICE No. 2024-0173
Date: 02/05/2024    Due: 02/06/2024

From: Brightwater Plumbing Ltd, 8 Canal Street, Hull   office@brightwaterplumbing.co.uk   Tel: 01482 555 019
To: Mrs J. Hartley, 31 Mill Lane, Hull

Description                    Qty    Unit price      Amount
Replace kitchen tap              1        £84.00      £84.00
Copper pipe 15 mm, per metre     6         £7.50      £45.00
Labour, hours                    3        £55.00     £165.00

Subtotal  £294.00
VAT 20%    £58.80
Total     £352.80

Payment by bank transfer within 31 days. Thank you for your business.
"""

POSTING = """Warehouse Team Leader (f/m/d)

About us
Since 1998 Halden Logistics has moved medical goods across northern Europe. We employ 900 people at six sites.

Your tasks
- Lead a team of 15 on the late shift
- Plan staffing and report key figures every week
- Improve picking routes together with engineering

Your profile
- Completed vocational training or a bachelor's degree in logistics
- At least 3 years of experience in a warehouse, 1 year as a leader
- Good knowledge of SAP EWM and Excel

We offer 30 days of leave, a pension plan and a free ticket for public transport. Apply by 30 June 2024 at
jobs@halden-logistics.example, quoting reference WTL-24.
"""

SOURCE_CODE = '''import csv
from pathlib import Path


class Ledger:
    """Adds up what was spent."""

    def __init__(self, path: Path) -> None:
        self.rows = list(csv.DictReader(path.open()))

    def total(self, year: int) -> float:
        return sum(float(row["amount"]) for row in self.rows if row["date"].startswith(str(year)))


def main() -> None:
    ledger = Ledger(Path("expenses-2023.csv"))
    for year in range(2019, 2024):
        print(year, ledger.total(year))


if __name__ == "__main__":
    main()
'''

TABLE = "id,name,email,department,hired,salary\n" + "\n".join(
    f"{n},{name},{name.lower()}@company.example,{team},20{10 + n}-0{1 + n % 9}-15,{41000 + 1700 * n}"
    for n, (name, team) in enumerate(
        [
            ("Berg", "Sales"),
            ("Osman", "IT"),
            ("Ricci", "Finance"),
            ("Novak", "IT"),
            ("Silva", "Legal"),
            ("Ito", "Sales"),
        ]
    )
)

NONSENSE: dict[str, str] = {
    "lorem": lorem(),
    "letters": letters(),
    "framed-letters": framed_letters(),
    "recipe": RECIPE,
    "novel": NOVEL,
    "python": "python " * 450,
    "denial": DENIAL,
    "headings-only": HEADINGS_ONLY,
    "cover-letter": COVER_LETTER,
    "invoice": INVOICE,
    "posting": POSTING,
    "source-code": SOURCE_CODE,
    "table": TABLE,
}
