"""Small releases of the wage statistics in both of their shapes, with figures made up here."""

from collections.abc import Sequence

OURS = (
    "area_type,area_code,area_name,soc_code,soc_title,employment,annual_mean,annual_p10,annual_p25,"
    "annual_median,annual_p75,annual_p90,hourly_median,footnote_median"
)
NATION = "N,0000000,National,29-1141,Registered Nurses,3300000,98430,66030,78610,93600,107960,135320,45.00,"
STATE = (
    "S,2500000,Massachusetts,29-1141,Registered Nurses,86810,112610,76000,83770,102340,132470,165630,49.20,"
)
METRO = (
    'M,0014460,"Boston-Cambridge-Newton, MA-NH",29-1141,Registered Nurses,60000,115000,77000,85000,104000,'
    "135000,168000,50.00,"
)
RURAL = (
    "M,2500001,Massachusetts nonmetropolitan area,29-1141,Registered Nurses,700,105000,70000,81000,99000,"
    "120000,150000,47.60,"
)
HIDDEN = "M,2500001,Massachusetts nonmetropolitan area,15-1254,Web Developers,60,-,-,-,-,-,-,-,8"
ABOVE = 'M,0014460,"Boston-Cambridge-Newton, MA-NH",29-1214,Emergency Medicine Physicians,50,-,-,-,-,-,-,-,5'
HOURLY = "N,0000000,National,27-2011,Actors,55000,-,-,-,-,-,-,29.05,4"
ROWS = (METRO, ABOVE, RURAL, HIDDEN, NATION, HOURLY, STATE)

OFFICIAL = (
    "AREA\tAREA_TITLE\tAREA_TYPE\tPRIM_STATE\tNAICS\tNAICS_TITLE\tI_GROUP\tOWN_CODE\tOCC_CODE\tOCC_TITLE\t"
    "O_GROUP\tTOT_EMP\tEMP_PRSE\tA_MEAN\tA_PCT10\tA_PCT25\tA_MEDIAN\tA_PCT75\tA_PCT90\tH_MEDIAN"
)


def release(*rows: str, heading: str = OURS) -> bytes:
    return "".join(f"{line}\r\n" for line in (heading, *(rows or ROWS))).encode()


def official(*rows: Sequence[str]) -> bytes:
    return release(*("\t".join(row) for row in rows), heading=OFFICIAL)


def official_row(
    kind: str, area: str, name: str, state: str, soc: str, title: str, *figures: str, naics: str = "000000"
) -> list[str]:
    """`figures` are TOT_EMP, A_MEAN, A_PCT10, A_PCT25, A_MEDIAN, A_PCT75, A_PCT90, H_MEDIAN."""
    jobs, *pay = figures
    industry = [naics, "Cross-industry", "cross-industry", "1235"]
    return [area, name, kind, state, *industry, soc, title, "detailed", jobs, "0.5", *pay]
