import * as Y from 'yjs';
import { Cover } from './cover.ts';
import { disagreements } from './converged.ts';
import type {
  Broken,
  Invariant,
  LinkTrace,
  Observation,
  Recovered,
  RecoveredDocument,
} from './observation.ts';
import { strangers } from './strangers.ts';
import { boardTexts } from './texts.ts';

/** Every invariant over one observation. @returns what is broken, a sentence each; empty when all hold. */
export function check(seen: Observation): Broken[] {
  const say = (invariant: Invariant, whats: readonly string[]): Broken[] =>
    whats.map((what) => ({ invariant, what }));
  return [
    ...seen.found,
    ...say(
      'I1',
      seen.recovered.flatMap((recovered) => seen.links.flatMap((link) => lost(link, recovered))),
    ),
    ...say(
      'I2',
      seen.recovered.flatMap((recovered) => strangers(seen.links, recovered)),
    ),
    ...say('I3', seen.settled.flatMap(disagreements)),
    ...say('I4', [
      ...seen.links.flatMap(claimedEarly),
      ...seen.recovered.flatMap((recovered) => seen.links.flatMap((link) => claimedAndLost(link, recovered))),
    ]),
    ...say(
      'I5',
      seen.sightings.map(({ owner, seenBy, words }) => `${seenBy} received ${owner}'s "${words}"`),
    ),
    ...say('I6', seen.ballots.flatMap(miscounted)),
    ...say(
      'I7',
      seen.bounds
        .filter(({ value, most }) => value > most)
        .map(({ what, value, most }) => `${what} is ${value}, the most is ${most}`),
    ),
    ...say(
      'I8',
      seen.bystanders
        .filter(({ drops, unsaved }) => drops > 0 || unsaved > 0)
        .map(
          ({ person, drops, unsaved }) => `${person} was cut off ${drops} times, ${unsaved} edits unsaved`,
        ),
    ),
  ];
}

function lost(link: LinkTrace, recovered: Recovered): string[] {
  const there = recovered.documents.get(link.document);
  if (there === undefined) return lostWords(link, recovered);
  const cover = coverOf(there);
  if (there.doc.store.pendingStructs !== null || there.doc.store.pendingDs !== null)
    return [`the log of ${link.document} has a hole`];
  const acked = ackedBy(link, recovered.at);
  const gone = acked.filter((update) => !cover.has(update));
  if (gone.length === 0) return [];
  const edits = editsIn(link, gone);
  const which = edits.map((n) => describe(link, n)).join('; ');
  return [`${gone.length} of ${acked.length} acknowledged frames of ${who(link)} are gone: ${which}`];
}

/** Of the document and not of its records: what came too late for what it belongs to is deleted without a word. */
function coverOf({ doc }: RecoveredDocument): Cover {
  return Cover.of([Y.encodeStateAsUpdate(doc)]);
}

/** A desk that was consumed has no log any more: its acknowledged drafts must stand on a board. */
function lostWords(link: LinkTrace, recovered: Recovered): string[] {
  const acked = ackedBy(link, recovered.at);
  if (acked.length === 0) return [];
  const cover = Cover.of(acked);
  const texts = boardTexts(recovered);
  const isThere = (draft: string) => texts.some((text) => text.includes(draft));
  const gone = link.made.filter(
    ({ draft, update }) => draft !== undefined && cover.has(update) && !isThere(draft),
  );
  if (!link.document.startsWith('desk/')) return [`the log of ${who(link)} is gone`];
  return gone.map(({ draft }) => `the acknowledged note "${draft}" of ${who(link)} is on no board`);
}

function claimedEarly(link: LinkTrace): string[] {
  const claim = link.claims.find(({ unacked }) => unacked.length > 0);
  if (claim === undefined) return [];
  const which = claim.unacked.map((n) => describe(link, n)).join('; ');
  return [`${who(link)} read "Saved" at ${Math.round(claim.at)} ms, with no acknowledgement of: ${which}`];
}

function claimedAndLost(link: LinkTrace, recovered: Recovered): string[] {
  const there = recovered.documents.get(link.document);
  if (there === undefined) return [];
  const cover = coverOf(there);
  const claims = link.claims.filter(({ at }) => at <= recovered.at);
  const claimed = new Set(claims.flatMap(({ made }) => made));
  const gone = [...claimed].filter((n) => link.made[n] && !cover.has(link.made[n].update));
  if (gone.length === 0) return [];
  return [
    `${who(link)} read "Saved" of what is not stored: ${gone.map((n) => describe(link, n)).join('; ')}`,
  ];
}

function miscounted({ item, acked, sent, counted }: Observation['ballots'][number]): string[] {
  return counted >= acked && counted <= sent
    ? []
    : [`${item} counted ${counted} dots; ${acked} were acknowledged, ${sent} sent`];
}

/** A page that lacks nothing answers with an update of nothing. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

function ackedBy({ acked }: LinkTrace, time: number): Uint8Array[] {
  return acked.filter(({ at, update }) => at <= time && !isEmpty(update)).map(({ update }) => update);
}

function editsIn(link: LinkTrace, updates: readonly Uint8Array[]): number[] {
  const cover = Cover.of(updates);
  return link.made.flatMap(({ update }, n) => (cover.has(update) ? [n] : []));
}

function describe(link: LinkTrace, n: number): string {
  const edit = link.made[n];
  return edit ? `#${n} ${edit.what}` : `#${n}`;
}

function who({ person, document }: LinkTrace): string {
  return `${person} on ${document.split('/')[0]}`;
}
