import pytest

from resumes.scoring.negation import is_denied
from resumes.scoring.plausibility import sense_of, share_that_makes_sense
from resumes.scoring.terms import find_terms
from resumes.scoring.words import count_words, is_letter_salad, is_other_script, language_of, words_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Led the team and improved the process for all of our customers", "en"),
        ("Leitung eines Teams von acht Personen und Planung der Schichten in der Küche", "de"),
        ("Gestion de la paie et des congés pour les salariés de trois sites", "fr"),
        ("Gestión de los pedidos y del almacén con un equipo de ocho personas", "es"),
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit sed do", "placeholder"),
        ("qwrt zxpl mnbv kjhg", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_its_function_words(text: str, language: str | None) -> None:
    assert language_of(words_of(text)) == language


@pytest.mark.parametrize(
    "word", ["kubernetes", "pflegefachkraft", "strengths", "szczecin", "weißmüller", "rhythm", "zwölf"]
)
def test_real_words_are_no_letter_salad(word: str) -> None:
    assert not is_letter_salad(word)


@pytest.mark.parametrize("word", ["xqvzj", "tqjkmb", "bcdfgh", "hjkwqpl"])
def test_letters_by_chance_are(word: str) -> None:
    assert is_letter_salad(word)


def test_words_are_counted_as_readers_count_them() -> None:
    assert count_words("Led 3 teams, don't ask") == 5
    assert count_words("负责后端开发") == 3
    assert is_other_script("负责后端开发 in Go")
    assert not is_other_script("Zhāng Wěi, nurse")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("no experience with Python", "Python"),
        ("I have no education, no skills", "skills"),
        ("never used Excel", "Excel"),
        ("not familiar with SAP", "SAP"),
        ("eager to learn Kubernetes", "Kubernetes"),
        ("keine Erfahrung mit SAP", "SAP"),
        ("sans expérience en vente", "vente"),
        ("sin experiencia en cocina", "cocina"),
    ],
)
def test_a_clause_denies_what_follows(text: str, word: str) -> None:
    assert is_denied(text, text.index(word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("experience with Python", "Python"),
        ("not only Python", "Python"),
        ("No Java; strong in Python", "Python"),
        ("Zero safety incidents, ran training", "training"),
        ("Delivered without delays, on budget", "budget"),
    ],
)
def test_a_denial_ends_with_its_clause(text: str, word: str) -> None:
    assert not is_denied(text, text.index(word))


def test_terms_are_whole_words_and_forms_of_one_idea_are_one() -> None:
    names = [term.name for term in find_terms("Budgeted and kept the budgets; subteamed; l'équipe")]
    assert names == ["budget", "budget", "team"]


@pytest.mark.parametrize(
    "line",
    [
        "Led a team of five on the ward",
        "Network administration, server maintenance, user support",
        "Leitung eines Teams von 8 Personen",
        "Gestion de 15 chantiers en Île-de-France",
        "Lideré un equipo de 12 personas",
        "Responsible for weekly reports",
        "负责后端开发和数据库设计",
        "Отвечал за бюджет отдела",
    ],
)
def test_lines_of_real_resumes_make_sense(line: str) -> None:
    assert sense_of(line, None) >= 0.4


@pytest.mark.parametrize(
    "line",
    [
        "xqvzj tqjkm bcdfgh hjkwq plokz",
        "Lorem ipsum dolor sit amet consectetur adipiscing elit",
        "Purple giraffe nineteen ladder whisper cloud violin",
        "Marble sunset quickly elephant blue window seven 34%",
        "The of and running with is to blue by from the",
    ],
)
def test_strings_of_unrelated_words_do_not(line: str) -> None:
    assert sense_of(line, "en") < 0.3


def test_nothing_to_judge_is_no_fault() -> None:
    assert share_that_makes_sense(["Nurse", "Python"], "en") == 1.0
