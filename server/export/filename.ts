import type { ExportFormat } from '../../shared/map/formats.ts';
import type { Report } from '../../shared/map/report.ts';

/** `spring-pmo-meet-up-2026-05-21.csv`: what was asked, and the day of the workshop (UTC). */
export function filenameOf({ workshop }: Report, format: ExportFormat): string {
  const name = workshop.name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name || 'workshop'}-${new Date(workshop.createdAt).toISOString().slice(0, 10)}.${format}`;
}
