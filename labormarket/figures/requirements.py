from labormarket.models import Occupation
from labormarket.scoring.requirements import Requirements


def requirements_of(occupation: Occupation) -> Requirements:
    raise NotImplementedError
