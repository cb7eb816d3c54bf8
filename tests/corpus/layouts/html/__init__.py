"""Layouts that Chromium prints: HTML and CSS of the kinds that online builders use."""

from tests.corpus.layouts.html import columns, editorial, single, special
from tests.corpus.layouts.layout import Layout

LAYOUTS: tuple[Layout, ...] = (*single.LAYOUTS, *columns.LAYOUTS, *special.LAYOUTS, *editorial.LAYOUTS)
