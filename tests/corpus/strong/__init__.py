"""Resumes that deserve a high score, the same ones cheated with, and texts that are no resumes."""

from tests.corpus.shapes import Person
from tests.corpus.strong import careers, trades

STRONG: tuple[Person, ...] = (careers.SUPPLY, careers.SOFTWARE, trades.NURSE, trades.TEACHER)
