/** What the outcomes go out as, as the menu shows them: to show, to publish, to work on, as a model, everything. */
export const EXPORT_FORMATS = [
  'pptx',
  'png',
  'svg',
  'pdf',
  'html',
  'md',
  'docx',
  'xlsx',
  'csv',
  'actions',
  'archimate',
  'archi',
  'sheet',
  'json',
  'zip',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything but the zip of all of them. */
export type FileFormat = Exclude<ExportFormat, 'zip'>;
