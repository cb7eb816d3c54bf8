"""How short of people an occupation is: 30/20/20/15/15 times its industry (J section 10)."""

from core.score import Score
from labormarket.scoring.outlook import Outlook

RULES = "shortage-1"


def calculate_shortage_score(outlook: Outlook) -> Score:
    """Components in this order: openings, quits, growth, salary, projection. Without a projection there is no
    total (`gate`), because the rest would say the same of every occupation of the industry."""
    raise NotImplementedError
