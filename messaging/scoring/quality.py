"""How good a message is: five parts, the words that moved each, and what keeps it from being sent.

Formula and constants are told in docs/scoring.md, "Message quality". Same draft, same rules, same report.
"""

from core.score import Gate, Score
from messaging.scoring.blocks import find_blocks
from messaging.scoring.draft import Draft, Quality
from messaging.scoring.parts.cta import score_cta
from messaging.scoring.parts.length import score_length
from messaging.scoring.parts.metrics import score_metrics
from messaging.scoring.parts.personalization import score_personalization
from messaging.scoring.parts.tone import score_tone
from messaging.scoring.weighing import Material

RULES = "message-1"

PARTS = (score_length, score_personalization, score_metrics, score_cta, score_tone)

NOTHING_YET = Gate("empty", "There is no text yet.", "Write the message first.", cap=0)


def score_message(draft: Draft) -> Quality:
    material = Material.of(draft)
    blocks = find_blocks(draft, material.reading)
    parts = [score_part(material) for score_part in PARTS]
    gate = NOTHING_YET if any(block.name == "empty" for block in blocks) else None
    return Quality(
        score=Score.of([component for component, _ in parts], gate=gate, rules=RULES),
        blocked=blocks,
        marks=tuple(sorted((mark for _, marks in parts for mark in marks), key=lambda mark: mark.start)),
        words=material.reading.words,
    )
