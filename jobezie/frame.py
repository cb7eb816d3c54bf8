"""What every page is framed by: where one can go, where one is, and in which light."""

from typing import Any

from django.http import HttpRequest

from jobezie.navigation import MAIN, SETTINGS, SIDE, existing

THEME_COOKIE = "theme"
THEMES = ("light", "dark")
# What js/app.js imports, so that browsers need not read it first to know.
PARTS = ("copying", "dialogs", "drafts", "forms", "offline", "picking", "theme", "toasts", "uploads")
SCRIPT_PARTS = tuple(f"js/{name}.js" for name in PARTS)


def chosen_theme(request: HttpRequest) -> str:
    """`light`, `dark`, or nothing where the system decides."""
    theme = request.COOKIES.get(THEME_COOKIE, "")
    return theme if theme in THEMES else ""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor. Asks the database nothing."""
    main, side = existing(MAIN), existing(SIDE)
    return {
        "script_parts": SCRIPT_PARTS,
        "theme": chosen_theme(request),
        "destinations": main,
        "side_destinations": side,
        "settings_tabs": [(tab.label, tab.path) for tab in existing(SETTINGS)],
        "here": next((d for d in (*main, *side) if d.holds(request.path)), None),
    }
