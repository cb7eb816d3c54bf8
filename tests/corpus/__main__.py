"""python -m tests.corpus DIR [--seed N] [--split dev|held-out] [--each N] [--only LAYOUT]"""

import argparse
from pathlib import Path

from tests.corpus.making import SPLITS, make, make_strong


def main() -> None:
    parser = argparse.ArgumentParser(description="Write labelled resumes in many layouts.")
    parser.add_argument("dir", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--split", choices=SPLITS, action="append")
    parser.add_argument("--each", type=int, default=2, help="people per layout")
    parser.add_argument("--only", default="", help="layouts whose name contains this")
    parser.add_argument("--strong", action="store_true", help="the strong resumes and the nonsense instead")
    args = parser.parse_args()
    made = (
        make_strong(args.dir)
        if args.strong
        else make(
            args.dir, seed=args.seed, splits=tuple(args.split or SPLITS), each=args.each, only=args.only
        )
    )
    print(f"{len(made)} files in {args.dir}")  # noqa: T201


if __name__ == "__main__":
    main()
