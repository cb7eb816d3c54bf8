"""Spanish: nouns of doing, infinitives, first and third person past."""

_AR = """
liderar coordinar gestionar desarrollar implementar diseñar crear mejorar aumentar incrementar optimizar
organizar planificar supervisar capacitar formar negociar analizar elaborar redactar ejecutar lanzar
administrar automatizar instalar reparar enseñar preparar controlar evaluar presentar captar fidelizar
asesorar migrar integrar lograr ganar duplicar renovar documentar impulsar realizar auditar cuidar
facturar contratar programar simplificar restructurar reestructurar cerrar ahorrar recaudar monitorear
colaborar entregar inspeccionar elevar alcanzar bajar montar limpiar cocinar acompañar cargar transportar
rebajar ampliar
"""

_OTHER = """
dirigir dirección dirigí dirigió dirijo
reducir reducción reduje redujo reduzco
construir construcción construí construyó
vender venta ventas vendí vendió
mantener mantenimiento mantuve mantuvo
atender atención atendí atendió atiendo
conseguir conseguí consiguió
obtener obtención obtuve obtuvo
introducir introducción introduje introdujo
establecer establecí estableció
servir sirvo serví sirvió servicio
"""

_NOUNS = {
    "liderar": "liderazgo",
    "coordinar": "coordinación",
    "gestionar": "gestión",
    "desarrollar": "desarrollo",
    "implementar": "implementación",
    "diseñar": "diseño",
    "crear": "creación",
    "mejorar": "mejora",
    "optimizar": "optimización",
    "organizar": "organización",
    "planificar": "planificación",
    "supervisar": "supervisión",
    "capacitar": "capacitación",
    "negociar": "negociación",
    "analizar": "análisis",
    "elaborar": "elaboración",
    "administrar": "administración",
    "automatizar": "automatización",
    "instalar": "instalación",
    "reparar": "reparación",
    "controlar": "control",
    "migrar": "migración",
    "auditar": "auditoría",
    "programar": "programación",
    "lanzar": "lanzamiento",
}


def _first_person(stem: str) -> str:
    """-gar, -car and -zar change their spelling before é."""
    changed = {"g": "gu", "c": "qu", "z": "c"}.get(stem[-1])
    return (stem[:-1] + changed if changed else stem) + "é"


def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for verb in _AR.split():
        stem = verb[:-2]
        inflected = (verb, _first_person(stem), stem + "ó", stem + "ando", stem + "amos", stem + "o")
        forms |= dict.fromkeys(inflected, verb)
        if verb in _NOUNS:
            forms[_NOUNS[verb]] = verb
    for row in (line.split() for line in _OTHER.strip().splitlines()):
        forms |= dict.fromkeys(row, row[0])
    return forms


SPANISH: dict[str, str] = _forms()
