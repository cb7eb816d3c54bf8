"""What every layout is."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.corpus.shapes import Person
from tests.corpus.sheet import Needs, Sheet
from tests.services.printer import printed


def anyone(person: Person) -> bool:
    return True


def western(person: Person) -> bool:
    """Whether everything the person writes can be set in the core fonts of PDF."""
    try:
        repr(person).encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def capitals_keep_name(person: Person) -> bool:
    """Whether the name can be set in capitals and read back: not so with ß and the dotless ı."""
    return person.name.upper().lower() == person.name.lower()


@dataclass(frozen=True, slots=True)
class Print:
    """A page for Chromium to print. `footer` is its own template for the foot of each page."""

    html: str
    footer: str = ""

    def on(self, page: Page) -> bytes:
        return printed(
            page,
            self.html,
            display_header_footer=bool(self.footer),
            header_template="<span></span>",
            footer_template=self.footer,
        )


def as_bytes(made: bytes | Print, page: Page) -> bytes:
    return made.on(page) if isinstance(made, Print) else made


@dataclass(frozen=True, slots=True)
class Layout:
    """`write` gives the file's bytes, or a page that Chromium has yet to print."""

    name: str
    suffix: str
    write: Callable[[Sheet], bytes | Print]
    needs: Needs = field(default_factory=Needs)
    takes: Callable[[Person], bool] = anyone
    held_out: bool = False
