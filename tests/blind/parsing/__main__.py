"""`python -m tests.blind.parsing FOLDER [PAPERS]`: papers and their truth, as files to be measured."""

import sys
from pathlib import Path

from tests.blind.parsing.printing import print_papers
from tests.blind.parsing.sheets import HERE, read_papers

target = Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
print_papers(read_papers(Path(sys.argv[2]) if sys.argv[2:] else HERE), target)
