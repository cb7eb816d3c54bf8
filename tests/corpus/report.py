"""python -m tests.corpus.report DIR [--misses]: F1 per field and half, and what was missed."""
# ruff: noqa: T201

import argparse
import json
from pathlib import Path

from resumes.parsing import parse
from resumes.parsing.document import Kind
from tests.corpus.making import SPLITS
from tests.corpus.measure import FIELDS, Tally, compare, macro, total

type Results = dict[str, dict[str, Tally]]


def results(folder: Path, part: str) -> Results:
    """By file name: what was hit and missed."""
    out: Results = {}
    for labels in sorted(folder.glob(f"{part}*.gold.json")):
        path = labels.with_name(labels.name.removesuffix(".gold.json"))
        reading = parse(path.read_bytes(), Kind(path.suffix[1:]))
        out[path.name] = compare(json.loads(labels.read_text()), reading.resume)
    return out


def print_misses(found: Results) -> None:
    for name, fields in found.items():
        for field, tally in fields.items():
            for label, got in tally.misses:
                print(f"{name}  {field}\n    label {label!r}\n    read  {got!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dir", type=Path)
    parser.add_argument("--misses", action="store_true", help="list the misses of the dev half")
    args = parser.parse_args()
    for split in SPLITS:
        found = results(args.dir, split)
        if not found:
            continue
        if args.misses and split == "dev":
            print_misses(found)
        totals = total(list(found.values()))
        figures = "  ".join(f"{key} {totals[key].f1:.3f}" for key in (*FIELDS, "job_row"))
        print(f"{split} ({len(found)} files)  macro {macro(totals):.3f}  {figures}")


if __name__ == "__main__":
    main()
