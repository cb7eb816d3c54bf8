"""Skills by name: the vocabulary, and finding its names in a text as whole words."""

from core.skills.finding import Found, canonical, find_skills
from core.skills.vocabulary import Sort, related, satisfies, vocabulary

__all__ = ["Found", "Sort", "canonical", "find_skills", "related", "satisfies", "vocabulary"]
