from core.score import Score
from labormarket.models import Occupation
from labormarket.scoring.outlook import Outlook


def outlook_of(occupation: Occupation) -> Outlook:
    raise NotImplementedError


def shortage_of(occupation: Occupation) -> Score:
    raise NotImplementedError
