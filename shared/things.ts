import type * as Y from 'yjs';

type SharedType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never;

/**
 * What an edit touches: entries of a document as `<root>/<id>`, `drafts/<draft>` for one, and roots that are one text by
 * their name, `sheet`. Each once.
 */
export function thingsIn({ doc, changed }: Y.Transaction): string[] {
  const roots = new Map([...doc.share].map(([name, type]) => [type as unknown, name]));
  const things = new Set<string>();
  for (const [type, keys] of changed) {
    const root = roots.get(type);
    if (root === undefined) things.add(entryAround(type, roots));
    else for (const key of keys) things.add(key === null ? root : `${root}/${key}`);
  }
  things.delete('');
  return [...things];
}

/** Ids of the entries of a root that an edit has put there, new or in the place of another. */
export function entriesPut({ doc, changed }: Y.Transaction, root: string): string[] {
  const map = doc.share.get(root);
  if (map === undefined) return [];
  const keys = [...(changed.get(map) ?? [])];
  return keys.filter((key): key is string => key !== null && map._map.get(key)?.deleted === false);
}

/** Whether people call it a note: a draft, one on a board, or one that is being written. */
export function isNote(thing: string): boolean {
  return thing === 'sheet' || thing.startsWith('drafts/') || thing.startsWith('notes/');
}

function entryAround(type: SharedType, roots: ReadonlyMap<unknown, string>): string {
  let item = type._item;
  while (item !== null) {
    const parent = item.parent as SharedType;
    const root = roots.get(parent);
    if (root !== undefined) return item.parentSub === null ? root : `${root}/${item.parentSub}`;
    item = parent._item;
  }
  return '';
}
