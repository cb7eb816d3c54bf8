"""Each part of the score by its table of cases. The person is Ana, who writes to John of Acme Pay."""

from dataclasses import replace

import pytest

from core.score import Component, Effect
from messaging.scoring.draft import Contact, Draft, Sender
from messaging.scoring.quality import score_message
from messaging.tests.scoring.contexts import draft

HOOK = "Hi John, I saw that the Lisbon payments team doubles this year."
DEED = "I moved 12 services to Kubernetes without downtime."
ASK = "Could we talk for 15 minutes on Thursday?"


def part(draft: Draft, name: str) -> Component:
    return next(part for part in score_message(draft).score.components if part.name == name)


def share(body: str, name: str, kind: str = "initial_outreach", context: str = "backend") -> int:
    return round(100 * part(draft(context, kind, body), name).share)


def test_five_parts_with_the_weights_of_the_specification() -> None:
    score = score_message(draft("backend", "initial_outreach", f"{HOOK} {DEED} {ASK}")).score
    assert {part.name: part.weight for part in score.components} == {
        "words": 25,
        "personalization": 25,
        "metrics": 25,
        "cta": 20,
        "tone": 5,
    }


MONTHS = "January February March April May June July August September October November December".split()
TRADES = "billing invoices ledger search mail login reports tariffs stock exports imports archives".split()


def test_a_hundred_can_be_reached_and_so_can_nothing() -> None:
    best = (
        "Hi John,\n\nyour talk at Web Summit on take-home tests made me smile, and the move of the "
        "ledger out of "
        "its monolith is why I write to Acme Pay. I would gladly come to Lisbon for it. At Initech I led "
        "a team of 5 "
        "engineers, moved 12 services to Kubernetes and cut payment reconciliation time by 40%.\n\n"
        f"{ASK}\n\nBest regards,\nAna Silva"
    )
    assert score_message(draft("backend", "initial_outreach", best)).score.total == 100
    assert score_message(draft("backend", "initial_outreach", "asdfgh qwrtz yxcvbn hjklp")).score.total == 0


@pytest.mark.parametrize(
    ("ending", "percent"),
    [
        ("I wish you a good week.", 0),
        ("I look forward to hearing from you.", 30),
        ("Feel free to reach out.", 30),
        ("Would you be open to a conversation?", 85),
        ("Would you be open to a 15-minute call on Thursday?", 100),
        ("Is the role still open?", 100),
        ("Worth a quick chat?", 100),
        ("Would you be open to a call? Does Tuesday or Thursday work?", 100),
        ("Could we talk on Thursday? If so, let me know a time.", 100),
        ("If Thursday suits you, I will call at ten.", 100),
        ("Could we talk on Thursday? Could you also forward my resume?", 60),
        ("Would you be open to a call, and could you send me the job description?", 60),
        ("Are you hiring? Can we talk? Can you refer me?", 40),
        ("Are you hiring? Can we talk? Can you refer me? Who is the manager? What is the pay?", 20),
        ("How are you?", 0),
        ("Looking for a great engineer? Look no further.", 0),
        ("Please send me the posting.", 85),
        ("Any updates?", 30),
        ("Let me know if Thursday works for you.", 100),
    ],
)
def test_one_clear_ask(ending: str, percent: int) -> None:
    assert share(f"{HOOK} {DEED} {ending}", "cta") == percent


@pytest.mark.parametrize(
    ("who", "ending"),
    [
        ("stadtwerke", "Hätten Sie am Donnerstag eine Viertelstunde Zeit?"),
        ("stadtwerke", "Passt Ihnen ein Gespräch am Dienstag?"),
        ("solera", "¿Podríamos hablar quince minutos el martes?"),
        ("backend", "Seriez-vous disponible jeudi pour un appel de quinze minutes ?"),
    ],
)
def test_an_ask_in_another_language(who: str, ending: str) -> None:
    assert share(ending, "cta", context=who) == 100


def test_a_thank_you_may_end_with_what_comes_next() -> None:
    thanks = "Hi John, thank you for showing me how you move the ledger table by table."
    assert share(f"{thanks} I will send you the diagram tonight.", "cta", "thank_you") == 100
    assert share(thanks, "cta", "thank_you") == 50


@pytest.mark.parametrize(
    ("deeds", "percent"),
    [
        ("I make things faster.", 0),
        (DEED, 50),
        (f"{DEED} I led a team of 5 engineers.", 80),
        (f"{DEED} I led a team of 5 engineers and cut reconciliation time by 40%.", 100),
        ("I moved twelve services to Kubernetes.", 50),
        ("I moved 12 services to Kubernetes. All 12 services run on Kubernetes today.", 50),
        ("I grew newsletter sign-ups by 12%.", 10),
        ("I served 12 tables a night.", 10),
        ("I raised morale by 85%.", 15),
        ("I raised morale by 85%, sold 300 boxes, won 20 prizes, made 50 friends and ran 99 shops.", 30),
        ("Your payments team grows to 24 engineers.", 0),
        ("Could we talk for 20 minutes in 2 weeks?", 0),
    ],
)
def test_a_figure_counts_once_it_is_tied_to_the_record(deeds: str, percent: int) -> None:
    assert share(f"Hi John, I write to you from Porto. {deeds}", "metrics") == percent


def test_without_a_record_a_figure_is_worth_half() -> None:
    plain = draft("backend", "initial_outreach", f"Hi John, I write to you. {DEED} {ASK}")
    bare = part(replace(plain, evidence=()), "metrics")
    assert 0 < bare.points < part(plain, "metrics").points  # type: ignore[operator]
    assert bare.advice is not None
    assert "resume" in bare.advice.text


@pytest.mark.parametrize("kind", ["thank_you", "check_in"])
def test_who_thanks_or_says_hello_needs_no_figure(kind: str) -> None:
    without = share("Hi John, thank you for the talk about the ledger in Lisbon.", "metrics", kind)
    assert without >= 40
    assert share(f"Hi John, thank you for the talk. {DEED}", "metrics", kind) == 100


@pytest.mark.parametrize(
    ("body", "percent"),
    [
        ("I would like to talk with you on Thursday.", 0),
        ("Hi John, I would like to talk with you on Thursday.", 15),
        ("Hi John, I would like to talk with you about Acme Pay.", 30),
        ("Hi John, I saw that the Lisbon payments team doubles. I write about Acme Pay.", 70),
        (
            "Hi John, I saw that the Lisbon payments team doubles. Moving the ledger out of its "
            "monolith is why I write to Acme Pay.",
            95,
        ),
        ("John, John, John, I would like to talk with you, John, about Acme Pay, Acme Pay.", 30),
    ],
)
def test_a_detail_counts_when_it_stands_in_what_was_saved(body: str, percent: int) -> None:
    assert share(body, "personalization") == pytest.approx(percent, abs=5)


def test_research_read_back_earns_less_than_research_taken_up() -> None:
    person = draft("backend", "initial_outreach", "").recruiter
    copied = share(f"Hi John, {person.research} {ASK}", "personalization")
    taken_up = share(
        "Hi John, your talk at Web Summit and the Lisbon payments team are why I write to Acme Pay. The "
        "ledger leaves its monolith.",
        "personalization",
    )
    assert copied < taken_up
    assert share(person.research, "words") < 60


def test_parts_without_data_are_left_out_of_the_whole() -> None:
    nobody = Draft(body="Hello, I write to ask whether you hire nurses.", recruiter=Contact())
    assert "personalization" not in {part.name for part in score_message(nobody).score.components}
    named = Draft(
        body="Hello Sam, I write to ask whether you hire nurses.", recruiter=Contact(first_name="Sam")
    )
    assert "personalization" in {part.name for part in score_message(named).score.components}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("I hope this email finds you well.", "any message"),
        ("I am a highly motivated team player.", "Anyone"),
        ("Your company has an amazing culture.", "Praise"),
        ("I am just checking in.", "no news"),
        ("Thank you for your time and consideration.", "formula"),
        ("Ich freue mich auf Ihre Rückmeldung.", "formula"),
        ("Quedo a la espera de sus noticias.", "formula"),
    ],
)
def test_words_that_could_stand_anywhere_are_shown(body: str, reason: str) -> None:
    marks = score_message(draft("backend", "initial_outreach", body)).marks
    costs = [mark for mark in marks if mark.component == "words" and mark.effect is Effect.COST]
    assert any(reason in mark.reason for mark in costs)


def test_length_is_a_plateau() -> None:
    facts = [
        f"In {month} I moved 12 services to Kubernetes, {trade} among them, without a minute of downtime. "
        for month, trade in zip(MONTHS, TRADES, strict=True)
    ]
    assert {share("Hi John. " + "".join(facts[:count]), "words") for count in (2, 4, 8)} == {100}
    assert share("Hi John. " + "".join(facts), "words") < 30


@pytest.mark.parametrize(("words", "badge"), [(150, "green"), (151, "yellow"), (200, "yellow"), (201, "red")])
def test_the_badge_of_length(words: int, badge: str) -> None:
    assert score_message(draft("backend", "initial_outreach", "word " * words)).badge == badge


@pytest.mark.parametrize(
    "phrase", ["you", "support", "I can support you and your team", "your help desk", "immediately available"]
)
def test_plain_words_cost_nothing(phrase: str) -> None:
    plain = share(f"Hi John, I write about the ledger. {ASK}", "tone")
    assert share(f"Hi John, I write about the ledger and {phrase}. {ASK}", "tone") == plain


@pytest.mark.parametrize(
    ("phrase", "cost"),
    [
        ("I really need this.", 30),
        ("Please help me.", 30),
        ("I am desperate.", 30),
        ("I am gonna be there.", 20),
        ("lol", 20),
        ("Reply asap.", 20),
        ("THIS IS A GREAT OFFER FOR YOU.", 30),
        ("It is good! It is great! It is fine!", 20),
    ],
)
def test_red_flags_cost_as_whole_phrases(phrase: str, cost: int) -> None:
    calm = share(f"Hi John, I write about the ledger. {ASK}", "tone")
    assert share(f"Hi John, I write about the ledger. {phrase} {ASK}", "tone") == calm - cost


def test_html_is_read_as_its_text() -> None:
    plain = score_message(draft("backend", "initial_outreach", f"Hi John,\n\n{DEED}\n\n{ASK}"))
    marked = score_message(draft("backend", "initial_outreach", f"<p>Hi John,</p><p>{DEED}</p><p>{ASK}</p>"))
    assert plain.score.total == marked.score.total
    assert plain.words == marked.words


def test_a_list_of_keywords_is_no_message() -> None:
    words = "ledger Go Lisbon payments Kafka PostgreSQL 40% 12 5 John Acme Pay Thursday call services"
    assert score_message(draft("backend", "initial_outreach", words)).score.total == 0


def test_a_message_in_another_script_is_not_taken_for_noise() -> None:
    body = "Hi John, 我读到里斯本的支付团队今年会翻倍。我在 Initech 带过一个团队。"
    sender = Sender("Ana", "Silva")
    score = score_message(Draft(body=body, sender=sender, recruiter=Contact(first_name="John"))).score
    assert (score.total or 0) > 10
