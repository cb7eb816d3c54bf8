from pathlib import Path

from resumes.parsing.document import Kind

_FOLDER = Path(__file__).parent


def sample_file(name: str = "data-analyst.pdf") -> tuple[str, Kind, bytes]:
    """Name, kind and bytes of a resume of an invented person, to try the product with."""
    path = _FOLDER / name
    return path.name, Kind(path.suffix[1:]), path.read_bytes()


def sample_posting() -> str:
    return (_FOLDER / "posting.txt").read_text(encoding="utf-8")
