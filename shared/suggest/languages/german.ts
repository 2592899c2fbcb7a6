/** English words: German roots that stand for them, alone or within a longer word. Umlauts without their dots. */
export const GERMAN = `
status: status zwischenstand sachstand fortschritt
report: bericht reporting report meldung rapport
slides: folie folien prasentation
reader: lesen liest leser gelesen
weekly: wochentlich woche
monthly: monatlich monat
yearly: jahrlich jahres
traffic light: ampel
honest: ehrlich offen transparenz transparent
meeting: sitzung besprechung termin meeting jourfixe
steering committee: lenkungsausschuss lenkungskreis lenkungsgremium lenkung
date: termine stichtag frist fristen deadline
milestone: meilenstein
schedule: zeitplan terminplan
delay: verzug verspatung verzogerung verzogert verspatet
late: spat
early warning: fruhwarnung fruhwarn
control: steuerung steuern controlling uberwachung uberwachen
tracking: nachverfolgung verfolgen
plan actual comparison: sollist
cost: kosten kostenkontrolle
budget: budget haushalt etat
estimate: schatzung aufwandsschatzung schatzen
effort: aufwand
forecast: prognose vorschau
escalation: eskalation eskalieren
change request: anderungsantrag anderungsanforderung
list: liste listen
system: system systeme
software: software programmsystem
tool: werkzeug tools
interface: schnittstelle
data: daten
automate: automatisch automatisierung automatisieren
licence: lizenz
dashboard: dashboard cockpit ubersichtstafel
overview: ubersicht uberblick gesamtubersicht
indicator: kennzahl kennzahlen messgrosse
measure: messen messbar messung
graveyard: friedhof
bureaucracy: burokratie burokratisch papierkram formalismus
form: formular formulare
process: prozess ablauf ablaufe verfahren
lean: schlank schlanker
small: klein kleine kleiner
big: gross grosse grosser
method: methode methodik vorgehensmodell vorgehen
standard: einheitlich standard standards norm
rule: regel regeln regelwerk vorschrift vorgabe vorgaben richtlinie
role: rolle rollen
responsibility: verantwortung verantwortlich zustandig zustandigkeit
sponsor: auftraggeber sponsor
approval: freigabe genehmigung
sign: unterschrift unterschreiben
decision: entscheidung entscheiden entscheidungen beschluss
project management: projektmanagement
project manager: projektleiter projektleitung projektmanager
project: projekt vorhaben
programme: programm programme programmleitung
visible: sichtbar sichtbarkeit
marketing: werbung vermarkten
advertise: werben
acceptance: akzeptanz
success: erfolg erfolge erfolgreich
culture: kultur fehlerkultur
training: schulung schulungen weiterbildung ausbildung fortbildung qualifizierung seminar
course: kurs kurse lehrgang
certificate: zertifikat zertifizierung
skill: fahigkeit kompetenz kompetenzen
learn: lernen gelernt lerneffekt
newcomer: einsteiger neuling anfanger
onboarding: einarbeitung einarbeiten
mentor: mentor mentoren mentoring pate paten patenschaft
coaching: coaching begleitung sparring
advice: beratung beraten ratschlag
colleague: kollege kollegen kollegial kollegiale
template: vorlage vorlagen muster
checklist: checkliste checklisten
guide: leitfaden handbuch anleitung
example: beispiel beispiele
dependency: abhangigkeit abhangigkeiten
coordination: abstimmung koordination abstimmen koordinieren
silo: silodenken silos
together: gemeinsam zusammen zusammenarbeit
conflict: konflikt konflikte
prioritise: priorisierung priorisieren prioritat prioritaten
loud: lautesten lauteste schreit
select: auswahl auswahlen
idea: idee ideen
request: antrag antrage anfrage anfragen anforderung
refuse: ablehnen neinsagen
portfolio: portfolio projektlandschaft
parallel: gleichzeitig
kill: abbrechen abbruch beenden
finish: abschliessen fertig
resource: ressource ressourcen personal
capacity: kapazitat kapazitaten
planning: planung einsatzplanung
people: leute mitarbeiter
overloaded: uberlastet uberlastung uberbucht uberstunden
available: verfugbar verfugbarkeit
timesheet: zeiterfassung stundenzettel stundenbuchung
line: linie linienvorgesetzte fachbereich fachbereiche
director: geschaftsfuhrung vorstand geschaftsleitung chef chefs fuhrung fuhrungskraft bereichsleiter
postpone decisions: verschleppen
strategy: strategie strategisch unternehmensziel unternehmensstrategie
goal: ziel ziele zielbild
annual planning: jahresplanung
vision: leitbild vision
benefit: nutzen nutzenkontrolle mehrwert nutzenrealisierung
business case: wirtschaftlichkeit wirtschaftlichkeitsrechnung
saving: einsparung einsparungen
outside: aussen tellerrand extern externe
exchange: austausch
company: firma firmen unternehmen
conference: konferenz tagung messe
network: netzwerk netzwerken vernetzung
trend: trends zukunftstrend
benchmark: vergleich vergleichen
satisfaction: zufriedenheit
maturity: reifegrad
survey: umfrage befragung
archive: ablage archiv archivierung aktenablage
folder: ordner laufwerk
document: dokument dokumente dokumentation unterlagen
find: finden auffindbar suchen
chaos: chaos durcheinander wildwuchs
review: ruckblick ruckschau retrospektive nachbetrachtung
project end: projektende projektabschluss
closure: abschluss
blame: schuld schuldige schuldigen
audit: audit prufung revision
check: prufen kontrolle uberprufung
inspection: kontrollwahn kontrollinstanz
police: polizei
gate: freigabestufe
quality: qualitat qualitatssicherung
mistake: fehler
lessons learned: erfahrungen erfahrung lehren erkenntnisse
knowledge: wissen wissensmanagement wissensdatenbank
database: datenbank
repeat: wiederholen wiederholt dieselben wieder
risk: risiko risiken
measures against risk: massnahme massnahmen gegenmassnahme
probability: eintrittswahrscheinlichkeit wahrscheinlichkeit
minutes: protokoll protokolle
assistant: assistenz assistent sekretariat
administration: verwaltung buchung verwaltungskram
support: unterstutzung unterstutzen entlasten entlastung
moderation facilitator: moderation moderator moderieren
organise: organisieren
customer: kunde kunden
user: anwender nutzer benutzer endanwender
stakeholder: stakeholder betroffene betroffenen
involve: einbinden einbeziehen beteiligen
expectation: erwartung erwartungen
communication: kommunikation kommunizieren
supplier: lieferant lieferanten dienstleister
contract: vertrag vertrage
hiring: einstellung einstellen rekrutierung stellenbesetzung personalauswahl
career: karriere laufbahn aufstieg karrierepfad
salary: gehalt gehalter bezahlung vergutung
appraisal: mitarbeitergesprach beurteilung
recognition: anerkennung wertschatzung lob
procurement: beschaffung einkauf
late changes: umplanung
`;
