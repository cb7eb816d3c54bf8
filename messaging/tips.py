"""Tips for each type of message. They claim no figure: what helps is said, not how much."""

from dataclasses import dataclass

_INITIAL = (
    (
        "Say why this person",
        "Take up one thing she wrote, fills or placed. A name and a company alone are a mail merge.",
    ),
    (
        "One result with its figure",
        "A figure from your resume says more than any adjective, and she can ask about it.",
    ),
    (
        "Ask for one small thing",
        "A short call, or whether a role is open: something she can answer in a line.",
    ),
    (
        "Stop when it is said",
        "Few words that only you could write are enough. Cut what could stand in any message.",
    ),
    (
        "Leave the resume for the answer",
        "Offer it. An attachment from a stranger is opened less gladly than a question.",
    ),
)
_FOLLOW_UP = (
    (
        "Bring something new",
        "A result, a certificate, a thing you left out. “Just checking in” gives her nothing to answer.",
    ),
    ("Keep it shorter than the first", "She has the first message below; do not say it again."),
    ("Give it some days", "Wait about a week of working days. Two follow-ups are enough, then leave it."),
    ("No reproach", "Silence is rarely about you. Do not count your messages to her."),
)
_THANK_YOU = (
    ("Name one thing that was said", "It shows that you listened, and it is what she remembers you by."),
    ("Send it the same day or the next", "While the conversation is fresh for both of you."),
    ("Say what comes next", "What you will send, or what you wait for. A thank-you needs no second ask."),
    ("Correct or add", "If a question caught you off guard, answer it here in two sentences."),
)
_CHECK_IN = (
    ("Have a reason", "News of yours, something she wrote, a change at her company. Without one, wait."),
    ("Give before you ask", "A name, an article, a candidate for her role: something useful to her."),
    (
        "Ask about now",
        "Whether she hires for your work this quarter is easier to answer than “anything for me”.",
    ),
    ("Not too often", "Every two or three months is enough for someone you are not in a process with."),
)


@dataclass(frozen=True, slots=True)
class Tip:
    title: str
    text: str

    def __str__(self) -> str:
        return f"{self.title}. {self.text}"


_TIPS = {
    kind: tuple(Tip(title, text) for title, text in rows)
    for kind, rows in {
        "initial_outreach": _INITIAL,
        "follow_up": _FOLLOW_UP,
        "thank_you": _THANK_YOU,
        "check_in": _CHECK_IN,
    }.items()
}


def tips_for(kind: str) -> tuple[Tip, ...]:
    """Tips for a type of message by its value; none for an unknown one."""
    return _TIPS.get(kind, ())
