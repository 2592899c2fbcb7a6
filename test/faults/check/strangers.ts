import * as Y from 'yjs';
import { insertsOf } from './cover.ts';
import type { LinkTrace, Recovered, RecoveredDocument } from './observation.ts';
import { boardTexts } from './texts.ts';

/** What stands in the store and was never sent, or was sent once and stands there twice. */
export function strangers(links: readonly LinkTrace[], recovered: Recovered): string[] {
  const found: string[] = [];
  for (const [name, there] of recovered.documents) {
    const own = links.filter(({ document }) => document === name);
    if (own.length > 0) found.push(...unsent(name, own, there));
  }
  const drafts = new Set(links.flatMap(({ made }) => made.flatMap(({ draft }) => draft ?? [])));
  const texts = boardTexts(recovered);
  for (const text of drafts) {
    const times = texts.filter((each) => each.includes(text)).length;
    if (times > 1) found.push(`the note "${text}" stands on the boards ${times} times`);
  }
  return found;
}

function unsent(name: string, links: readonly LinkTrace[], there: RecoveredDocument): string[] {
  const made = links.flatMap((link) => link.made.map(({ update }) => update));
  const ends = new Map<number, number>();
  for (const update of made)
    for (const [client, , to] of insertsOf(update)) ends.set(client, Math.max(ends.get(client) ?? 0, to));
  const found: string[] = [];
  for (const [client, end] of Y.decodeStateVector(Y.encodeStateVector(there.doc))) {
    if (there.serverIds.has(client)) continue;
    const sent = ends.get(client) ?? 0;
    if (end > sent) found.push(`${name} holds ${end} of client ${client}, who made ${sent}`);
  }
  return [...found, ...made.flatMap((update) => altered(name, update, there.doc))];
}

/** The clock alone says nothing of what stands there: the words have to be the same. */
function altered(name: string, update: Uint8Array, doc: Y.Doc): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [];
    const { client, clock } = struct.id;
    if (Y.getState(doc.store, client) < clock + struct.length) return [];
    const stored = storedText(doc, client, clock, struct.length);
    const sent = struct.content.str;
    return stored === null || stored === sent ? [] : [`${name} holds "${stored}" where "${sent}" was sent`];
  });
}

/** Null when any of it is deleted, and so need not be kept. */
function storedText(doc: Y.Doc, client: number, clock: number, length: number): string | null {
  let text = '';
  for (let at = clock; at < clock + length;) {
    const item = Y.getItem(doc.store, Y.createID(client, at));
    if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentString)) return null;
    const from = at - item.id.clock;
    const part = item.content.str.slice(from, from + (clock + length - at));
    text += part;
    at += part.length;
  }
  return text;
}
