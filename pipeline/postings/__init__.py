"""A posting as it was pasted, read by plain rules: nothing is fetched and nothing is made up."""

from pipeline.postings.reading import read_posting, readable_text
from pipeline.postings.shapes import LONGEST, Day, Found, Pay, PostingReading

__all__ = ["LONGEST", "Day", "Found", "Pay", "PostingReading", "read_posting", "readable_text"]
