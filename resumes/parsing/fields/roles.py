"""Which words of a job's head are the title and which the employer.

One hand wrote all heads of a resume in one order and one type, so heads of the same build decide together:
a title that nobody knows stands where the others have theirs.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resumes.parsing.fields.employers import employer_score
from resumes.parsing.fields.entries import Entry
from resumes.parsing.fields.heads import CLEAR, Job, Part, job_of, like

_WEAK = re.compile(r"\s+[–—−-]+\s+|,\s+|:\s+|\s+/\s+")
_LEGAL = re.compile(
    r"^(?:inc|llc|l\.l\.c|llp|ltd|limited|co|corp|corporation|gmbh|ag|kg|jr|sr|l\.?p|s\.?a|plc|"
    r"s\.?l)\b\.?(?!-)",
    re.IGNORECASE,
)
_BEFORE_TOWN = re.compile(r"(?:,\s+|\s+[–—-]\s+)(?=[^,–—]*$)")
_TOWN = re.compile(r"^[^\W\d_][\w.'’-]*(?:[ -][^\W\d_][\w.'’-]*){0,2}$")


def read_jobs(entries: Sequence[Entry]) -> list[Job]:
    jobs = [job_of(entry) for entry in entries]
    side, alone = _title_side(jobs), [job for job in jobs if len(job.parts) == 1]
    pairs = [job for job in alone if _pair(job.parts[0].text, side)]
    usual = len(pairs) > 0.5 * len(alone) and len(alone) > 0.5 * len(jobs)
    for job in pairs:
        # Where most heads name both apart, a head of one stretch is one more title there.
        _open_up(job, side, usual=usual)
    groups: dict[tuple[object, ...], list[Job]] = defaultdict(list)
    for job in jobs:
        groups[job.build].append(job)
    habit = _habit(jobs)
    for group in groups.values():
        _settle(group, habit)
    _settle_single(jobs)
    _trim_towns(jobs)
    return jobs


def _cuts(text: str) -> Iterator[tuple[str, str, bool]]:
    """(left, right, whether no comma parts them) at each mark that may stand between two things."""
    for mark in _WEAK.finditer(text):
        left, right = text[: mark.start()].strip(), text[mark.end() :].strip()
        if left and right and not _LEGAL.match(right):
            yield left, right, "," not in mark.group()


def _pair(text: str, side: float) -> tuple[float, str, str] | None:
    """The best (gain, left, right) of a text with title and employer; `side` > 0 where titles come first."""
    best: tuple[float, str, str] | None = None
    for left, right, dash in _cuts(text):
        a, b = _lead(left), _lead(right)
        if max(a, b) < 0.4 and not (dash and abs(side) >= 0.5):
            continue
        if min(a, b) >= CLEAR and not dash:
            continue
        employer = right if a > b else left
        gain = abs(a - b) + 0.6 * min(employer_score(employer), 1) + 0.4 * dash
        gain += 0.6 * side * (1 if a > b else -1)
        gain -= 0.3 * (employer[:1].islower()) + 0.1 * max(len(employer.split()) - 5, 0)
        if best is None or gain > best[0]:
            best = gain, left, right
    return best


def _lead(text: str) -> float:
    return Part(text, 0, 0, False, False).lead


def _title_side(jobs: Sequence[Job]) -> float:
    """Where titles stand in heads of one stretch, -1 (behind the employer) to 1 (before it)."""
    balance = count = 0.0
    for job in jobs:
        if len(job.parts) != 1:
            continue
        pair = _pair(job.parts[0].text, 0.0)
        if pair:
            a, b = _lead(pair[1]), _lead(pair[2])
            balance += (a > b) - (a < b)
            count += 1
    return balance / count if count else 0.0


def _open_up(job: Job, side: float, *, usual: bool) -> None:
    part = job.parts[0]
    pair = None if part.role else _pair(part.text, side)
    if pair is None or pair[0] < 0.8:
        return
    _, left, right = pair
    named = max(employer_score(left), employer_score(right)) >= 1 or f"{left}, " not in part.text
    if usual or named:
        job.parts = [like(part, left), like(part, right)]


@dataclass(slots=True)
class Habit:
    """Where clear titles stand in this resume (`first` > 0: before the employer) and in which type."""

    first: float
    title_type: tuple[bool, bool] | None
    employer_type: tuple[bool, bool] | None


def _habit(jobs: Sequence[Job]) -> Habit:
    first = 0.0
    types: dict[str, list[tuple[bool, bool]]] = {"title": [], "employer": []}
    for job in jobs:
        titles = [at for at, part in enumerate(job.parts) if part.lead >= CLEAR]
        others = [at for at, part in enumerate(job.parts) if part.lead < 0.4]
        if not titles or not others:
            continue
        first += 1 if titles[0] < others[0] else -1
        title, other = job.parts[titles[0]], job.parts[others[0]]
        types["title"].append((title.bold, title.italic))
        types["employer"].append((other.bold, other.italic))
    usual = {role: max(set(found), key=found.count) if found else None for role, found in types.items()}
    if usual["title"] == usual["employer"]:
        usual = {"title": None, "employer": None}
    return Habit(first, usual["title"], usual["employer"])


def _settle(group: Sequence[Job], habit: Habit) -> None:
    """Tell titles from employers in heads that are built alike."""
    count = len(group[0].parts)
    if count < 2:
        return
    shared = [
        sum(max(min(job.parts[at].lead, 1.5), -1.0) for job in group) / len(group) for at in range(count)
    ]
    for job in group:
        for part in job.parts:
            if part.role == "title":
                job.title = job.title or part
            elif part.role == "employer":
                job.employer = job.employer or part
        free = [at for at in range(count) if not job.parts[at].role]
        if job.title is None and len(free) > (job.employer is None):
            best = max(free, key=lambda at: _title_weight(job, at, shared, habit))
            job.title = job.parts[best]
            free.remove(best)
        if job.employer is None and free:
            job.employer = job.parts[max(free, key=lambda at: _employer_weight(job, at, shared, habit))]
        _part_title(job)
        job.sure = job.title is not None and (job.title.lead >= CLEAR or bool(job.title.role))


def _title_weight(job: Job, at: int, shared: Sequence[float], habit: Habit) -> float:
    part = job.parts[at]
    weight = 0.6 * min(part.lead, 1.5) + 0.6 * shared[at]
    weight += 0.3 * ((part.bold, part.italic) == habit.title_type) - 0.3 * (
        (part.bold, part.italic) == habit.employer_type
    )
    weight -= 0.1 * max(len(part.text.split()) - 8, 0) + 0.05 * part.row
    return weight + (0.25 if habit.first > 0 else -0.25 if habit.first < 0 else 0.1) * (1 if at == 0 else 0)


def _employer_weight(job: Job, at: int, shared: Sequence[float], habit: Habit) -> float:
    part = job.parts[at]
    weight = 0.6 * employer_score(part.text) - 0.4 * part.lead - 0.4 * shared[at]
    weight += 0.3 * ((part.bold, part.italic) == habit.employer_type)
    weight -= 0.12 * at + 0.1 * max(len(part.text.split()) - 6, 0) + 0.5 * part.text[:1].islower()
    return weight - 0.5 * ("http" in part.text or "www." in part.text)


def _part_title(job: Job) -> None:
    """`Engineer, Google` beside a stretch that is hardly an employer holds the employer itself."""
    if job.title is None or job.employer is None or job.title.role or job.employer.role:
        return
    other = job.employer
    if employer_score(other.text) or (other.bold and not job.title.bold) or len(other.text.split()) <= 3:
        return
    pair = _pair(job.title.text, 0.0)
    if pair and pair[0] >= 1.6:
        title, employer = (pair[1], pair[2]) if _lead(pair[1]) > _lead(pair[2]) else (pair[2], pair[1])
        if employer_score(employer) >= 1:
            job.title, job.employer = like(job.title, title), like(job.title, employer)


def _settle_single(jobs: Sequence[Job]) -> None:
    """A head of one stretch: title or employer, by its words and by the type of others that are known."""
    titles = [(j.title.bold, j.title.italic) for j in jobs if j.title]
    employers = [(j.employer.bold, j.employer.italic) for j in jobs if j.employer]
    for job in jobs:
        if len(job.parts) != 1:
            continue
        part = job.parts[0]
        look = (part.bold, part.italic)
        weight = part.lead - 0.3
        if titles and set(titles).isdisjoint(employers):
            weight += 0.5 * (look in titles) - 0.5 * (look in employers)
        if part.role == "title" or (not part.role and weight >= 0.2):
            job.title = part
        else:
            job.employer = part
        job.sure = abs(weight) > 0.6 or bool(part.role)


def _trim_towns(jobs: Sequence[Job]) -> None:
    """`Kwik Fit, Bradford`: a town that nobody knows, where most employers here are followed by a place."""
    named = [job for job in jobs if job.employer is not None]
    tails = {id(job): cut for job in named if (cut := _town(job.employer.text if job.employer else ""))}
    placed = sum(bool(job.place) or id(job) in tails for job in named)
    if not named or placed < 0.6 * len(named):
        return
    for job in named:
        if job.employer and not job.place and id(job) in tails:
            name, job.place = tails[id(job)]
            job.employer = like(job.employer, name)


def _town(text: str) -> tuple[str, str] | None:
    cut = _BEFORE_TOWN.search(text)
    name, tail = (text[: cut.start()], text[cut.end() :]) if cut else ("", "")
    if (
        not name
        or not _TOWN.match(tail)
        or not tail[0].isupper()
        or _LEGAL.match(tail)
        or employer_score(tail)
    ):
        return None
    return name, tail
