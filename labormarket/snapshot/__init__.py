"""The figures that ship with the product: `data/market.snapshot`, built from imported releases.

A line that names the format, a line of JSON (releases, tables, columns), then every column packed and all
of them compressed with xz. The same figures give the same bytes.
"""
