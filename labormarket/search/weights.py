"""What the search was tuned to, on titles that were left out of the index (docs/architecture.md).

The signals are worth `WORD` and the following each; they were fitted by a softmax over all occupations to
3,000 sampled alternate titles, each left out of the index that it was looked up in.
"""

WORD, WORD_BY_RARITY, HEAD, ROOT, TEXT, PRIOR = 0.0816, 0.0047, 0.30, 0.067, 0.12, 0.48
NEAR, NEAREST = 0.80, 0.22
# Chosen by hand: between titles of the very same words the job that more people have is meant more often.
JOBS = 0.2
NEAR_FLOOR, NEAREST_FLOOR = 0.02, 0.002
# How many titles the wider groups of an occupation speak for: all, major, minor, broad group.
SMOOTHING = (200.0, 100.0, 50.0, 30.0)
TEXT_SHARE = 0.5
SATURATION, TEXT_LENGTH = 1.2, 0.7
# Words beside the name of the job (levels, shifts) and behind it (a team, a place).
BESIDE, BEHIND = 0.3, 0.35
# A title of the very words, and one that is the name of the occupation.
SAME_WORDS, SAME_TITLE, SAME_AT_LEAST = 3.0, 1.5, 0.999
# A word that no title has stands for those that look like it: this many, at least so much alike.
ALIKE, ALIKE_AT_LEAST = 4, 0.70
STRANGER = 80.0
LOOKED_AT = 40
