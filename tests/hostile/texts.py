"""Hostile text files, and files that are only named so."""

from collections.abc import Callable

from tests.hostile import pdf_frame

TEN_MEGABYTES = 10 * (1 << 20)


def fill(unit: str, size: int = TEN_MEGABYTES) -> bytes:
    """Whole units, as many as fit."""
    raw = unit.encode()
    return raw * (size // len(raw))


RESUME = "Ana Silva\nana@example.org\nExperience\nEngineer, Acme, Jan 2015 - Mar 2018\n- Built things\n"

BOMBS: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "mark_alone": lambda: b"\xef\xbb\xbf",
    "spaces": lambda: b" \t\r\n\xc2\xa0" * 100,
    "one_line": lambda: fill("x"),
    "one_line_of_words": lambda: fill("word "),
    "newlines": lambda: fill("\n"),
    "resume_a_hundred_thousand_times": lambda: fill(RESUME),
    "resume_fifty_times_over": lambda: fill(RESUME, 200_000),
    "at_signs": lambda: fill("a@", 1_000_000),
    "addresses_without_end": lambda: fill("a.b-c@d.", 1_000_000),
    "digits": lambda: fill("1-", 1_000_000),
    "phone_like": lambda: fill("+1 (", 1_000_000),
    "dates": lambda: fill("Jan 2015 - ", 1_000_000),
    "dashes": lambda: fill(" - ", 1_000_000),
    "bullets": lambda: fill("• \n", 1_000_000),
    "capitals": lambda: fill("A ", 1_000_000),
    "letter_spaced": lambda: fill("E X P E R I E N C E\n", 500_000),
    "headings": lambda: fill("Experience\nEducation\nSkills\n", 500_000),
    "commas": lambda: fill(", ", 1_000_000),
    "brackets": lambda: fill("((((((((", 1_000_000),
    "addresses_of_pages": lambda: fill("http://", 1_000_000),
    "piled_accents": lambda: ("Z" + "\u0301\u0316" * 50_000 + RESUME).encode(),
    "right_to_left": lambda: (
        "\u202e" + RESUME + "שלום עולם \u2067ניסיון\u2069 \u200b\u200d\u2060" * 50
    ).encode(),
    "zeros": lambda: RESUME.replace("a", "a\0").encode(),
    "zeros_alone": lambda: b"\0" * 100_000,
    "utf_16_without_mark": lambda: RESUME.encode("utf-16-le"),
    "utf_16_cut": lambda: RESUME.encode("utf-16")[:-1],
    "utf_16_lone_surrogates": lambda: b"\xff\xfe" + RESUME.encode("utf-16-le") + b"\x00\xd8\x01\xd8" * 3,
    "utf_8_lone_surrogates": lambda: RESUME.encode() * 10 + b"\xed\xa0\x80",
    "windows_1252": lambda: RESUME.replace("Ana Silva", "Zoë Müller – “Ana”").encode("cp1252"),
    "greek_of_its_own": lambda: ("Εμπειρία και εκπαίδευση " * 200).encode("iso8859_7"),
    "control_characters": lambda: bytes(range(1, 32)) * 3000,
    "escape_codes": lambda: RESUME.encode() + b"\x1b]0;owned\x07\x1b[2J" * 2,
    "web_page": lambda: b"<!DOCTYPE html><script>alert(1)</script>" + RESUME.encode(),
    "comments_without_end": lambda: b"<!---->" * 1000 + b"<!--" * 1000,
    "program": lambda: b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" + b"\0" * 500,
    "pdf": pdf_frame.good,
    "mentions_pdf": lambda: (RESUME + "Wrote about %PDF-1.7 and startxref\n").encode(),
    "eleven_megabytes": lambda: fill("x", 11 << 20),
}
