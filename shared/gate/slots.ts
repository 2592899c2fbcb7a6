import * as Y from 'yjs';
import { isId } from '../ids.ts';
import type { EntriesRule, Schema, TextRule, ValueRule, ValuesRule } from './schema.ts';

/** Any shared type, as Yjs names it among its own. */
export type SharedType = NonNullable<ReturnType<Y.Doc['share']['get']>>;

/** An entry (a note, a draft) that something belongs to. */
export interface EntryRef {
  readonly item: Y.Item;
  readonly rule: EntriesRule;
  /** Made by the update that is being judged. */
  readonly fresh: boolean;
}

/** Where an item stands: `type` and `key` tell one such place of a document from every other. */
export type Slot =
  | {
      readonly at: 'characters';
      readonly type: SharedType;
      readonly key: null;
      readonly rule: TextRule;
      readonly entry: EntryRef | null;
    }
  | { readonly at: 'entry'; readonly type: SharedType; readonly key: string; readonly rule: EntriesRule }
  | {
      readonly at: 'key';
      readonly type: SharedType;
      readonly key: string;
      readonly rule: TextRule | ValueRule;
      readonly entry: EntryRef;
    }
  | { readonly at: 'value'; readonly type: SharedType; readonly key: string; readonly rule: ValuesRule }
  /** Inside something that was deleted and collected: Yjs collects what comes here as well. */
  | { readonly at: 'nowhere'; readonly type: null; readonly key: null };

export const NOWHERE: Slot = { at: 'nowhere', type: null, key: null };

export function isSameSlot(a: Slot, b: Slot): boolean {
  return a.at === b.at && a.type === b.type && a.key === b.key;
}

/** A place directly in a root; null when the schema has no such place. */
export function slotInRoot(doc: Y.Doc, schema: Schema, name: string, key: string | null): Slot | null {
  const rule = schema.get(name);
  const type = doc.share.get(name);
  if (rule === undefined || type === undefined) return null;
  if (rule.kind === 'text') {
    return key === null ? { at: 'characters', type, key: null, rule, entry: null } : null;
  }
  if (key === null) return null;
  if (rule.kind === 'entries') return isId(key) ? { at: 'entry', type, key, rule } : null;
  return rule.isKey(key) ? { at: 'value', type, key, rule } : null;
}

/**
 * A place inside the type that `owner` holds; null when the schema has none there.
 * @param owner an item with a shared type as its content
 * @param ownerSlot where `owner` stands
 */
export function slotInside(
  owner: Y.Item,
  ownerSlot: Slot,
  type: SharedType,
  key: string | null,
  fresh: boolean,
): Slot | null {
  if (ownerSlot.at === 'entry') {
    const rule = key === null ? undefined : ownerSlot.rule.keys.get(key);
    if (key === null || rule === undefined) return null;
    return { at: 'key', type, key, rule, entry: { item: owner, rule: ownerSlot.rule, fresh } };
  }
  if (ownerSlot.at === 'key' && ownerSlot.rule.kind === 'text' && key === null) {
    return { at: 'characters', type, key: null, rule: ownerSlot.rule, entry: ownerSlot.entry };
  }
  return null;
}

/** Where a struct of the document stands; null when it is at no place of the schema. */
export function slotOfStored(doc: Y.Doc, schema: Schema, struct: Y.Item | Y.GC): Slot | null {
  if (!(struct instanceof Y.Item)) return NOWHERE;
  const parent = struct.parent;
  if (!(parent instanceof Y.AbstractType)) return null;
  const owner = parent._item;
  if (owner === null) {
    const name = rootName(doc, schema, parent);
    return name === null ? null : slotInRoot(doc, schema, name, struct.parentSub);
  }
  const ownerSlot = slotOfStored(doc, schema, owner);
  return ownerSlot && slotInside(owner, ownerSlot, parent, struct.parentSub, false);
}

function rootName(doc: Y.Doc, schema: Schema, type: SharedType): string | null {
  for (const name of schema.keys()) if (doc.share.get(name) === type) return name;
  return null;
}
