from pipeline.boards.applications import ApplicationBoard
from pipeline.boards.recruiters import RecruiterBoard

__all__ = ["ApplicationBoard", "RecruiterBoard"]
