import type { FileFormat } from '../../shared/map/formats.ts';
import type { Exporter } from './exporter.ts';

/** Every exporter, loaded when it is first asked for: a lead who wants a CSV does not wait for a PDF writer. */
export const EXPORTERS: Readonly<Record<FileFormat, () => Promise<Exporter>>> = {
  png: async () => (await import('./png.ts')).exportPng,
  svg: async () => (await import('./svg.ts')).exportSvg,
  pdf: async () => (await import('./pdf/pdf.ts')).exportPdf,
  html: async () => (await import('./html.ts')).exportHtml,
  md: async () => (await import('./article.ts')).exportMarkdown,
  csv: async () => (await import('./csv.ts')).exportCsv,
  actions: async () => (await import('./actions.ts')).exportActions,
  archimate: async () => (await import('./model/archimate.ts')).exportArchimate,
  archi: async () => (await import('./model/archi.ts')).exportArchi,
  sheet: async () => (await import('./model/sheet.ts')).exportSheet,
  pptx: async () => (await import('./pptx/slides.ts')).exportSlides,
  docx: async () => (await import('./docx/document.ts')).exportDocument,
  xlsx: async () => (await import('./xlsx/workbook.ts')).exportWorkbook,
  json: async () => (await import('./json.ts')).exportJson,
};
