import type { Report } from '../../shared/map/report.ts';

/**
 * `spring-pmo-meet-up-2026-05-21.csv`: what was asked, and the day of the workshop (UTC).
 * @param extension without its dot
 * @param part which of several files it is: `spring-pmo-meet-up-2026-05-21-notes.csv`
 */
export function filenameOf({ workshop }: Report, extension: string, part?: string): string {
  return filenameFor(workshop.name, workshop.createdAt, extension, part);
}

/** The same for whatever has a name and a day. */
export function filenameFor(of: string, at: number, extension: string, part?: string): string {
  const name = of
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const day = new Date(at).toISOString().slice(0, 10);
  return `${[name || 'workshop', day, ...(part === undefined ? [] : [part])].join('-')}.${extension}`;
}
