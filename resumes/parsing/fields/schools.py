"""Names of schools and of degrees, in the languages that are read."""

import re
from functools import lru_cache

_SCHOOL = re.compile(
    r"\b(?:universi\w*|univ\.?|college|school|institut\w*|academy|akademie|académie|academia|"
    r"polytechnic\w*|polytechnique|politecnico|hochschule|fachhochschule|"
    r"berufsschule|berufskolleg|gymnasium|realschule|gesamtschule|schule|école|ecole|lycée|lycee|"
    r"collège|faculté|faculdade|facultad|escuela|colegio|liceo|università|"
    r"university\w*|iut|insa|hec|eth|epfl|mit|ucla|uc\s+\w+|caltech|postech|kaist|tu\s+\w+|"
    r"th\s+\w+|fh\s+\w+|rwth|lmu|kit|ifsi|cfa|greta|ies|uned|georgia tech|virginia tech|seminary|"
    r"conservatory|conservatoire|bootcamp|campus|state\s+u|\w+schule|handwerkskammer|ihk|union|"
    r"ibew|local\s+\d+)\b",
    re.IGNORECASE,
)
DEGREE = re.compile(
    r"(?<![\w.])(?:juris doctor|ph\.?\s?d\.?|d\.?phil|doctorate|doctor(?:al)?(?:\s+(?:of|in)\b)?|"
    r"doktor\w*|promotion|doctorat|doctorado|dr\.\s?\w+\.?|j\.?d\.?|m\.?d\.?|pharm\.?\s?d\.?|"
    r"ed\.?d\.?|dnp|dds|dvm|"
    r"master(?:['’]?s)?|mast[eè]re?|máster|maestría|magister|magistère|m\.?\s?sc\.?|m\.?s\.?(?:n|"
    r"w|ed)?\.?|m\.?a\.?|m\.?b\.?a\.?|m\.?\s?eng\.?|m\.?ed\.?|m\.?f\.?a\.?|m\.?p\.?h\.?|"
    r"m\.?p\.?a\.?|ll\.?\s?m\.?|m\.?\s?tech\.?|mphil|diplom(?:[-\w]*)?|diplôme\w*|"
    r"bachelor(?:['’]?s)?|b\.?\s?sc\.?|b\.?s\.?(?:n|w|ed|ba|c\.?e)?\.?|b\.?a\.?|b\.?\s?eng\.?|"
    r"b\.?\s?tech\.?|b\.?f\.?a\.?|b\.?b\.?a\.?|b\.?ed\.?|b\.?com\.?|b\.?arch\.?|ll\.?\s?b\.?|"
    r"licence(?:\s+(?:professionnelle|en|de|d['’]))?|licenciatura|licenciad[oa]|grado|graduado|"
    r"laurea|lic\.|"
    r"associate(?:['’]?s)?(?:\s+(?:of|in|degree)\b)|a\.?a\.?s\.?|a\.?s\.?|a\.?a\.?|hnd|hnc|"
    r"foundation degree|high\s+school\s+diploma|diploma|ged|g\.e\.d\.|a[- ]levels?|gcses?|abitur|"
    r"fachabitur|fachhochschulreife|allgemeine hochschulreife|hochschulreife|mittlere reife|"
    r"realschulabschluss|hauptschulabschluss|"
    r"ausbildung|berufsausbildung|staatsexamen|meisterbrief|meisterprüfung|baccalauréat|"
    r"bac\b(?:\s*\+\s*\d)?|bts|dut|but\b|deug|dea|dess|cap\b|bep|brevet|diplôme d['’]état|"
    r"bachillerato|técnico superior|ciclo formativo|formación profesional|"
    r"certificate(?:\s+(?:of|in)\b)?|certificat|certificado|apprenticeship|journeyman(?:['’]s)?|"
    r"culinary arts|postgraduate|graduate\s+(?:diploma|certificate)|minor|exchange|erasmus|"
    r"auslandssemester|semester abroad|study abroad)(?![\w])",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_school(text: str) -> bool:
    return bool(_SCHOOL.search(text))


@lru_cache(maxsize=4096)
def find_degree(text: str) -> re.Match[str] | None:
    """The first degree named; letters such as MA, AS or BUT are one only in capitals."""
    for match in DEGREE.finditer(text):
        letters = match.group().replace(".", "").strip()
        if len(letters) > 3 or not letters.islower():
            return match
    return None
