"""What a model is told when it sums up what a person found. The instructions are ours, the text is data."""

from typing import Any

from ai.prompt import Material, Prompt, Task
from recruiters.models import Research
from recruiters.summarising import summarise

SYSTEM = """\
You sum up, for a job seeker, what a text says about a recruiter and the company they recruit for. Each
sentence says one thing that the text says, in plain words, and comes with the passage of the text that says
it, copied letter by letter. Take what helps to write to this person: what they recruit for, what the company
does and plans, what is new, whom they look for. Leave out advertising, navigation, legal notes and whatever
the text does not say. If the text says nothing of use, give no sentence."""
ASK = "Sum up the text in at most five sentences, the most useful first."
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "sentences": {
            "type": "array",
            "maxItems": 8,
            "items": {
                "type": "object",
                "properties": {"text": {"type": "string"}, "passage": {"type": "string"}},
                "required": ["text", "passage"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["sentences"],
    "additionalProperties": False,
}


def prompt_of(research: Research) -> Prompt:
    recruiter = research.recruiter
    return Prompt(
        task=Task.RESEARCH,
        system=SYSTEM,
        ask=ASK,
        materials=(
            Material(
                "recruiter", "\n".join(filter(None, (recruiter.name, recruiter.title, recruiter.company)))
            ),
            Material("text", research.text),
        ),
        max_tokens=1500,
        schema=SCHEMA,
        fallback=lambda: {"sentences": word_for_word(research)},
    )


def word_for_word(research: Research) -> list[dict[str, str]]:
    """The built-in writer: sentences of the text itself."""
    recruiter = research.recruiter
    about = (recruiter.name, recruiter.company, recruiter.title, recruiter.specialty)
    spans = summarise(research.text, about=about)
    passages = [research.text[span.start : span.end] for span in spans]
    return [{"text": " ".join(passage.split()), "passage": passage} for passage in passages]
