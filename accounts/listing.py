"""Short texts in one text box: one a line, or several on a line with commas between them.

A text that holds a comma itself stands in double quotes, as in CSV; a quote inside such quotes is doubled.
`parse_list(write_list(items)) == items` for any list that `parse_list` returns.
"""

import re

QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?:,|$)')
PLAIN = re.compile(r"([^,]*)(?:,|$)")


def parse_list(text: str) -> list[str]:
    """The texts in their order, without outer space, empty ones and repetitions; nothing else changes."""
    items = [item for line in re.split(r"\r\n|\r|\n", text) for item in _split(line)]
    return list(dict.fromkeys(item for item in items if item))


def write_list(items: list[str]) -> str:
    """One a line, ready for `parse_list`."""
    return "\n".join(_quote(item) for item in items)


def _split(line: str) -> list[str]:
    items: list[str] = []
    at = 0
    while at < len(line):
        if match := QUOTED.match(line, at):
            items.append(match[1].replace('""', '"').strip())
        else:
            match = PLAIN.match(line, at)
            assert match is not None  # PLAIN matches anywhere, if only nothing before a comma or the end.
            items.append(match[1].strip())
        at = match.end()
    return items


def _quote(item: str) -> str:
    if "," not in item and not item.startswith('"'):
        return item
    doubled = item.replace('"', '""')
    return f'"{doubled}"'
