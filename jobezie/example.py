"""A made-up score, for the front page and the page of components. It is said to be an example."""

from core.score import Advice, Component, Effect, Evidence, Score

EXAMPLE_SCORE = Score.of(
    (
        Component(
            "contact",
            "Contact details",
            10,
            10,
            (
                Evidence(
                    "maya.okafor@example.org", Effect.EARNED, (1,), "An e-mail address that reads well."
                ),
                Evidence("+49 30 901820", Effect.EARNED, (1,), "A phone number with its country code."),
            ),
        ),
        Component(
            "experience",
            "Experience with results",
            30,
            21,
            (
                Evidence(
                    "Cut the time from order to delivery from 9 to 4 days",
                    Effect.EARNED,
                    (8,),
                    "Says what changed, in numbers.",
                ),
                Evidence("Responsible for stock", Effect.COST, (9,), "Says a duty, not what you did."),
            ),
            Advice(
                "Say what you did with the stock on line 10, and what came of it: how much, how fast.",
                6,
            ),
        ),
        Component(
            "dates",
            "Dates that can be read",
            15,
            9,
            (
                Evidence("Jan 2021 – present", Effect.EARNED, (6,), "Read as January 2021 until today."),
                Evidence("Summer 19", Effect.COST, (13,), "Could not be read as a month and a year."),
            ),
            Advice("Write “Summer 19” as “Jun 2019 – Aug 2019”.", 4),
        ),
        Component(
            "skills",
            "Skills in words that software knows",
            25,
            20,
            (
                Evidence("SQL, Power BI, SAP S/4HANA", Effect.EARNED, (16, 17), "Three tools by name."),
                Evidence(
                    "various reporting systems", Effect.COST, (18,), "Names nothing that can be searched for."
                ),
            ),
            Advice("Name the tools behind “various reporting systems” on line 19.", 3),
        ),
        Component(
            "layout",
            "Layout a parser can follow",
            20,
            18,
            (
                Evidence(
                    "Experience, Skills, Education", Effect.EARNED, (4, 15, 20), "Headings that are known."
                ),
                Evidence("★★★★☆", Effect.COST, (18,), "Stars are lost: software reads no level from them."),
            ),
            Advice("Write the level as a word, such as “fluent”, instead of stars.", 2),
        ),
    ),
    rules="example",
)
