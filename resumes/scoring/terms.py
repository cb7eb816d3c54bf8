"""Transferable professional terms: the nouns and doings that resumes of any profession share.

They stand in for the words of a posting while there is none. Each row is one idea, its first form the
name; forms of one idea are one term. Ours, collected from O*NET's cross-occupation skills, generalised
work activities and knowledge areas (O*NET 30.0, CC BY 4.0), with the German, French and Spanish
words for them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from resumes.scoring.negation import is_denied
from resumes.scoring.words import span_words

_ROWS = """
budget, budgets, budgeting, budgeted, etat, presupuesto, presupuestos
schedule, schedules, scheduling, scheduled, rota, rotas, dienstplan, dienstpläne, planning, plannings,
    horarios
training, trainings, trained, schulung, schulungen, formation, formations, formación, capacitación
mentoring, mentored, mentor, coaching, coached, einarbeitung, tutorat, mentoría
supervision, supervised, supervising, supervisor, encadrement, supervisión, anleitung
team, teams, crew, crews, équipe, équipes, equipo, equipos, mannschaft
leadership, leading, führung, leitung, liderazgo, direction
project, projects, projekt, projekte, projekten, projet, projets, proyecto, proyectos, project management,
    projektmanagement, projektleitung
stakeholder, stakeholders, parties prenantes, interesados
customer, customers, client, clients, clientele, kunde, kunden, kundenbetreuung, clientèle, cliente,
    clientes, customer service, kundenservice
patient, patients, patienten, patientinnen, paciente, pacientes, resident, residents
student, students, pupils, pupil, learners, schüler, schülerinnen, studierende, élève, élèves, étudiants,
    alumnos, estudiantes
guest, guests, diners, gäste, gästen, convives, huéspedes, comensales
vendor, vendors, supplier, suppliers, subcontractors, lieferanten, lieferant, fournisseur, fournisseurs,
    proveedores
contract, contracts, agreements, verträge, vertrag, contrat, contrats, contratos, contrato
negotiation, negotiations, negotiated, negotiating, verhandlung, verhandlungen, négociation, négociations,
    negociación
sales, revenue, turnover, umsatz, vertrieb, ventes, vente, chiffre d affaires, ventas, ingresos
marketing, campaign, campaigns, kampagne, kampagnen, campagne, campagnes, campaña, campañas
market, markets, marketplace, markt, märkte, marché, marchés, mercado
cost, costs, kosten, coût, coûts, costes, costos
savings, saved, saving, einsparung, einsparungen, économies, ahorro, ahorros
profit, profits, margin, margins, profitability, gewinn, marge, marges, rentabilité, margen, rentabilidad
forecast, forecasts, forecasting, prognose, prognosen, prévisions, previsiones, pronósticos
invoice, invoices, invoicing, billing, rechnungen, rechnung, factures, facturation, facturas, facturación
accounting, accounts, bookkeeping, ledger, buchhaltung, comptabilité, contabilidad
payroll, lohnabrechnung, paie, nómina, nóminas
tax, taxes, steuer, steuern, fiscalité, impuestos
audit, audits, audited, auditing, prüfung, prüfungen, auditoría, auditorías
compliance, compliant, regulatory, regulation, regulations, vorschriften, conformité, réglementation,
    cumplimiento, normativa
policy, policies, richtlinien, politiques, políticas
procedure, procedures, protocol, protocols, verfahren, abläufe, procédures, protocoles, procedimientos,
    protocolos
process, processes, workflow, workflows, prozess, prozesse, prozessen, processus, procesos, proceso
process improvement, continuous improvement, lean, six sigma, kaizen, amélioration continue,
    mejora continua
quality, quality control, quality assurance, qualität, qualitätssicherung, qualité, calidad
safety, arbeitssicherheit, sicherheit, sécurité, seguridad
risk, risks, risk assessment, risiko, risiken, risque, risques, riesgo, riesgos
incident, incidents, störungen, störung, vorfälle, incidentes
accuracy, precision, genauigkeit, précision, precisión, exactitud
efficiency, productivity, throughput, effizienz, produktivität, efficacité, productivité, eficiencia,
    productividad
performance, kpi, kpis, leistung, kennzahlen, rendement, rendimiento, indicadores, indicateurs
target, targets, goals, goal, quota, quotas, objectives, ziele, ziel, objectifs, objetivos
strategy, strategies, strategic, strategie, strategien, stratégie, stratégies, estrategia, estrategias
planning, plans, plan, planung, planification, planificación
coordination, coordinated, coordinating, koordination, coordinación
communication, communications, kommunikation, comunicación
collaboration, collaborated, collaborating, cooperation, zusammenarbeit, kooperation, collaboration,
    colaboración
presentation, presentations, presented, präsentation, präsentationen, présentation, présentations,
    presentación, presentaciones
report, reports, reporting, bericht, berichte, berichtswesen, rapports, rapport, informes, reportes
documentation, documented, records, recordkeeping, charting, dokumentation, documentación, registros
research, studies, study, forschung, recherche, investigación
analysis, analyses, analyzed, analysed, analytics, auswertung, analyse, análisis
data, dataset, datasets, daten, données, datos
dashboard, dashboards, tableaux de bord, tableros
survey, surveys, umfrage, umfragen, enquêtes, encuestas
feedback, satisfaction, zufriedenheit, kundenzufriedenheit, satisfacción
retention, loyalty, turnover rate, churn, fluktuation, fidélisation, retención, rotación
recruitment, recruiting, recruited, hiring, hired, interviews, personalauswahl, recrutement, contratación,
    selección
onboarding, onboarded, induction, einstellung, intégration, inducción
staff, staffing, employees, personnel, workforce, mitarbeiter, mitarbeitende, mitarbeitenden, personnel,
    empleados, salariés
volunteer, volunteers, ehrenamtliche, bénévoles, voluntarios
community, communities, outreach, gemeinde, communauté, comunidad
event, events, veranstaltung, veranstaltungen, événements, eventos
inventory, stock, stocktaking, warehouse, bestand, lager, lagerbestand, stocks, inventaire, inventario,
    inventarios, almacén
logistics, delivery, deliveries, shipping, freight, logistik, lieferung, lieferungen, logistique,
    livraisons, logística, entregas
procurement, purchasing, sourcing, einkauf, beschaffung, achats, compras
production, manufacturing, fertigung, produktion, produktions, production, producción, fabricación
maintenance, preventive maintenance, servicing, wartung, instandhaltung, entretien, mantenimiento
equipment, machinery, machines, tools, anlagen, maschinen, geräte, équipements, machines, equipos de,
    maquinaria, herramientas
installation, installations, installed, montage, instalación, instalaciones
repair, repairs, reparatur, reparaturen, réparations, reparaciones
inspection, inspections, inspected, inspektion, inspektionen, contrôles, inspección, inspecciones
troubleshooting, diagnostics, diagnosed, fehlersuche, fehleranalyse, diagnostic, dépannage, diagnóstico
construction, site, sites, building, baustelle, baustellen, chantier, chantiers, obra, obras,
    construcción
design, designs, designed, entwurf, conception, diseño, diseños
drawings, blueprints, specifications, zeichnungen, pläne, plans d exécution, planos
testing, tests, tested, test, prüfstand, essais, pruebas
software, application, applications, anwendung, anwendungen, logiciel, logiciels, aplicación,
    aplicaciones
system, systems, systeme, systemen, système, systèmes, sistema, sistemas
platform, platforms, plattform, plateforme, plataforma
infrastructure, network, networks, netzwerk, infrastruktur, réseau, réseaux, redes, infraestructura
security, datensicherheit, cybersecurity, sécurité informatique, ciberseguridad
database, databases, datenbank, datenbanken, bases de données, bases de datos
automation, automated, automating, automatisierung, automatisation, automatización
integration, integrations, integrated, schnittstellen, intégrations, integración
migration, migrations, migrated, umstellung, migración
implementation, rollout, deployment, deployments, deployed, einführung, déploiement, despliegue,
    implementación
release, releases, launch, launches, launched, markteinführung, lancement, lanzamiento
requirements, anforderungen, exigences, requisitos
product, products, produkt, produkte, produits, produit, productos, producto
service, services, dienstleistungen, servicio, servicios
technical, technology, technologies, technik, technique, técnica, técnico
curriculum, curricula, lesson, lessons, lehrplan, unterricht, programme scolaire, cours, clases,
    currículo
assessment, assessments, evaluation, evaluations, beurteilung, bewertung, évaluation, évaluations,
    evaluación, evaluaciones
classroom, classrooms, class, classes, klassen, klasse, classe, aula, aulas
learning, education, teaching, lernen, bildung, enseignement, enseñanza, aprendizaje
parents, families, family, eltern, angehörige, familien, familles, familias
care, care plan, care plans, nursing, pflege, pflegeplanung, soins, cuidados, atención
treatment, treatments, therapy, therapies, behandlung, behandlungen, traitement, traitements, tratamiento,
    tratamientos, terapia
medication, medications, prescriptions, medikamente, medikation, médicaments, medicamentos
clinical, clinic, ward, hospital, klinik, station, clinique, service hospitalier, clínico, hospital
emergency, crisis, emergencies, notfall, notfälle, urgence, urgences, emergencia, urgencias
hygiene, infection control, sanitation, food safety, haccp, hygiène, higiene
menu, menus, recipes, speisekarte, carte, menú, menús
kitchen, küche, cuisine, cocina
order, orders, bestellungen, aufträge, commandes, pedidos
shift, shifts, schicht, schichten, postes, turnos, turno
store, stores, shop, branch, branches, filiale, filialen, magasin, magasins, tienda, tiendas, sucursales
merchandising, displays, visual merchandising, warenpräsentation
vehicle, vehicles, fleet, route, routes, fahrzeuge, fuhrpark, véhicules, flotte, vehículos, flota, rutas
legal, law, litigation, claims, recht, juristisch, juridique, contentieux, legal, jurídico
case, cases, caseload, fälle, dossiers, casos, expedientes
grant, grants, funding, fundraising, donors, fördermittel, subventions, financement, subvenciones,
    financiación
editorial, editing, articles, content, redaktion, rédaction, contenus, contenido, contenidos
brand, branding, brands, marke, marken, marque, marques, marca, marcas
social media, online, digital, soziale medien, réseaux sociaux, redes sociales
calendar, travel arrangements, meetings, correspondence, termine, korrespondenz, agenda, reuniones,
    réunions, besprechungen
energy, sustainability, environmental, emissions, waste, energie, nachhaltigkeit, énergie, environnement,
    energía, sostenibilidad, residuos
deadline, deadlines, on time, termingerecht, délais, plazos
change management, transformation, restructuring, veränderungsprozesse, transformación
problem solving, conflict resolution, de escalation, mediation, konfliktlösung, résolution de problèmes,
    resolución de conflictos
"""

LONGEST = 3


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    start: int
    end: int


def _index() -> dict[tuple[str, ...], str]:
    index: dict[tuple[str, ...], str] = {}
    for row in _ROWS.replace(",\n", ",").strip().splitlines():
        forms = [form.strip() for form in row.split(",")]
        for form in forms:
            index.setdefault(tuple(form.split()), forms[0])
    return index


_INDEX = _index()


def find_terms(text: str) -> Iterator[Term]:
    """Terms by whole words, the longest form first, without those the clause denies."""
    words = list(span_words(text))
    at = 0
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            name = _INDEX.get(tuple(word for word, _, _ in words[at : at + size]))
            if name:
                start, end = words[at][1], words[at + size - 1][2]
                if not is_denied(text, start):
                    yield Term(name, start, end)
                at += size
                break
        else:
            at += 1
