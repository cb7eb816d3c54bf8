from datetime import date

from pipeline.postings.addresses import lone_address, source_of
from pipeline.postings.data import JobData, blocks_in, job_in
from pipeline.postings.days import deadline_in
from pipeline.postings.employers import company_in
from pipeline.postings.markup import read_page, tidy
from pipeline.postings.pay import pay_in
from pipeline.postings.places import place_in
from pipeline.postings.shapes import LONGEST, Day, Found, Pay, PostingReading, Where
from pipeline.postings.titles import title_in

FROM_DATA = Where("the data the page carries for search engines (JobPosting)")
LONGEST_LINE = 4_000


def read_posting(pasted: str, *, url: str = "", today: date, dollars: str = "USD") -> PostingReading:
    """What a pasted posting says, each with the words that say so. Never raises.

    The data of a page goes before its text. `url` is the address the person gave; `dollars` is what a bare
    `$` stands for, `today` what a day without a year is counted from.
    """
    text, data = _text_and_data(pasted)
    lines = [line[:LONGEST_LINE] for line in text.splitlines()]
    title = _from_data(data.title) or title_in(lines)
    address = url or data.url or lone_address(pasted)
    return PostingReading(
        text=text,
        title=title,
        company=_from_data(data.company) or company_in(lines, title=title),
        place=_from_data(data.place) or place_in(lines, title=title),
        url=_found_address(address, url, data),
        source=Found(source_of(address), Where(address)) if source_of(address) else None,
        pay=_pay(data) or pay_in(lines, dollars=dollars),
        deadline=Day(data.deadline, FROM_DATA) if data.deadline else deadline_in(lines, today=today),
    )


def _readable(text: str, data: JobData, bare: tuple[str, ...]) -> str:
    """The text around the data; the description in it where that is all there is."""
    for block in bare:
        text = text.replace(block, "\n")
    text = tidy(text) if bare else text
    return text if len(text) >= len(data.description) else data.description


def readable_text(pasted: str) -> str:
    """The posting as people read it: without markup and data, as it is where there is neither."""
    return _text_and_data(pasted)[0]


def _text_and_data(pasted: str) -> tuple[str, JobData]:
    pasted = pasted[:LONGEST]
    page = read_page(pasted)
    bare = () if page.blocks else tuple(blocks_in(pasted))
    data = next(filter(None, map(job_in, (*page.blocks, *bare))), JobData())
    return _readable(page.text, data, bare), data


def _from_data(value: str) -> Found | None:
    return Found(value, FROM_DATA) if value else None


def _found_address(address: str, given: str, data: JobData) -> Found | None:
    if not address or address == given or not source_of(address):
        return None
    return Found(address, FROM_DATA if address == data.url else Where(address))


def _pay(data: JobData) -> Pay | None:
    if data.low is None and data.high is None:
        return None
    return Pay(data.low, data.high, data.currency, data.period, FROM_DATA)
