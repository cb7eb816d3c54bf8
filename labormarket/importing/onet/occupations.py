import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from labormarket.importing.onet.words import count_words
from labormarket.importing.reading import Published
from labormarket.importing.refusing import Refused, at_line, in_file
from labormarket.importing.storing import Row

OCCUPATIONS, TASKS, ZONES = "Occupation Data.txt", "Task Statements.txt", "Job Zones.txt"
CODE = "O*NET-SOC Code"
CODE_FORM = re.compile(r"\d\d-\d{4}\.\d\d")
SOC_LENGTH, TITLE_AT_MOST = 7, 200
FIELDS = ("code", "title", "soc", "wage_soc", "projection_soc", "description", "job_zone", "words")
JOB_ZONES = {"1", "2", "3", "4", "5"}


def occupation_codes(published: Published) -> set[str]:
    codes: set[str] = set()
    for number, (code,) in published.table(OCCUPATIONS, [CODE]):
        if not CODE_FORM.fullmatch(code):
            raise at_line(OCCUPATIONS, number, f"“{code[:20]}” is no O*NET-SOC code")
        if code in codes:
            raise at_line(OCCUPATIONS, number, f"{code} is there already")
        codes.add(code)
    if not codes:
        raise in_file(OCCUPATIONS, "it holds no occupation")
    return codes


def occupations(published: Published, codes: Collection[str]) -> Iterator[Row]:
    """Rows of FIELDS. Where they are published is left open: `linking` knows when all is in."""
    zones, words = job_zones(published, codes), task_words(published, codes)
    for number, (code, title, description) in published.table(OCCUPATIONS, [CODE, "Title", "Description"]):
        check_text(OCCUPATIONS, number, title, TITLE_AT_MOST)
        counts = words[code] + count_words(description)
        told = json.dumps(dict(sorted(counts.items())), ensure_ascii=False, separators=(",", ":"))
        yield code, title, code[:SOC_LENGTH], "", "", description, zones.get(code), told


def job_zones(published: Published, codes: Collection[str]) -> dict[str, int]:
    zones = {}
    for number, (code, zone) in published.table(ZONES, [CODE, "Job Zone"]):
        if code not in codes:
            raise unknown(ZONES, number, code)
        if zone not in JOB_ZONES:
            raise at_line(ZONES, number, f"“{zone[:20]}” is no job zone from 1 to 5")
        zones[code] = int(zone)
    return zones


def task_words(published: Published, codes: Collection[str]) -> defaultdict[str, Counter[str]]:
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for number, (code, task) in published.table(TASKS, [CODE, "Task"]):
        if code not in codes:
            raise unknown(TASKS, number, code)
        words[code].update(count_words(task))
    return words


def unknown(file: str, line: int, code: str) -> Refused:
    return at_line(file, line, f"“{code[:20]}” is no occupation of this release")


def check_text(file: str, line: int, text: str, at_most: int) -> None:
    if not text.strip():
        raise at_line(file, line, "a name is empty")
    if len(text) > at_most:
        raise at_line(file, line, f"a name of {len(text)} characters, where {at_most} are the most")
