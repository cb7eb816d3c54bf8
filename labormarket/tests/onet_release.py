"""A release of O*NET of two occupations and two elements of each kind, as files of the published shape."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

CHIEF, COOK = "11-1011.00", "35-2014.00"
READ_ME = "O*NET 31.4 Database\nMay 2027 Release\n---------------------\n"
RATED = (
    "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound"
    "\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source"
)
ELEMENTS = {
    "Skills.txt": {"2.A.1.a": "Reading Comprehension", "2.A.1.b": "Active Listening"},
    "Abilities.txt": {"1.A.1.a.1": "Oral Comprehension", "1.A.2.a.1": "Arm-Hand Steadiness"},
    "Knowledge.txt": {"2.C.1.a": "Administration and Management", "2.C.7.d": "Foreign Language"},
}

type Lines = list[str]


def rating(code: str, element: str, name: str, scale: str, value: str, suppress: str, irrelevant: str) -> str:
    cells = [code, element, name, scale, value, "8", "0.1250", "n/a", "n/a", suppress, irrelevant]
    return "\t".join([*cells, "08/2023", "Analyst"])


def rated(elements: Mapping[str, str], codes: tuple[str, ...] = (CHIEF, COOK)) -> Lines:
    lines = [RATED]
    for place, code in enumerate(codes):
        for element, name in elements.items():
            lines.append(rating(code, element, name, "IM", f"{2 + place}.25", "N", "n/a"))
            lines.append(rating(code, element, name, "LV", f"{3 + place}.5", "N", "N"))
    return lines


def tiny() -> dict[str, Lines]:
    return {
        "Occupation Data.txt": [
            "O*NET-SOC Code\tTitle\tDescription",
            f"{CHIEF}\tChief Executives\tDetermine and formulate policies.",
            f"{COOK}\tCooks, Restaurant\tPrepare, season, and cook dishes such as soups.",
        ],
        "Alternate Titles.txt": [
            "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)",
            f"{CHIEF}\tChief Executive Officer\tCEO\t08",
            f"{CHIEF}\tPresident\tn/a\t08",
            f"{COOK}\tLine Cook\tn/a\t02,10",
        ],
        "Job Zones.txt": ["O*NET-SOC Code\tJob Zone\tDate\tDomain Source", f"{CHIEF}\t5\t08/2023\tAnalyst"],
        "Task Statements.txt": [
            "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source",
            f"{COOK}\t1\tSeason and cook food according to recipes.\tCore\t95\t08/2023\tIncumbent",
        ],
        "Technology Skills.txt": [
            "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand",
            f"{CHIEF}\tMicrosoft Excel\t43232110\tSpreadsheet software\tY\tY",
            f"{COOK}\tMenu\\maker\t43232110\tPoint of sale POS software\tN\tN",
        ],
        "Related Occupations.txt": [
            "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex",
            f"{CHIEF}\t{COOK}\tPrimary-Short\t1",
        ],
        "Interests.txt": [
            "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source",
            f"{CHIEF}\t1.B.1.e\tEnterprising\tOI\t6.88\t11/2023\tMachine Learning",
            f"{CHIEF}\t1.B.1.g\tFirst Interest High-Point\tIH\t5.00\t11/2023\tMachine Learning",
        ],
        **{file: rated(elements) for file, elements in ELEMENTS.items()},
    }


def as_bytes(lines: Lines) -> bytes:
    return "".join(line + "\r\n" for line in lines).encode()


def contents(files: Mapping[str, Lines]) -> dict[str, bytes]:
    return {"Read Me.txt": READ_ME.encode(), **{name: as_bytes(lines) for name, lines in files.items()}}


def as_zip(path: Path, content: Mapping[str, bytes], folder: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(folder + name, data)
    return path


def as_folder(path: Path, content: Mapping[str, bytes]) -> Path:
    path.mkdir(exist_ok=True)
    for name, data in content.items():
        (path / name).write_bytes(data)
    return path
