from labormarket.models import Occupation
from labormarket.scoring.adjacent import Adjacent


def adjacent_to(occupation: Occupation, limit: int = 10) -> list[Adjacent]:
    """Nearest first; empty where O*NET has not rated the occupation."""
    raise NotImplementedError
