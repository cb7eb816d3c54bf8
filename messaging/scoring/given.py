"""Given names that are no word, place or thing as well: who bears one is a person."""

from pathlib import Path

from messaging.scoring.names import folded

DATA = Path(__file__).parent / "data"

WORDS_TOO = frozenset(
    "art bill chip dick dot drew frank hope jack joy mark max pat peg rich rick sue will".split()
)
"""Short forms that are words or things as well; in doubt nobody is called."""


def _listed() -> frozenset[str]:
    files = ("given_names.txt", "nicknames.txt")
    lines = [line for name in files for line in (DATA / name).read_text(encoding="utf-8").splitlines()[1:]]
    return frozenset(folded(name) for line in lines for name in line.split()) - WORDS_TOO


GIVEN_NAMES = _listed()
