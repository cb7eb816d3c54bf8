"""French: nouns of doing, infinitives and participles that open a line."""

_ROWS = """
gérer gestion géré gérais
diriger direction dirigé
piloter pilotage piloté
développer développement développé
concevoir conception conçu
créer création créé
mettre mise mis
améliorer amélioration amélioré
réduire réduction réduit
augmenter augmentation augmenté
optimiser optimisation optimisé
organiser organisation organisé
coordonner coordination coordonné
animer animation animé
former formation formé
encadrer encadrement encadré
recruter recrutement recruté
négocier négociation négocié
analyser analyse analysé
réaliser réalisation réalisé
élaborer élaboration élaboré
rédiger rédaction rédigé
planifier planification planifié
superviser supervision supervisé
assurer assuré
accompagner accompagnement accompagné
conseiller conseil conseillé
automatiser automatisation automatisé
déployer déploiement déployé
lancer lancement lancé
installer installation installé
maintenir maintenance maintien maintenu
réparer réparation réparé
enseigner enseignement enseigné
soigner soin soins soigné
prendre prise pris
suivre suivi
contrôler contrôle contrôlé
préparer préparation préparé
vendre vente vendu
fidéliser fidélisation fidélisé
prospecter prospection prospecté
accueillir accueil accueilli
traiter traitement traité
rénover rénovation rénové
construire construction construit
intégrer intégration intégré
migrer migration migré
doubler doublé
atteindre atteint
obtenir obtention obtenu
produire production produit
établir établissement établi
introduire introduction introduit
restructurer restructuration restructuré
simplifier simplification simplifié
standardiser standardisation standardisé
collaborer collaboration collaboré
visiter visites visite visité
préparer préparation préparé
évaluer évaluation évalué
présenter présentation présenté
"""


def _forms() -> dict[str, str]:
    rows = (line.split() for line in _ROWS.strip().splitlines())
    return {form: row[0] for row in rows for word in row for form in (*_agreeing(word), *_present(word))}


def _agreeing(word: str) -> tuple[str, ...]:
    """A participle in -é also agrees with a woman and with several people."""
    return (word, word + "e", word + "s", word + "es") if word.endswith("é") else (word,)


def _present(word: str) -> tuple[str, ...]:
    return (word[:-1],) if word.endswith("er") else ()


FRENCH: dict[str, str] = _forms()
