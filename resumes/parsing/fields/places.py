"""Towns, states and countries as they stand beside employers and schools."""

import re
from functools import lru_cache

from resumes.parsing.fields.employers import employer_score
from resumes.parsing.fields.titles import title_score

_STATES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC
    ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS ON PE QC SK NSW VIC QLD
    TAS UK USA US UAE
""".split()
)
_COUNTRIES = re.compile(
    r"\b(?:united states|usa|u\.s\.a\.?|united kingdom|england|scotland|wales|ireland|"
    r"northern ireland|germany|deutschland|france|spain|españa|italy|italia|"
    r"portugal|netherlands|nederland|belgium|belgique|switzerland|schweiz|suisse|austria|"
    r"österreich|poland|polska|czechia|czech republic|denmark|sweden|"
    r"norway|finland|greece|turkey|türkiye|israel|india|china|japan|(?:republic of |s\.\s?|"
    r"south )korea|korea|singapore|malaysia|indonesia|philippines|vietnam|việt nam|"
    r"thailand|australia|new zealand|canada|mexico|méxico|brazil|brasil|argentina|chile|colombia|"
    r"peru|nigeria|kenya|ghana|south africa|egypt|"
    r"morocco|united arab emirates|uae|saudi arabia|qatar|pakistan|bangladesh|sri lanka|nepal|"
    r"hong kong|taiwan|ukraine|russia|romania|hungary|bulgaria|luxembourg|"
    r"california|texas|florida|new york|massachusetts|washington|illinois|ohio|georgia|virginia|"
    r"colorado|oregon|arizona|michigan|minnesota|pennsylvania|north carolina|new jersey)\b",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"^\W*(?:fully\s+)?(?:remote|hybrid|homeoffice|home office|télétravail|remoto|on-?site)\b.{0,25}$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^[\s(]*(?:(?:greater|downtown)\s+)?(?:[^\W\d_][\w.'’-]*\s?){1,4},\s*(?:[^\W\d_][\w.'’ -]*,\s*)?"
    r"(?P<region>[^\W\d_][\w.'’ -]{1,24}?)(?:\s+\d{5}(?:-\d{4})?)?[\s)]*$"
)
_POSTCODE = re.compile(
    r"\b(?:[A-Z]{2}\s+\d{5}|\d{5}\s+[A-ZÄÖÜÉ][a-zäöüéß]+|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b"
)
_CITIES = frozenset(
    """
    london paris berlin madrid barcelona münchen munich hamburg köln cologne frankfurt stuttgart
    düsseldorf leipzig dresden bremen hannover nürnberg wien vienna zürich zurich genf geneva genève
    bern basel lyon marseille toulouse bordeaux lille nantes nice strasbourg rennes grenoble montpellier
    sevilla valencia bilbao málaga zaragoza granada rome roma milan milano lisbon lisboa porto amsterdam
    rotterdam brussels bruxelles dublin edinburgh glasgow manchester birmingham leeds bristol liverpool
    warsaw warszawa kraków prague praha budapest stockholm oslo copenhagen helsinki istanbul athens
    moscow new-york boston chicago seattle austin denver atlanta houston dallas phoenix philadelphia
    miami portland detroit san-francisco los-angeles san-diego san-jose washington minneapolis
    pittsburgh nashville toronto vancouver montreal montréal ottawa sydney melbourne brisbane perth
    auckland tokyo seoul beijing shanghai singapore bangalore bengaluru mumbai delhi hyderabad chennai
    pune hanoi bangkok dubai cairo lagos nairobi são-paulo bogotá lima santiago buenos-aires
    ciudad-de-méxico baltimore cleveland columbus cincinnati indianapolis charlotte raleigh durham
    orlando tampa jacksonville memphis louisville milwaukee kansas-city st.-louis saint-louis
    oklahoma-city tulsa omaha albuquerque tucson salt-lake-city boise sacramento oakland fresno honolulu
    anchorage buffalo rochester brooklyn cambridge richmond norfolk providence hartford newark princeton
    palo-alto mountain-view menlo-park sunnyvale cupertino redmond bellevue boulder ann-arbor madison
    calgary edmonton winnipeg québec halifax waterloo victoria sheffield bradford nottingham leicester
    coventry cardiff belfast newcastle southampton portsmouth brighton oxford aberdeen dundee york
    exeter norwich derby wolverhampton plymouth swansea cork galway limerick bonn dortmund essen
    duisburg bochum wuppertal bielefeld mannheim karlsruhe wiesbaden augsburg münster mainz freiburg
    kiel lübeck erfurt rostock kassel potsdam heidelberg darmstadt regensburg ingolstadt würzburg ulm
    wolfsburg göttingen jena chemnitz magdeburg halle aachen krefeld saarbrücken koblenz tübingen
    konstanz linz graz salzburg innsbruck lausanne luzern winterthur st.-gallen angers brest le-mans
    dijon nîmes reims toulon saint-étienne clermont-ferrand limoges metz nancy rouen caen orléans
    quimper lorient vannes saint-nazaire la-rochelle poitiers pau perpignan avignon annecy chambéry
    villeurbanne versailles aix-en-provence murcia palma alicante córdoba valladolid vigo gijón oviedo
    san-sebastián donostia pamplona vitoria santander salamanca burgos león toledo cádiz almería huelva
    tarragona girona lleida martorell la-coruña santiago-de-compostela las-palmas napoli torino bologna
    firenze genova palermo verona padova trieste bari coimbra braga utrecht the-hague eindhoven antwerp
    gent leuven gothenburg malmö aarhus bergen turku tampere tallinn riga vilnius poznań gdańsk wrocław
    łódź katowice lublin szczecin brno bratislava ljubljana zagreb belgrade sofia bucharest cluj-napoca
    thessaloniki ankara izmir kyiv lviv tbilisi yerevan baku kolkata ahmedabad jaipur kochi noida
    gurgaon gurugram chandigarh islamabad karachi lahore dhaka colombo kathmandu osaka kyoto busan
    shenzhen guangzhou hangzhou chengdu wuhan nanjing hong-kong taipei kuala-lumpur jakarta manila
    ho-chi-minh-city da-nang tel-aviv jerusalem haifa beirut amman riyadh jeddah doha abu-dhabi
    kuwait-city muscat casablanca rabat tunis algiers accra abuja johannesburg cape-town durban pretoria
    kampala kigali addis-ababa dakar rio-de-janeiro brasília belo-horizonte curitiba porto-alegre recife
    salvador medellín cali quito guayaquil la-paz asunción montevideo caracas monterrey guadalajara
    puebla tijuana havana san-juan adelaide canberra hobart wellington christchurch
""".replace("-", "_").split()
)
_LEGAL = re.compile(r"(?:^|,\s*)(?:inc|llc|llp|ltd|corp|gmbh|ag|s\.\s?a|s\.\s?l|plc)\b\.?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """`Austin, TX`, `Remote`, `81667 München`, `Paris, France`."""
    text = text.strip(" \t()|,·•–-")
    if not 2 < len(text) < 60 or "@" in text:
        return False
    if _is_city(text):
        return True
    if not text[0].isupper() and not text[0].isdigit():
        return bool(_REMOTE.match(text))
    if "," not in text and text.count(" ") > 4:
        return False
    if _LEGAL.search(text):
        return False
    if _REMOTE.match(text):
        return True
    if title_score(text) >= 0.9 and not _COUNTRIES.search(text):
        return False
    match = _PLACE.match(text) if "," in text else None
    if match:
        region = match["region"].strip()
        town, _, rest = text.partition(",")
        if (
            rest.count(",") == 1
            and all(_COUNTRIES.fullmatch(part.strip()) for part in rest.split(","))
            and not employer_score(town)
        ):
            return True
        if text.count(",") > 1 and not _is_city(text.partition(",")[0]) and is_place(text.partition(",")[2]):
            return False
        if region.upper() in _STATES and region.isupper():
            return True
        if _COUNTRIES.fullmatch(region) or _REMOTE.match(region):
            return True
        if _is_city(text.split(",")[0]) and not employer_score(region):
            return True
    if _COUNTRIES.fullmatch(text):
        return True
    return bool(_POSTCODE.search(text)) and len(text) < 45


@lru_cache(maxsize=4096)
def place_of(text: str) -> str:
    """What stands behind the last comma or two and is a place: `Acme, Austin, TX` has `Austin, TX`."""
    parts = text.split(",")
    for take in (3, 2, 1):
        if len(parts) > take:
            tail = ",".join(parts[-take:])
            if is_place(tail) and (
                take > 1
                or _is_city(tail.strip())
                or _REMOTE.match(tail.strip())
                or _COUNTRIES.fullmatch(tail.strip())
            ):
                return tail.strip()
    return ""


def _is_city(text: str) -> bool:
    return text.strip(" ()").lower().replace(" ", "_") in _CITIES
