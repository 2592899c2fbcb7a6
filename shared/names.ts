import { isId } from './ids.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

/**
 * Names of everything the store holds a log of. Desks live for one opening of one stage (a round): closing the stage
 * consumes and erases them, so nothing has to be cut out of a document that lives on.
 */
export type DocumentRef =
  | { readonly kind: 'desk'; readonly workshop: string; readonly person: string; readonly round: number }
  | { readonly kind: 'board'; readonly workshop: string; readonly group: string };

export function deskName(workshop: string, person: string, round: number): string {
  return `desk/${workshop}/${round}/${person}`;
}
/** Prefix of all the desks of a workshop, for listing. */
export function roundsPrefix(workshop: string): string {
  return `desk/${workshop}/`;
}
/** Prefix of all the desks of a round, for listing and erasing. */
export function desksPrefix(workshop: string, round: number): string {
  return `desk/${workshop}/${round}/`;
}
export function boardName(workshop: string, group: string): string {
  return `board/${workshop}/${group}`;
}
export function workshopLogName(workshop: string): string {
  return `log/${workshop}`;
}
/** Holds the id of the workshop that a join code opens. */
export function codeName(code: string): string {
  return `code/${code}`;
}
export function portfolioLogName(portfolio: string): string {
  return `portfolio/${portfolio}`;
}
/** Holds the ids of the portfolios that a workshop was ever added to. */
export function portfoliosOfName(workshop: string): string {
  return `portfolios-of/${workshop}`;
}
/** Holds the key of the hash that names published notes; removed when the workshop closes. */
export function publishKeyName(workshop: string): string {
  return `key/${workshop}`;
}
/** Holds what an import is about to write (server/import/begun.ts); removed when all of it is written, or taken back. */
export function importName(workshop: string): string {
  return `import/${workshop}`;
}

/** Holds the server's own lasting secret. */
export const SERVER_SECRET_NAME = 'server/secret';
/** Written to, after trouble, to learn whether the store takes writes again. */
export const PROBE_NAME = 'server/probe';

export function documentName(ref: DocumentRef): string {
  return ref.kind === 'desk'
    ? deskName(ref.workshop, ref.person, ref.round)
    : boardName(ref.workshop, ref.group);
}

/** Parses what stands behind `/sync/` in a URL. */
export function parseDocumentName(name: string): Verdict<DocumentRef> {
  const [kind, workshop, ...rest] = name.split('/');
  if (!isId(workshop)) return refuse('unknown-document');
  if (kind === 'board' && rest.length === 1 && isId(rest[0]))
    return accept({ kind, workshop, group: rest[0] });
  if (kind === 'desk' && rest.length === 2 && /^[0-9]{1,6}$/.test(rest[0] ?? '') && isId(rest[1])) {
    return accept({ kind, workshop, round: Number(rest[0]), person: rest[1] });
  }
  return refuse('unknown-document');
}
