"""The words that head the sections of a resume, in seven languages."""

import re
from functools import lru_cache

from resumes.parsing.document import SectionKind as K

_WORDS: dict[K, str] = {
    K.HEADER: """
        链接|联系方式|个人信息|
        contact|contacts|contact information|contact info|contact details|contact me|get in touch|
        personal information|personal details|personal data|personal info|personal|details|about & contact|
        kontakt|kontaktdaten|persönliche daten|persönliche angaben|persönliches|zur person|coordonnées|
        informations personnelles|état civil|contacto|datos personales|datos de contacto|
        información personal|contatti|dati personali|contatto|contato|dados pessoais|contactgegevens|
        persoonlijke gegevens|address|links|social|social media|profiles|online|social links|
        find me online""",
    K.SUMMARY: """
        自我评价|个人简介|自己紹介|
        summary|professional summary|executive summary|career summary|summary of qualifications|
        qualifications summary|profile|professional profile|career profile|personal profile|about|about me|
        who i am|objective|career objective|professional objective|job objective|personal statement|
        professional statement|introduction|intro|overview|professional overview|career overview|bio|
        biography|highlights|career highlights|qualifications|key qualifications|summary & objective|
        snapshot|mission|headline|profil|kurzprofil|über mich|zusammenfassung|berufsprofil|
        persönliches profil|karriereziel|à propos|a propos|à propos de moi|profil professionnel|résumé|
        objectif|objectif professionnel|présentation|accroche|perfil|perfil profesional|resumen|
        resumen profesional|sobre mí|sobre mi|acerca de mí|objetivo|objetivo profesional|extracto|profilo|
        profilo professionale|sommario|obiettivo|chi sono|resumo|resumo profissional|sobre|profiel|
        samenvatting|over mij""",
    K.WORK: """
        工作经历|工作经验|实习经历|实习经验|职业经历|職務経歴|経歴|
        experience|experiences|work experience|work experiences|professional experience|
        professional experiences|employment|employment history|work history|career history|job history|
        job experience|professional background|work|relevant experience|relevant work experience|
        relevant professional experience|industry experience|research experience|teaching experience|
        clinical experience|nursing experience|military experience|military service|additional experience|
        other experience|other work experience|earlier experience|earlier career|previous experience|
        prior experience|previous employment|selected experience|internships|internship|
        internship experience|internships & work experience|experience & internships|work & experience|
        work experience & internships|career|career experience|professional history|professional career|
        employment experience|appointments|academic appointments|positions|positions held|
        professional positions|research positions|legal experience|leadership experience|
        leadership & work experience|technical experience|engineering experience|field experience|
        culinary experience|sales experience|management experience|consulting experience|
        freelance experience|freelance work|career to date|employment to date|experience to date|
        positions to date|work to date|career details|employment record|employment details|
        professional work experience|my experience|where i've worked|jobs|my jobs|jobs held|past jobs|
        previous jobs|posts held|teaching posts|clinical posts|academic posts|
        berufliche praxis|berufliche tätigkeiten|
        berufserfahrung|berufserfahrungen|berufspraxis|beruflicher werdegang|berufliche erfahrung|
        berufliche erfahrungen|berufliche stationen|werdegang|praxiserfahrung|arbeitserfahrung|
        praktische erfahrung|praktika|praktikum|berufstätigkeit|berufliche tätigkeit|tätigkeiten|expérience|
        expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|parcours|
        emplois|stages|expériences de travail|expérience de travail|expériences professionnelles & stages|
        experiencia|experiencias|experiencia laboral|experiencia profesional|experiencia de trabajo|
        historial laboral|trayectoria profesional|trayectoria|trayectoria laboral|prácticas|empleo|
        esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|
        esperienze lavorative|experiência|experiência profissional|experiências profissionais|werkervaring|
        ervaring|loopbaan""",
    K.EDUCATION: """
        教育经历|教育背景|学历|学歴|
        education|educational background|academic background|academic history|academic qualifications|
        educational qualifications|education & training|education and credentials|education & credentials|
        education & certifications|education & qualifications|academics|academic education|academic profile|
        school|schooling|schools|school & training|schools attended|studies|academic record|degrees|
        education history|qualifications & education|
        formal education|training & education|education & military training|
        education & professional training|education & professional development|education & licenses|
        relevant coursework & education|my education|ausbildung|
        bildung|bildungsweg|bildungsgang|schulbildung|studium|akademische ausbildung|akademischer werdegang|
        schulische ausbildung|ausbildung & studium|studium & ausbildung|aus- & weiterbildung|
        schul- & berufsausbildung|schulausbildung|berufsausbildung|hochschulausbildung|hochschulstudium|
        berufliche ausbildung|schulischer werdegang|schul- & hochschulbildung|
        bildungsabschlüsse|formation|formations|éducation|etudes|études|formation académique|
        parcours académique|parcours scolaire|diplômes|diplômes & formations|formation & diplômes|scolarité|
        cursus|educación|formación|formación académica|formación profesional|educación & formación|estudios|
        estudios académicos|historial académico|istruzione|istruzione & formazione|formazione|educação|
        formação|formação acadêmica|formação académica|opleiding|opleidingen|onderwijs""",
    K.SKILLS: """
        技能|专业技能|技术栈|编程|スキル|
        skills|skill|personal skills|personal skills & competences|top skills|skill set|skillset|
        technical skills|key skills|core skills|
        professional skills|core competencies|competencies|competences|key competencies|areas of expertise|
        area of expertise|expertise|technical expertise|technologies|technology|technical proficiencies|
        proficiencies|computer skills|it skills|software|software skills|tools|tools & technologies|
        technologies & tools|tech stack|tech skills|technical stack|technical summary|technical knowledge|
        technical competencies|programming|programming languages|programming skills|
        programming languages & technologies|hard skills|soft skills|skills & tools|skills & expertise|
        skills & technologies|skills & abilities|skills summary|summary of skills|skills & competencies|
        skills & qualifications|additional skills|other skills|relevant skills|clinical skills|strengths|
        key strengths|abilities|capabilities|specialties|specialities|specializations|skills & software|
        technical|core strengths|what i know|what i do well|my skills|languages & technologies|
        languages and frameworks|professional expertise|areas of knowledge|knowledge|skills & strengths|
        trade skills|kitchen skills|design skills|legal skills|lab skills|laboratory skills|kenntnisse|
        fähigkeiten|kompetenzen|fachkenntnisse|it-kenntnisse|edv-kenntnisse|edv|it kenntnisse|
        edv kenntnisse|besondere kenntnisse|technische kenntnisse|technische fähigkeiten|
        fachliche kenntnisse|fachkompetenzen|weitere kenntnisse|stärken|fertigkeiten|schlüsselkompetenzen|
        kernkompetenzen|kenntnisse & fähigkeiten|fähigkeiten & kenntnisse|software-kenntnisse|compétences|
        compétences techniques|compétences clés|compétences professionnelles|compétences informatiques|
        informatique|savoir-faire|savoir-être|logiciels|outils|aptitudes|domaines de compétences|
        domaines de compétence|habilidades|competencias|aptitudes y habilidades|conocimientos|
        conocimientos técnicos|conocimientos informáticos|informática|habilidades técnicas|
        competencias técnicas|competencias digitales|capacidades|destrezas|aptitudes profesionales|
        herramientas|competenze|competenze tecniche|capacità|conoscenze|competenze informatiche|
        competências|conhecimentos|vaardigheden|competenties|kennis""",
    K.CERTIFICATES: """
        certifications|certification|certificates|certificate|licenses|licences|license|
        licenses & certifications|licences & certifications|licensure|certifications & licenses|
        certifications & licensure|licensure & certifications|licences & certificates|
        certificates & licences|certificates & licenses|professional certifications|
        certifications & training|training & certifications|training|trainings|professional training|
        professional development|courses|courses & certifications|
        courses & training|continuing education|credentials|accreditations|bar admissions|bar admission|
        admissions|security clearance|clearances|cards & tickets|tickets|
        tickets & licences|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|
        fortbildung|fortbildungen|kurse|lizenzen|scheine|zertifikate & weiterbildung|
        zertifikate & weiterbildungen|führerschein|certificats|certificats & formations|
        formations complémentaires|habilitations|certificaciones|certificados|cursos|licencias|
        formación complementaria|cursos & certificaciones|certificaciones & cursos|certificazioni|corsi|
        certificações|certificaten|cursussen""",
    K.LANGUAGES: """
        languages|language|language skills|languages spoken|spoken languages|foreign languages|
        language proficiency|human languages|natural languages|sprachen|sprachkenntnisse|fremdsprachen|
        sprache|langues|langue|langues étrangères|langues parlées|compétences linguistiques|idiomas|lenguas|
        lingue|competenze linguistiche|línguas|talen|talenkennis""",
    K.PROJECTS: """
        项目经历|项目经验|项目|项目与论文|开源贡献|
        projects|personal projects|selected projects|side projects|key projects|academic projects|
        project experience|projects & open source|open source|open source projects|
        open-source contributions|open source contributions|portfolio|relevant projects|notable projects|
        project|software projects|technical projects|recent projects|class projects|university projects|
        projects & research|research projects|capstone project|selected work|selected works|projekte|
        projekterfahrung|ausgewählte projekte|projets|projets personnels|réalisations|proyectos|
        proyectos personales|progetti|projetos|projecten""",
    K.AWARDS: """
        所获奖项|获奖情况|荣誉奖项|
        awards|honors|honours|honors & awards|awards & honors|honours & awards|awards & honours|
        awards & achievements|achievements|accomplishments|key achievements|key accomplishments|recognition|
        awards & recognition|honors & achievements|scholarships|grants|grants & awards|fellowships|prizes|
        scholarships & awards|awards & scholarships|honors, awards & scholarships|distinctions|
        awards, honors & grants|awards & grants|fellowships & awards|fellowships & grants|selected honors|
        honors and fellowships|medals & citations|medals|decorations|auszeichnungen|preise|stipendien|
        erfolge|preise & auszeichnungen|auszeichnungen & preise|prix|récompenses|distinctions & prix|
        prix & distinctions|premios|reconocimientos|logros|premios & reconocimientos|premi|riconoscimenti|
        prêmios|prijzen|extracurricular activities & awards""",
    K.PUBLICATIONS: """
        publications|selected publications|papers|articles|journal articles|conference papers|books|patents|
        publications & patents|patents & publications|presentations|conference presentations|talks|
        invited talks|conferences|publications & presentations|presentation|bylines|selected bylines|
        selected articles|writing|publikationen|veröffentlichungen|vorträge|patente|brevets|conférences|
        publicaciones|ponencias|patentes|pubblicazioni|publicações|publicaties|research|research interests|
        selected patents""",
    K.VOLUNTEER: """
        volunteer|volunteering|volunteer experience|volunteer work|community service|community involvement|
        community engagement|volunteer & community|service|civic engagement|community|
        leadership & community|extracurricular activities|extracurricular activity|extracurriculars|
        extracurricular|activities|leadership|leadership & activities|activities & leadership|
        leadership & involvement|campus involvement|program committees|involvement|organizations|
        memberships|professional memberships|affiliations|professional affiliations|
        professional associations|memberships & affiliations|committees|leadership & volunteering|
        volunteering & leadership|ehrenamt|ehrenamtliches engagement|ehrenamtliche tätigkeiten|engagement|
        soziales engagement|gesellschaftliches engagement|mitgliedschaften|bénévolat|engagement associatif|
        engagements|vie associative|activités|activités extra-professionnelles|voluntariado|actividades|
        volontariato|voluntariado & actividades|vrijwilligerswerk""",
    K.INTERESTS: """
        interests|hobbies|hobbies & interests|interests & hobbies|personal interests|activities & interests|
        interests & activities|passions|outside work|outside of work|interessen|hobbys|hobbies & interessen|
        interessen & hobbys|hobbys & interessen|persönliche interessen|freizeit|centres d'intérêt|
        centres d’intérêt|centre d'intérêt|loisirs|intérêts|intereses|aficiones|hobbies e intereses|
        interessi|interesses|hobby's|skills & interests|most proud of""",
    K.REFERENCES: """
        references|reference|referees|professional references|testimonials|
        references available upon request|references available on request|referenzen|références|referencias|
        referenze|referências|referenties""",
    K.OTHER: """
        coursework|relevant coursework|teaching|courses taught|
        additional information|additional|other|other information|miscellaneous|misc|further information|
        other details|additional details|declaration|sonstiges|weitere angaben|zusätzliche informationen|
        weitere informationen|divers|autres|informations complémentaires|otros|otros datos|
        información adicional|datos de interés|altro|varie|outros|overig|relevant information|availability|
        verfügbarkeit|work authorization|travel|my time|a day of my life|my life philosophy|life philosophy|
        quote""",
}  # fmt: skip
_VOCABULARY: dict[str, K] = {}
_SQUEEZED: dict[str, K] = {}
_ONLY_JOINED = dict.fromkeys(
    "schule schulen schulzeit lehre hochschule universität abschlüsse schulische berufliche".split(),
    K.EDUCATION,
)
"""Words that head a section beside another of its kind, `Schule und Studium`, and say too little alone."""
_OF_A_TRADE = re.compile(
    r"^(?:(?:[^\W\d_][\w'’-]*|&) ){1,4}experiences?$"
    r"|^(?:expériences?|experiencias?|esperienz[ae]) (?:& )?[^\W\d_][^,;:.&]*$"
)
_NOT_A_TRADE = frozenset(
    """
    a an any the no of in with from at to for as by on is are was have has had my our your their
    year years yrs month months hands hands-on proven strong extensive solid broad deep wide great good some
    much more less first first-hand gained gain bring brings over
    user users customer customers client clients cliente guest guests
    member members patient employee brand digital shopper passenger visitor buyer consumer developer candidate
    learner fan utilisateur usuario utente avec sans con mit de des
    """.split()
)
"""Words before `experience` that make it a phrase of a sentence, or a thing that is designed."""
_GIVEN = frozenset("volunteer volunteering voluntary community bénévole voluntaria".split())
_JOINERS = frozenset("& and und et y e en".split())
_TRIM = re.compile(r"^[\W\d_]+|[\W_]+$")
_SPACE = re.compile(r"\s+")
LONGEST = 60


def _plain(text: str) -> str:
    """Words with one space between them, `and` in any language as `&`."""
    for mark in "&+/":
        if mark in text:
            text = text.replace(mark, " & ")
    return " ".join("&" if word in _JOINERS else word for word in text.split())


for _kind, _list in _WORDS.items():
    for _word in _list.split("|"):
        _key = _plain(_SPACE.sub(" ", _word).strip().lower())
        _VOCABULARY.setdefault(_key, _kind)
        _SQUEEZED.setdefault(re.sub(r"[^\w]", "", _key), _kind)


@lru_cache(maxsize=8192)
def heading_kind(text: str) -> K | None:
    """What a line heads if it is a heading and nothing else, decorations aside; None otherwise.

    "WORK  EXPERIENCE:", "— Education —", "3. Skills", "E D U C A T I O N", "Skills (technical)" are.
    """
    if not text or len(text) > LONGEST:
        return None
    bare = (text if text[0].isalpha() and text[-1].isalpha() else _TRIM.sub("", text)).lower()
    if not bare or (len(bare) > 24 and bare.count(" ") > 9):
        return None
    key = _plain(bare)
    kind = _VOCABULARY.get(key)
    if kind is None:
        kind = _squeezed_kind(bare) if " " in bare and _is_spaced(bare) else None
    if kind is None and "(" in bare:
        kind = _VOCABULARY.get(_plain(bare.partition("(")[0].strip()))
    if kind is None and bare.endswith((" continued", " cont", " cont.", " (continued)")):
        kind = _VOCABULARY.get(_plain(bare.rpartition(" cont")[0].strip(" (,-–—")))
    if kind is None and " & " in key and len(key) < 45:
        kinds = [_VOCABULARY.get(part.strip(), _ONLY_JOINED.get(part.strip())) for part in key.split(" & ")]
        if all(kinds):
            # `Teaching` alone may list courses; beside `work experience` it does not.
            return next((one for one in kinds if one is not K.OTHER), kinds[0])
    if kind is None and "," in key and len(key) < 60:
        kinds = [_VOCABULARY.get(part.strip(" &")) for part in re.split(r",| & ", key) if part.strip(" &")]
        if kinds and all(kinds):
            return kinds[0]
    return kind or _experience_of(text, key)


def _experience_of(text: str, key: str) -> K | None:
    """`Hotel Experience`, `Teaching & work experience`, `Expérience hôtelière`: years spent in some trade."""
    # All four languages have these letters in the word, and nearly no line has.
    if "rien" not in key or text[-1] in ".,;!?" or not text[0].isupper() or not _OF_A_TRADE.match(key):
        return None
    words = key.split()
    if len(words) > 5 or not _NOT_A_TRADE.isdisjoint(words):
        return None
    beside = {_VOCABULARY.get(part) for part in key.split(" & ")} - {None, K.WORK, K.OTHER}
    if beside:
        # `Education, projects & experience` is of several kinds, and none of them is safe.
        return None
    return K.WORK if _GIVEN.isdisjoint(words) else K.VOLUNTEER


def _squeezed_kind(bare: str) -> K | None:
    letters = re.sub(r"[\W_]", "", bare)
    if kind := _SQUEEZED.get(letters):
        return kind
    for joint in re.finditer(r"and|und|et|y", letters):
        left, right = _SQUEEZED.get(letters[: joint.start()]), _SQUEEZED.get(letters[joint.end() :])
        if left and right:
            return left
    return None


_SINGLES = re.compile(r"\b\w \w\b")


def _is_spaced(bare: str) -> bool:
    """Letter spacing leaves pieces of one or two letters: `ex pe ri en ce`."""
    pieces = bare.split()
    return len(pieces) > 2 and (sum(map(len, pieces)) / len(pieces) < 3.2 or bool(_SINGLES.search(bare)))
