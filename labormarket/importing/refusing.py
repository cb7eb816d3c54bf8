class Refused(Exception):
    """A file that cannot be imported, in one sentence that names it."""


def at_line(file: str, line: int, trouble: str) -> Refused:
    """`trouble` without a full stop."""
    return Refused(f"{file}, line {line}: {trouble}. Nothing was imported.")


def in_file(file: str, trouble: str) -> Refused:
    return Refused(f"{file}: {trouble}. Nothing was imported.")
