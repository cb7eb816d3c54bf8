"""Words in the names of organisations, in the languages that are read."""

import re
from functools import lru_cache

_EMPLOYER = re.compile(
    r"(?<![\w])(?:inc|llc|l\.l\.c|llp|lp|ltd|limited|corp|corporation|co|company|companies|gmbh|"
    r"ag|kg|kgaa|ohg|se|ug|e\.?\s?v|s\.?a\.?r\.?l|sarl|sas|s\.?a|s\.?l|s\.?l\.?u|s\.?p\.?a|"
    r"s\.?r\.?l|"
    r"plc|pty|pvt|nv|b\.?v|oy|ab|a/s|aps|kk|group|gruppe|groupe|grupo|holdings?|partners|"
    r"associates|solutions|systems|services|technologies|"
    r"technology|labs?|laborator(?:y|ies)|studios?|agency|agentur|agence|agencia|bank|banque|"
    r"banco|sparkasse|insurance|versicherung|industries|enterprises|ventures|"
    r"consulting|capital|media|networks?|software|university|universität|université|universidad|"
    r"universität(?:sklinikum)?|college|school|schools|schule|gymnasium|grundschule|lycée|collège|"
    r"école|escuela|colegio|instituto|academy|institute|institut|institution|"
    r"hospital|krankenhaus|klinik|klinikum|hôpital|clinique|chu|clinic|clinics|clínica|hospice|"
    r"health|healthcare|medical|pharmacy|apotheke|pharmacie|farmacia|center|centre|zentrum|centro|"
    r"foundation|stiftung|fondation|fundación|association|verein|council|"
    r"department|ministry|ministère|ministerio|bureau|county|city\s+of|state\s+of|town\s+of|"
    r"district|government|army|navy|air\s+force|marines?|guard|church|museum|library|stadtwerke|"
    r"stadt|ville\s+de|mairie|ayuntamiento|"
    r"restaurant|bistro|brasserie|hotel|hôtel|resort|café|bakery|kitchen|grill|motors?|auto|"
    r"garage|freight|logistics|trucking|transport|airlines?|airways|electric|construction|"
    r"contractors|builders|"
    r"plumbing|energy|power|foods?|markets?|grocers?|stores?|supermarkets?|retail|press|news|"
    r"times|magazine|herald|tribune|post|zeitung|verlag|gazette|broadcasting|theatre|theater|"
    r"nonprofit|ngo|law|legal|&\s*sons|&\s*co|\.com|\.io|\.org|\.de|\.ai|\.fr|\.es)\b\.?",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def employer_score(text: str) -> float:
    """How much a text reads like the name of an organisation."""
    found = {match.group().lower() for match in _EMPLOYER.finditer(text)}
    return min(1.0 * len(found), 2.0)
