"""Headings and labels as people write them, by language and section."""

HEADINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "summary": ("Summary", "Professional Summary", "Profile", "About Me", "Objective"),
        "work": (
            "Experience",
            "Work Experience",
            "Professional Experience",
            "Employment History",
            "Work History",
            "Career History",
            "Relevant Experience",
        ),
        "education": (
            "Education",
            "Education & Training",
            "Academic Background",
            "Education and Qualifications",
        ),
        "skills": ("Skills", "Key Skills", "Core Competencies", "Technical Skills", "Areas of Expertise"),
        "languages": ("Languages",),
        "certificates": ("Certifications", "Licenses & Certifications", "Certificates"),
        "projects": ("Projects", "Selected Projects", "Personal Projects"),
        "contact": ("Contact", "Contact Details"),
    },
    "de": {
        "summary": ("Profil", "Kurzprofil", "Über mich"),
        "work": ("Berufserfahrung", "Beruflicher Werdegang", "Berufspraxis"),
        "education": ("Ausbildung", "Bildungsweg", "Aus- und Weiterbildung"),
        "skills": ("Kenntnisse", "Fähigkeiten", "Fachkenntnisse", "Kenntnisse und Fähigkeiten"),
        "languages": ("Sprachen", "Sprachkenntnisse"),
        "certificates": ("Zertifikate",),
        "projects": ("Projekte",),
        "contact": ("Kontakt", "Persönliche Daten"),
    },
    "fr": {
        "summary": ("Profil", "À propos"),
        "work": ("Expérience professionnelle", "Expériences professionnelles", "Parcours professionnel"),
        "education": ("Formation", "Formations", "Études"),
        "skills": ("Compétences", "Compétences clés"),
        "languages": ("Langues",),
        "certificates": ("Certifications",),
        "projects": ("Projets",),
        "contact": ("Contact", "Coordonnées"),
    },
    "es": {
        "summary": ("Perfil", "Perfil profesional", "Sobre mí"),
        "work": ("Experiencia", "Experiencia profesional", "Experiencia laboral"),
        "education": ("Formación", "Educación", "Formación académica"),
        "skills": ("Competencias", "Habilidades", "Aptitudes"),
        "languages": ("Idiomas",),
        "certificates": ("Certificados",),
        "projects": ("Proyectos",),
        "contact": ("Contacto", "Datos de contacto"),
    },
}

CONTACT_LABELS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "email": ("Email:", "E-mail:"),
        "phone": ("Phone:", "Tel:", "Mobile:"),
        "place": ("Address:", "Location:"),
        "url": ("Web:",),
    },
    "de": {
        "email": ("E-Mail:",),
        "phone": ("Telefon:", "Tel.:", "Mobil:"),
        "place": ("Adresse:", "Wohnort:"),
        "url": ("Web:",),
    },
    "fr": {
        "email": ("Courriel :", "E-mail :"),
        "phone": ("Tél. :", "Téléphone :"),
        "place": ("Adresse :",),
        "url": ("Web :",),
    },
    "es": {
        "email": ("Correo:", "Email:"),
        "phone": ("Teléfono:", "Móvil:"),
        "place": ("Dirección:",),
        "url": ("Web:",),
    },
}

DOCUMENT_TITLES = {
    "en": ("Curriculum Vitae", "Resume"),
    "de": ("Lebenslauf",),
    "fr": ("Curriculum vitæ",),
    "es": ("Currículum vítae",),
}

ENTRY_LABELS = {
    "en": ("Period", "Position", "Employer"),
    "de": ("Zeitraum", "Position", "Arbeitgeber"),
    "fr": ("Période", "Poste", "Employeur"),
    "es": ("Período", "Puesto", "Empresa"),
}

AT = {"en": "at", "de": "bei", "fr": "chez", "es": "en"}
IN = {"en": " in ", "de": ", ", "fr": ", ", "es": ", "}
PAGE = {"en": "Page", "de": "Seite", "fr": "Page", "es": "Página"}
