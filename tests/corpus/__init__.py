"""Labelled resumes, made by code and independent of the parser that is measured on them.

`people` are who they are, `sheet` what stands on a page, `layouts` how it looks, `gold` what a careful
reader finds. Half of the people and of the layouts are held out: look at the misses of the "dev" half
only, and at nothing but the figures of the other.

    python -m tests.corpus DIR [--seed N] [--split dev]     write the files and their labels
    python -m tests.corpus.report DIR [--misses]            what the parser makes of them
"""
