import pytest

from resumes.scoring.verbs import LEMMAS, leading_verb, weak_opening
from resumes.scoring.verbs.english import ENGLISH


def test_it_knows_more_english_verbs_than_the_specification_asks_for() -> None:
    assert len(set(ENGLISH.values())) >= 93


@pytest.mark.parametrize(
    ("statement", "lemma"),
    [
        ("Led a team of five", "lead"),
        ("Leading the night shift", "lead"),
        ("Lead weekly reviews", "lead"),
        ("Successfully led a team", "lead"),
        ("I managed three shops", "manage"),
        ("We have built the tool", "build"),
        ("Organised a fair", "organize"),
        ("Organized a fair", "organize"),
        ("Planned the menu", "plan"),
        ("Planning the menu", "plan"),
        ("Taught algebra", "teach"),
        ("Oversaw the site", "oversee"),
        ("Programmed the controls", "program"),
        ("Notifications: built an internal app", "build"),
        ("“Reduced waste by half”", "reduce"),
        ("Sequenced 600 barley lines", "sequence"),
        ("Upholstered 40 chairs", "upholstered"),  # any regular past counts, known or not
        ("Swept 14 floors a shift", "sweep"),
        ("Rebuilt 60 gearboxes", "rebuild"),
        ("Upsold desserts to four tables in ten", "upsell"),
        ("Saved $40,000 a year", "save"),
        ("Leitung eines Teams", "leiten"),
        ("Kosten um 12,5 % gesenkt durch neue Verträge", "senken"),
        ("Termintreue von 71 % auf 94 % gesteigert", "steigern"),
        ("Team von 9 Personen geführt und ein Programm eingeführt", "führen"),
        ("Projekte: 22 Wohnhäuser berechnet", "berechnen"),
        ("40 Azubis angelernt", "angelernt"),  # any participle counts, known or not
        ("Akten digitalisiert", "digitalisiert"),
        ("Erstelle den Monatsabschluss", "erstellen"),
        ("Steigerung des Umsatzes", "steigern"),
        ("Gestion de 15 chantiers", "gérer"),
        ("Développe un portefeuille", "développer"),
        ("J'ai formé douze collègues", "former"),
        ("Lideré un equipo", "liderar"),
        ("Gestioné 3 almacenes", "gestionar"),
        ("Dirijo a 60 personas", "dirigir"),
    ],
)
def test_a_verb_of_doing_at_the_head_is_found_by_its_lemma(statement: str, lemma: str) -> None:
    assert leading_verb(statement) == lemma


@pytest.mark.parametrize(
    "statement",
    [
        "Responsible for weekly reports",
        "Java developer in a team that led the market",
        "Worked on various tasks",
        "Helped customers",
        "Dedicated and motivated nurse",
        "Experienced driver",
        "Need for speed",
        "Weekly reports",
        "Installation of panels",
        "Maintenance and repair of pumps",
        "Featured in the local paper",
        "Adopted by three laboratories",
        "Kunden im Geschäft",
        "Mitglied im Team der gesamten Region",
        "Nights at the warehouse gate, plants in the garden",
        "42",
        "",
        "• ◦",
    ],
)
def test_other_openings_are_no_verb_of_doing(statement: str) -> None:
    assert leading_verb(statement) is None


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("Responsible for weekly reports", "Responsible for"),
        ("Was responsible for weekly reports", None),
        ("I was responsible for weekly reports", "responsible for"),
        ("Worked on the website", "Worked on"),
        ("Zuständig für die Ablage", "Zuständig für"),
        ("Chargée de la paie", "Chargée de"),
        ("Encargado de la caja", "Encargado de"),
        ("Led the website team", None),
    ],
)
def test_a_weak_opening_is_quoted_as_it_stands(statement: str, words: str | None) -> None:
    assert weak_opening(statement) == words


def test_every_form_is_one_lower_case_word() -> None:
    assert all(form == form.lower() and " " not in form for form in LEMMAS)
