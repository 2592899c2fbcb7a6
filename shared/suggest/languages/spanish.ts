/** English words: Spanish words that stand for them, without their ends and accents. */
export const SPANISH = `
report: informe reporte
slides: diapositiva presentacion
status: estado avance
weekly: semanal
monthly: mensual
meeting: reunion reuniones
dashboard: tablero cuadro
indicator: indicador
cost: coste costo
budget: presupuesto
deadline: plazo fecha
delay: retraso atraso
tracking: seguimiento
milestone: hito
forecast: prevision pronostico
tool: herramienta
data: datos
spreadsheet: hoja
bureaucracy: burocracia papeleo
process: proceso
method: metodo metodologia
rule: norma regla
governance: gobernanza gobierno
sponsor: patrocinador
approval: aprobacion
decision: decision decidir
steering committee: comite
project: proyecto
project manager: jefe jefes director
programme: programa
training: formacion capacitacion
course: curso
skill: competencia habilidad
mentor: tutor tutoria
coaching: acompanamiento
newcomer: nuevo nuevos principiante
template: plantilla
useful: util utiles
coordination: coordinacion coordinar
dependency: dependencia
prioritise: priorizar prioridad priorizacion
choose: elegir seleccion
value: valor
request: demanda solicitud peticion
portfolio: cartera portafolio
resource: recurso
capacity: capacidad
planning: planificacion planificar
overloaded: sobrecarga
director: direccion directivo
strategy: estrategia estrategico
goal: objetivo
benefit: beneficio
measure: medir medicion
exchange: intercambio
outside: externo fuera
network: redes
satisfaction: satisfaccion
maturity: madurez
archive: archivo
document: documento
folder: carpeta
review: revision retrospectiva cierre
lessons learned: leccion lecciones aprendida
audit: auditoria
quality: calidad
mistake: error
knowledge: conocimiento
risk: riesgo
register: registro
minutes: acta actas
support: apoyo ayuda
customer: cliente
user: usuario
listen: escuchar
communication: comunicacion comunicar
supplier: proveedor
stakeholder: interesado
hiring: contratacion seleccion
career: carrera
salary: salario sueldo
recognition: reconocimiento
`;
