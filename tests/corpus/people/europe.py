"""People whose resumes are in German, French and Spanish."""

from tests.corpus.shapes import Job, Person, School

INGENIEUR = Person(
    key="ingenieur",
    name="Jürgen Weißmüller",
    label="Maschinenbauingenieur",
    email="juergen.weissmueller@web.de",
    phone="+49 711 5550-1870",
    place="Stuttgart",
    summary="Konstrukteur mit fünfzehn Jahren Erfahrung in der Antriebstechnik und Freude an einfachen "
    "Lösungen.",
    jobs=(
        Job(
            "Schäfer Antriebstechnik GmbH & Co. KG",
            "Leiter Konstruktion",
            (2018, 3),
            None,
            "Stuttgart",
            (
                "Führe ein Team von 11 Konstrukteuren und senkte die Herstellkosten um 14 %",
                "Brachte 3 Getriebereihen in Serie",
            ),
        ),
        Job(
            "Robert Bosch GmbH",
            "Entwicklungsingenieur",
            (2011, 9),
            (2018, 2),
            "Feuerbach",
            ("Entwickelte Pumpen für 2 Millionen Fahrzeuge im Jahr",),
        ),
        Job(
            "Daimler AG",
            "Werkstudent",
            (2009, 4),
            (2011, 3),
            "Sindelfingen",
            ("Wertete Prüfstandsdaten aus",),
        ),
    ),
    schools=(
        School("Universität Stuttgart", "Diplom-Ingenieur", "Maschinenbau", 2005, 2011),
        School("Friedrich-Schiller-Gymnasium Marbach", "Abitur", "", 1996, 2005),
    ),
    skills=(("Kenntnisse", ("CATIA V5", "SolidWorks", "FEM", "FMEA", "SAP", "Kostenrechnung")),),
    lang="de",
    languages=(("Deutsch", "Muttersprache"), ("Englisch", "fließend")),
)

BUCHHALTERIN = Person(
    key="buchhalterin",
    name="Annegret von der Heydt",
    label="Bilanzbuchhalterin",
    email="a.vonderheydt@posteo.de",
    phone="0221 / 555 01 34",
    place="50667 Köln",
    summary="Bilanzbuchhalterin (IHK) im Mittelstand, zuverlässig auch unter Termindruck.",
    jobs=(
        Job(
            "Rheinische Papierwerke AG",
            "Teamleiterin Finanzbuchhaltung",
            (2019, 1),
            None,
            "Köln",
            ("Erstelle den Monatsabschluss für 7 Gesellschaften in 5 Tagen", "Leite 6 Mitarbeiterinnen"),
        ),
        Job(
            "Rheinische Papierwerke AG",
            "Bilanzbuchhalterin",
            (2013, 7),
            (2018, 12),
            "Köln",
            ("Führte DATEV ein und sparte 30 Stunden im Monat",),
        ),
        Job(
            "Steuerbüro Krause & Lindner",
            "Steuerfachangestellte",
            (2006, 8),
            (2013, 6),
            "Bonn",
            ("Betreute 80 Mandanten",),
        ),
    ),
    schools=(School("IHK Köln", "Geprüfte Bilanzbuchhalterin", "", 2011, 2013),),
    skills=(("Kenntnisse", ("DATEV", "SAP FI", "HGB", "IFRS", "Lohnabrechnung", "Excel")),),
    lang="de",
    languages=(("Deutsch", "Muttersprache"), ("Englisch", "B2")),
    held_out=True,
)

INFIRMIERE = Person(
    key="infirmiere",
    name="Hélène Dupré-Garnier",
    label="Infirmière diplômée d'État",
    email="helene.dupre-garnier@laposte.net",
    phone="06 12 55 01 78",
    place="Nantes",
    summary="Infirmière en gériatrie, attentive aux familles et au travail d'équipe.",
    jobs=(
        Job(
            "CHU de Nantes",
            "Infirmière coordinatrice",
            (2019, 6),
            None,
            "Nantes",
            (
                "Coordonne une équipe de 12 soignants pour 40 résidents",
                "A réduit les chutes de 27 % en un an",
            ),
        ),
        Job(
            "Clinique Saint-Augustin",
            "Infirmière de nuit",
            (2014, 9),
            (2019, 5),
            "Rennes",
            ("Assuré les soins de 28 patients par nuit",),
        ),
        Job(
            "Croix-Rouge française", "Aide-soignante", (2010, 7), (2011, 8), "Angers", ("Visites à domicile",)
        ),
    ),
    schools=(
        School(
            "Institut de formation en soins infirmiers d'Angers", "Diplôme d'État", "Infirmier", 2011, 2014
        ),
    ),
    skills=(
        (
            "Compétences",
            ("Soins palliatifs", "Pansements complexes", "Perfusion", "Tutorat", "Logiciel Orbis"),
        ),
    ),
    lang="fr",
    languages=(("Français", "langue maternelle"), ("Anglais", "B1")),
)

COMMERCIAL = Person(
    key="commercial",
    name="Loïc Le Goff",
    label="Responsable commercial",
    email="loic.legoff@orange.fr",
    phone="+33 2 55 50 12 34",
    place="Brest",
    summary="Commercial dans l'agroalimentaire, dix ans de vente aux centrales d'achat.",
    jobs=(
        Job(
            "Conserveries d'Armor",
            "Responsable commercial Grand Ouest",
            (2020, 1),
            None,
            "Brest",
            ("Développe un portefeuille de 85 clients et 9 M€ de chiffre d'affaires",),
        ),
        Job(
            "Danone",
            "Chef de secteur",
            (2015, 3),
            (2019, 12),
            "Quimper",
            ("Augmenté les ventes de 18 % en trois ans", "Formé 5 collègues"),
        ),
        Job("Carrefour", "Chef de rayon", (2012, 9), (2015, 2), "Lorient", ("Géré 14 personnes",)),
    ),
    schools=(
        School("IAE Brest", "Master", "Marketing et vente", 2010, 2012),
        School("Université de Bretagne Occidentale", "Licence", "Économie et gestion", 2007, 2010),
    ),
    skills=(
        ("Compétences", ("Négociation", "Prospection", "CRM Salesforce", "Excel", "Gestion de comptes clés")),
    ),
    lang="fr",
    languages=(("Français", "langue maternelle"), ("Breton", "courant"), ("Anglais", "B2")),
    held_out=True,
)

LOGISTICA = Person(
    key="logistica",
    name="María José Núñez Íñiguez",
    label="Responsable de logística",
    email="mj.nunez@correo.es",
    phone="+34 612 555 018",
    place="Zaragoza",
    summary="Responsable de almacenes con experiencia en alimentación y automoción.",
    jobs=(
        Job(
            "Inditex",
            "Responsable de logística",
            (2019, 4),
            None,
            "Zaragoza",
            ("Dirijo a 60 personas y 22.000 m² de almacén", "Reduje los errores de envío un 35 %"),
        ),
        Job(
            "Mercadona, S.A.",
            "Coordinadora de almacén",
            (2014, 2),
            (2019, 3),
            "Valencia",
            ("Organicé tres turnos de 25 personas",),
        ),
        Job("Seat", "Becaria", (2013, 2), (2013, 12), "Martorell", ("Analicé los plazos de 40 proveedores",)),
    ),
    schools=(
        School("Universidad de Zaragoza", "Máster", "Dirección logística", 2012, 2013),
        School("Universidad de Zaragoza", "Grado", "Administración de empresas", 2008, 2012),
    ),
    skills=(
        ("Competencias", ("SAP EWM", "Lean", "Gestión de inventarios", "Planificación", "Tablas dinámicas")),
    ),
    lang="es",
    languages=(("Español", "nativo"), ("Inglés", "C1")),
)

CAMARERO = Person(
    key="camarero",
    name="Iñaki Etxeberria",
    label="Jefe de sala",
    email="inaki@etxe.eus",
    phone="943 555 017",
    place="San Sebastián",
    summary="Profesional de la hostelería con trato cercano y memoria para los vinos.",
    jobs=(
        Job(
            "Restaurante Arzuaga",
            "Jefe de sala",
            (2018, 5),
            None,
            "San Sebastián",
            ("Coordino un equipo de 9 camareros y 70 cubiertos", "Aumenté el ticket medio un 12 %"),
        ),
        Job(
            "Hotel María Cristina",
            "Camarero",
            (2012, 6),
            (2018, 4),
            "San Sebastián",
            ("Atendí banquetes de hasta 300 personas",),
        ),
    ),
    schools=(
        School(
            "Escuela de Hostelería de Gamarra", "Técnico Superior", "Servicios de restauración", 2010, 2012
        ),
    ),
    skills=(
        ("Competencias", ("Sumillería", "Protocolo", "TPV", "Atención al cliente", "Gestión de equipos")),
    ),
    lang="es",
    languages=(("Euskera", "nativo"), ("Español", "nativo"), ("Francés", "B2")),
    held_out=True,
)

EVERYONE = (INGENIEUR, BUCHHALTERIN, INFIRMIERE, COMMERCIAL, LOGISTICA, CAMARERO)
