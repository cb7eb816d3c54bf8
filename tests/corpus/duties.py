"""Sentences that stand under a job whatever the job is.

They make pages as long as real ones, wrap over lines, and name years, departments, firms and titles as
real bullets do: none of these is a job, a date of one, or a heading.
"""

import random
from dataclasses import replace

from tests.corpus.shapes import Job

DUTIES = {
    "en": (
        (
            "Prepared the 2019 budget review together with Finance and Legal, from the first draft to "
            "the board's sign-off in March"
        ),
        "Won the 2021 award for workplace safety, shared with the regional office",
        "Report to the Vice President, Operations and stand in for her when she travels",
        "Introduced a weekly check-in that cut the number of open questions by half within two months",
        "Trained 12 new colleagues in the first 90 days, with written guides that are still in use",
        (
            "Worked with partners such as Deloitte, Grainger and the county health department on a "
            "shared plan for shift coverage"
        ),
        (
            "Handled sensitive records under the rules of the state and of the insurer, without a "
            "single finding in three audits"
        ),
        "Promoted after 14 months",
        "Reduced overtime from 11% to 4% of hours",
        "Chosen to represent the site at the 2018 – 2019 planning rounds in Chicago and Denver",
        "Keep an inventory of about 2,300 items and reorder by a rule that I wrote",
        "Answer 40+ enquiries a day by phone, by e-mail and at the counter; 95% are closed the same day",
    ),
    "de": (
        (
            "Bereitete gemeinsam mit Einkauf und Vertrieb die Planung 2020 vor und stellte sie der "
            "Geschäftsführung vor"
        ),
        "Schulte 12 neue Kolleginnen und Kollegen in den ersten drei Monaten",
        "Verringerte die Zahl der Reklamationen um 30 % innerhalb eines Jahres",
        "Berichte an den Leiter Qualität und vertrete ihn im Urlaub",
        (
            "Zusammenarbeit mit Partnern wie TÜV Süd und der Berufsgenossenschaft bei der jährlichen "
            "Prüfung der Anlagen und Unterlagen"
        ),
    ),
    "fr": (
        "Préparé le budget 2020 avec la direction financière, du premier projet à la validation en comité",
        "Formé 12 nouveaux collègues au cours des trois premiers mois",
        "Réduit les délais de réponse de 40 % en un an",
        (
            "Participé à la mise en place d'un nouvel outil de planification, utilisé depuis par quatre "
            "services et plus de cent personnes"
        ),
    ),
    "es": (
        (
            "Preparé el presupuesto de 2020 junto con el departamento financiero, desde el primer "
            "borrador hasta su aprobación"
        ),
        "Formé a 12 compañeros nuevos durante los tres primeros meses",
        "Reduje los tiempos de espera un 40 % en un año",
        (
            "Colaboré con la mutua y con el comité de empresa en la revisión anual de los puestos y de "
            "los turnos de trabajo"
        ),
    ),
}


def fill(jobs: tuple[Job, ...], lang: str, rng: random.Random, most: int) -> tuple[Job, ...]:
    """Up to `most` more bullets a job, none of them twice in one resume."""
    pool = rng.sample(DUTIES[lang], len(DUTIES[lang]))
    out = []
    for job in jobs:
        count = min(rng.randint(0, most), len(pool))
        out.append(replace(job, bullets=(*job.bullets, *(pool.pop() for _ in range(count)))))
    return tuple(out)
