/** English words: French words that stand for them, without their ends and accents. */
export const FRENCH = `
report: rapport compte-rendu reporting
slides: diapositive diapo
status: avancement statut
weekly: hebdomadaire
monthly: mensuel
meeting: reunion reunions
endless: interminable
dashboard: tableau tableaux
indicator: indicateur
cost: cout
budget: budget depense
deadline: delai echeance
delay: retard
tracking: suivi
milestone: jalon
forecast: prevision
tool: outil
software: logiciel
data: donnee
spreadsheet: tableur
bureaucracy: paperasse bureaucratie lourdeur
process: processus demarche
method: methode methodologie
rule: regle
governance: gouvernance
sponsor: commanditaire
approval: validation approbation
decision: decision decider arbitrage
steering committee: copil comite
project: projet
project manager: chef chefs
programme: programme
training: formation former
skill: competence
mentor: parrainage parrain tuteur
coaching: accompagnement
newcomer: nouveau nouveaux debutant arrivant
template: modele gabarit
simple: simplifier
coordination: coordination coordonner
dependency: dependance
prioritise: prioriser priorite priorisation
choose: choisir selection
value: valeur
request: demande
portfolio: portefeuille
parallel: parallele
resource: ressource
capacity: capacite
planning: planification planifier
overloaded: surcharge surcharges
director: direction dirigeant
strategy: strategie strategique
alignment: alignement
goal: objectif
benefit: benefice gain
measure: mesurer mesure
exchange: echange echanger
outside: exterieur externe
network: reseau
satisfaction: satisfaction
maturity: maturite
archive: archivage archiver
document: documentation
folder: dossier
review: bilan retrospective cloture
lessons learned: retour experience capitalisation
audit: controle
quality: qualite
mistake: erreur
knowledge: connaissance savoir
risk: risque
register: registre
minutes: proces-verbal
support: soutien appui
customer: client
user: utilisateur
listen: ecouter ecoute
communication: communiquer
supplier: fournisseur prestataire
stakeholder: prenantes
hiring: recrutement embauche
career: carriere
salary: salaire remuneration
recognition: reconnaissance
`;
