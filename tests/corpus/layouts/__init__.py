"""All layouts, by the program that makes them."""

from tests.corpus.layouts import canvas, html, plain, typeset, word
from tests.corpus.layouts.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    *html.LAYOUTS,
    *typeset.LAYOUTS,
    *canvas.LAYOUTS,
    *word.LAYOUTS,
    *plain.LAYOUTS,
)
