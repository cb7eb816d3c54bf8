"""A posting taken apart into the requirements it states."""

from resumes.scoring.requirements.reading import read_posting
from resumes.scoring.requirements.shapes import Asked, Kind, Subject

__all__ = ["Asked", "Kind", "Subject", "read_posting"]
