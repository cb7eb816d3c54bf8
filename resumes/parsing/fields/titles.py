"""Words of job titles, in the languages that are read."""

import re
from functools import lru_cache

_TITLE_WORDS = """
    accountant accounting-manager actor actuary adjuster administrator advisor adviser advocate aide
    agent analyst anesthetist apprentice architect archivist artist assembler assessor assistant
    associate attendant attorney auditor author baker barber barista bartender biologist blaster
    bookkeeper broker builder busser buyer captain cardiologist caregiver caretaker carpenter cashier
    ceo cfo chair chairman chairperson chancellor chef chemist chief chro cio ciso clerk clinician cmo
    co-founder cofounder coach cook commander consultant contractor contributor controller coo
    coordinator co-ordinator copywriter corporal correspondent counsel counselor counsellor courier cpo
    cro crew cto curator custodian dean dentist deputy designer detective developer devops dietitian
    director dispatcher doctor doorman draftsman drafter driver economist editor educator electrician
    employee engineer entrepreneur envoy estimator esthetician examiner executive expert fabricator
    faculty farmer fellow firefighter fitter foreman forester founder freelancer gardener geologist
    graduate grader guard guide handler handyman head headteacher helper host hostess hygienist
    illustrator inspector installer instructor intern internist interpreter investigator janitor
    journalist journeyman judge laborer labourer landscaper lawyer lead leader lecturer liaison
    librarian lieutenant lifeguard lineman machinist maintainer major manager marshal mason mate
    mechanic mechatroniker mediator member mentor merchandiser midwife millwright model moderator
    musician nanny navigator negotiator notary nurse nutritionist officer operator optician optometrist
    organizer owner packer painter paralegal paramedic partner pastor pathologist patternmaker
    petty-officer pharmacist phlebotomist photographer physician physicist physiotherapist pilot
    pipefitter planner plumber policeman porter postdoc postdoctoral practitioner preceptor president
    principal private processor procurer producer product-owner professor programmer promoter provost
    psychiatrist psychologist publisher purchaser radiographer radiologist ranger realtor receptionist
    recruiter registrar rep reporter representative researcher resident restorer reviewer rigger roofer
    sailor salesman salesperson saleswoman scholar scientist scrum-master secretary seller sergeant
    server shareholder sheriff shift-leader singer sitter sniper solicitor sommelier soldier specialist
    sportsperson sre statistician steward stocker strategist student stylist subcontractor
    superintendent supervisor support surgeon surveyor sysadmin tailor teacher team-lead technician
    technologist teller temp tester therapist trader trainee trainer translator treasurer tutor typist
    underwriter usher veterinarian vet vice-president videographer volunteer vp waiter waitress warden
    warehouseman warehouse-worker webmaster welder worker writer yogi zoologist svp evp avp gm pm qa swe
    sde externship internship apprenticeship residency clerkship praktikant praktikantin werkstudent
    werkstudentin auszubildender auszubildende azubi mitarbeiter mitarbeiterin leiter leiterin
    geschäftsführer geschäftsführerin entwickler entwicklerin softwareentwickler softwareentwicklerin
    ingenieur ingenieurin berater beraterin referent referentin assistent assistentin sachbearbeiter
    sachbearbeiterin kaufmann kauffrau verkäufer verkäuferin lehrer lehrerin pfleger pflegerin
    krankenpfleger krankenpflegerin krankenschwester pflegefachkraft pflegefachfrau pflegefachmann
    elektriker elektrikerin elektroniker elektronikerin techniker technikerin meister meisterin geselle
    gesellin arzt ärztin buchhalter buchhalterin bürokauffrau bürokaufmann fachkraft fachinformatiker
    fachinformatikerin mechaniker mechanikerin mechatronikerin koch köchin fahrer fahrerin redakteur
    redakteurin wissenschaftler wissenschaftlerin forscher forscherin doktorand doktorandin hilfskraft
    anwalt anwältin rechtsanwalt rechtsanwältin architektin teamleiter teamleiterin projektleiter
    projektleiterin abteilungsleiter abteilungsleiterin filialleiter filialleiterin stationsleitung
    leitung vertriebsleiter vertriebsleiterin produktmanager produktmanagerin projektmanager
    projektmanagerin controllerin bauleiter bauleiterin schichtleiter sozialarbeiter sozialarbeiterin
    sozialpädagogin sozialpädagoge erzieher erzieherin apotheker apothekerin ingénieur ingénieure
    développeur développeuse chargé chargée chef-de responsable directeur directrice gestionnaire
    stagiaire assistante conseiller conseillère vendeur vendeuse infirmier infirmière enseignant
    enseignante professeure comptable technicienne technicien alternant alternante alternance employé
    employée gérant gérante cuisinier cuisinière commis serveur serveuse rédacteur rédactrice avocat
    avocate juriste consultante analyste architecte chercheur chercheuse doctorant doctorante éducateur
    éducatrice préparateur préparatrice pharmacien pharmacienne second adjoint adjointe apprenti
    apprentie coordinateur coordinatrice formateur formatrice animateur animatrice aide-soignante
    aide-soignant secrétaire caissier caissière électricien électricienne graphiste ingeniero ingeniera
    desarrollador desarrolladora gerente jefe jefa director directora encargado encargada responsable
    becario becaria auxiliar asistente asesor asesora vendedor vendedora comercial enfermero enfermera
    profesor profesora maestro maestra contable técnico técnica analista arquitecto arquitecta
    investigador investigadora redactor redactora abogado abogada administrativo administrativa
    coordinador coordinadora consultor consultora cocinero cocinera camarero camarera diseñador
    diseñadora programador programadora practicante supervisor supervisora dependiente dependienta
    periodista conductor médico médica farmacéutico farmacéutica psicólogo psicóloga trabajador
    trabajadora docente electricista ingegnere sviluppatore sviluppatrice responsabile direttore
    direttrice impiegato impiegata tirocinante stagista consulente insegnante medico infermiere
    engenheiro engenheira desenvolvedor desenvolvedora estagiário estagiária diretor diretora enfermeiro
    enfermeira medewerker ontwikkelaar docent verpleegkundige stagiair adviseur
"""
TITLE_WORDS = frozenset(_TITLE_WORDS.replace("-", " ").split()) - frozenset(
    "de accounting product shift team petty co second".split()
) | {"co-founder", "co-ordinator"}
TITLE_HINTS = frozenset(
    """
    senior sr junior jr staff principal interim acting assistant associate deputy lead chief head
    freelance self-employed part-time full-time registered certified licensed regional global
    executive student substitute charge sous leitender leitende stellvertretender stellvertretende
    wissenschaftlicher wissenschaftliche training sales marketing
""".split()
)
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_GERMAN_COMPOUND = re.compile(
    r"(?:(?:leiter|führer|entwickler|ingenieur|berater|meister|techniker|arbeiter|manager|helfer|pfleger|lehrer"
    r"|mechaniker|mechatroniker|elektroniker|verkäufer|fahrer|referent|assistent|spezialist|koordinator|therapeut"
    r"|planer|zeichner|gestalter|redakteur|vertreter|prüfer|monteur|schlosser|installateur|informatiker|betreuer"
    r"|erzieher|bearbeiter|fachwirt|betriebswirt|laborant|bediener|anwalt|forscher)(?:in)?"
    r"|kaufmann|kauffrau|beauftragter?|schwester|arzt|ärztin|köchin)$"
)
_LEVEL = re.compile(r"\b(?:I{1,3}|IV|V)\b|\b(?:jr|sr|snr)\.?\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """How much a text reads like a job title; 1 and more is a clear yes."""
    words = [word.lower() for word in _TOKEN.findall(text)]
    if not words:
        return 0.0
    score = 0.0
    for at, word in enumerate(words):
        pieces = [word, *word.split("-")] if "-" in word else [word]
        singular = [piece[:-1] for piece in pieces if piece.endswith("s")]
        if any(piece in TITLE_WORDS for piece in pieces):
            score += 1.2 if at in (0, len(words) - 1) else 0.9
        elif any(piece in TITLE_WORDS for piece in singular):
            score += 0.3
        elif word in TITLE_HINTS:
            score += 0.5
        elif _GERMAN_COMPOUND.search(word):
            score += 1.0
    if _LEVEL.search(text):
        score += 0.4
    return min(score, 3.0) - (0.3 if len(words) > 9 else 0.0)
