"""Rewrite `data/onet.tsv` from the O*NET text release.

    python -m core.skills.build PATH/TO/onet_db_30_text.zip

Takes technology names that O*NET marks as hot or in demand or lists for at least `MANY` occupations, leaves
out
names of categories ("Email software"), and adds the spelling without the maker's name.
O*NET Database, U.S. Department of Labor, Employment and Training Administration, CC BY 4.0; modified.
"""

import csv
import io
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path

from core.skills.vocabulary import DATA

MANY = 3
MAKERS = re.compile(
    r"^(?:Microsoft|Adobe|Apple|Google|IBM|Oracle|SAP|Intuit|Autodesk|Apache|Atlassian|Amazon|ESRI"
    r"|The MathWorks|"
    r"Dassault Systemes|Bentley|Trimble|Corel|Sage|Cisco|Siemens|National Instruments"
    r"|Thomson Reuters|McKesson|"
    r"Henry Schein|Blackbaud|Epicor|Infor|Nuance|GE Healthcare|Allscripts|Wolters Kluwer|Symantec"
    r"|HP|Dell|VMware|"
    r"Rockwell Automation|Schneider Electric|Honeywell|PTC|StataCorp|Qlik Tech|Delphi|Micro Focus"
    r"|Novell|Red Hat) "
)
CATEGORY = re.compile(
    r"\b(?:software|systems?|tools?|sites|databases?|applications?|programs?)$", re.IGNORECASE
)


def rows_from(archive: Path) -> list[dict[str, str]]:
    with zipfile.ZipFile(archive) as bundle:
        member = next(name for name in bundle.namelist() if name.endswith("Technology Skills.txt"))
        text = io.TextIOWrapper(bundle.open(member), encoding="utf-8")
        return list(csv.DictReader(text, delimiter="\t"))


def spellings(name: str) -> list[str]:
    """The name, and the name without its maker where two words or a word with a capital inside are left."""
    plain = re.sub(r" software$", "", name)
    short = MAKERS.sub("", plain)
    distinctive = " " in short or bool(re.search(r"[a-z][A-Z]|\d", short))
    return [plain, short] if short != plain and distinctive else [plain]


def names_from(rows: list[dict[str, str]]) -> list[str]:
    seen = Counter(row["Example"] for row in rows)
    wanted = {row["Example"] for row in rows if "Y" in {row["Hot Technology"], row["In Demand"]}}
    wanted |= {name for name, count in seen.items() if count >= MANY}
    named = {
        name for name in wanted if not (CATEGORY.search(name) and not MAKERS.match(name) and name.islower())
    }
    return sorted(name for name in named if is_name(name))


def is_name(name: str) -> bool:
    """Whether this names a product: a second capitalised word, a sign or a capital inside a word."""
    inner = re.sub(r" software$", "", name)
    if re.search(r"[():@*!]|\. ", inner):
        return False  # cannot be found as a run of words
    if CATEGORY.search(name) and sum(w[:1].isupper() for w in inner.split()) < 2:
        return False
    if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)+ [A-Z]{2,}", inner):
        return False  # "Customer relationship management CRM" names a kind of software
    return len(inner) > 3 and bool(re.search(r"[A-Z].*[A-Z]|\d", inner))


def main(archive: Path) -> int:
    lines = ["\t".join(spellings(name)) for name in names_from(rows_from(archive))]
    head = "# O*NET 30 Database, U.S. Department of Labor/ETA, CC BY 4.0, modified. Written by build.py."
    (DATA / "onet.tsv").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return len(lines)


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]))} names\n")
