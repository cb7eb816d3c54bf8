"""The facts a text claims: links aside, its numbers, dates, names and skills. Plain rules on words."""
