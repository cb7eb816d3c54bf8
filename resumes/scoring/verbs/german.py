"""German: nouns of doing first (the habit of German resumes), then participle and past forms."""

_ROWS = """
leiten leitung geleitet leitete leite
führen führung geführt führte
entwickeln entwicklung weiterentwicklung entwickelt entwickelte entwickle
einführen einführung eingeführt führte
aufbauen aufbau ausbau aufgebaut baute
optimieren optimierung optimiert optimierte
steigern steigerung gesteigert steigerte
senken senkung gesenkt senkte
reduzieren reduzierung reduktion reduziert reduzierte
planen planung geplant plante plane
koordinieren koordination koordinierung koordiniert koordinierte
organisieren organisation organisiert organisierte
betreuen betreuung betreut betreute betreue
beraten beratung beriet
umsetzen umsetzung umgesetzt
durchführen durchführung durchgeführt
erstellen erstellung erstellt erstellte
konzipieren konzeption konzipiert konzipierte
verhandeln verhandlung verhandelt verhandelte
schulen schulung geschult schulte
ausbilden ausbildung ausgebildet
einarbeiten einarbeitung eingearbeitet
anleiten anleitung angeleitet
überwachen überwachung überwacht überwachte
steuern steuerung gesteuert steuerte
verantworten verantwortung verantwortet verantwortete
verbessern verbesserung verbessert verbesserte
automatisieren automatisierung automatisiert automatisierte
implementieren implementierung implementiert implementierte
analysieren analyse analysiert analysierte
prüfen prüfung geprüft prüfte
pflegen pflege gepflegt pflegte
versorgen versorgung versorgt versorgte
unterrichten unterricht unterrichtet unterrichtete
warten wartung gewartet wartete
installieren installation installiert installierte
montieren montage montiert montierte
reparieren reparatur instandsetzung repariert reparierte
programmieren programmierung programmiert programmierte
gestalten gestaltung gestaltet gestaltete
verkürzen verkürzung verkürzt verkürzte
gewinnen gewinnung akquise akquisition gewonnen gewann
erhöhen erhöhung erhöht erhöhte
erzielen erzielt erzielte
ausarbeiten ausarbeitung ausgearbeitet
verwalten verwaltung verwaltet verwaltete
sicherstellen sicherstellung sichergestellt
erarbeiten erarbeitung erarbeitet erarbeitete
migrieren migration migriert migrierte
abwickeln abwicklung abgewickelt
bearbeiten bearbeitung bearbeitet bearbeitete
präsentieren präsentation präsentiert präsentierte
vermarkten vermarktung vermarktet
einkaufen einkauf beschaffung
zubereiten zubereitung zubereitet
dokumentieren dokumentation dokumentiert dokumentierte
gründen gründung gegründet gründete
halbieren halbierung halbiert halbierte
verdoppeln verdopplung verdoppelung verdoppelt verdoppelte
standardisieren standardisierung standardisiert
testen testung getestet testete
verringern verringerung verringert verringerte
vorbereiten vorbereitung bereitete vorbereitet
bringen brachte gebracht
auswerten auswertung wertete ausgewertet
berichten berichtete
vertreten vertretung vertrat
zusammenarbeiten zusammenarbeit
halten hielt gehalten
schreiben schrieb geschrieben
verkaufen verkauf verkauft verkaufte
liefern lieferung lieferte geliefert
bauen bau baute gebaut
kochen kochte gekocht
fahren fuhr gefahren
bedienen bedienung bediente bedient
gewährleisten gewährleistung gewährleistete gewährleistet
kontrollieren kontrolle kontrollierte kontrolliert
modernisieren modernisierung modernisierte modernisiert
etablieren etablierung etablierte etabliert
übernehmen übernahme übernahm übernommen
moderieren moderation moderierte moderiert
fertigen fertigung fertigte gefertigt
disponieren disposition disponierte disponiert
berechnen berechnung berechnete berechnet
einsparen einsparung eingespart gespart
beschleunigen beschleunigung beschleunigte beschleunigt
vereinfachen vereinfachung vereinfachte vereinfacht
erweitern erweiterung erweiterte erweitert
entwerfen entwurf entwarf entworfen
erwirtschaften erwirtschaftung erwirtschaftete erwirtschaftet
begleiten begleitung begleitete begleitet
bestellen bestellung bestellte bestellt
vergeben vergabe vergab
verfassen verfasste verfasst
behandeln behandlung behandelte behandelt
untersuchen untersuchung untersuchte untersucht
erreichen erreichte erreicht
übertreffen übertraf übertroffen
vermitteln vermittlung vermittelte vermittelt
"""


def _forms() -> dict[str, str]:
    rows = [line.split() for line in _ROWS.strip().splitlines()]
    present = {_first_person(row[0]): row[0] for row in rows}
    return present | {form: row[0] for row in rows for form in row}


def _first_person(verb: str) -> str:
    """`leite`, `steigere`, `entwickle`"""
    if verb.endswith("eln"):
        return verb[:-3] + "le"
    return verb[:-2] + "e" if verb.endswith("en") else verb[:-1] + "e"


GERMAN: dict[str, str] = _forms()
