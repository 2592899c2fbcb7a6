import * as z from 'zod/mini';
import { isId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { MOST_ITEMS } from '../map/arrangement.ts';
import { cleanText, parseLine } from '../text.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { Capability, Catalogue } from './catalogue.ts';
import { addGroup, moveGroup, removeGroup, renameGroup } from './groupEdits.ts';
import { mergeCapabilities } from './merge.ts';
import { catalogueKey } from './schema.ts';
import { knownIds, placed, replaced } from './within.ts';

/** What comes as text is judged by what it is for, so that its refusal says what is wrong with it. */
const text = z.string().check(z.maxLength(5000));
const before = z.nullable(catalogueKey);

/** One change of a map's capabilities, as a person would call it. New ids are chosen by whoever asks. */
export const catalogueEditSchema = z.discriminatedUnion('kind', [
  /** What is left out stays as it is. */
  z.strictObject({
    kind: z.literal('describe'),
    capability: catalogueKey,
    name: z.optional(text),
    definition: z.optional(text),
    words: z.optional(z.array(text).check(z.maxLength(500))),
  }),
  z.strictObject({
    kind: z.literal('add'),
    id: catalogueKey,
    group: catalogueKey,
    name: text,
    definition: text,
  }),
  z.strictObject({ kind: z.literal('remove'), capability: catalogueKey }),
  z.strictObject({ kind: z.literal('merge'), capability: catalogueKey, into: catalogueKey }),
  /** `items` are what goes to the new capability. */
  z.strictObject({
    kind: z.literal('split'),
    capability: catalogueKey,
    id: catalogueKey,
    name: text,
    definition: text,
    items: z.array(z.string().check(z.refine(isId))).check(z.maxLength(MOST_ITEMS)),
  }),
  /** In front of another one of the group, or to its end. */
  z.strictObject({ kind: z.literal('move'), capability: catalogueKey, group: catalogueKey, before }),
  z.strictObject({ kind: z.literal('group-rename'), group: catalogueKey, name: text }),
  z.strictObject({ kind: z.literal('group-add'), id: catalogueKey, name: text }),
  z.strictObject({ kind: z.literal('group-move'), group: catalogueKey, before }),
  /** What stands in it goes to the end of another; null where nothing does. */
  z.strictObject({ kind: z.literal('group-remove'), group: catalogueKey, into: before }),
]);
export type CatalogueEdit = z.infer<typeof catalogueEditSchema>;
export type EditOf<K extends CatalogueEdit['kind']> = Extract<CatalogueEdit, { kind: K }>;

/**
 * The catalogue after one edit; always one that catalogueSchema takes. Ids stay what they are, and none that the
 * catalogue knows (formerly included) is given to anything new.
 * @returns or why not: `map-moved` when what the edit names is not there (any more) or would leave nothing, `map-full`,
 * and what is wrong with a text.
 */
export function editCatalogue(catalogue: Catalogue, edit: CatalogueEdit): Verdict<Catalogue> {
  switch (edit.kind) {
    case 'describe':
      return describe(catalogue, edit);
    case 'add':
      return add(catalogue, edit);
    case 'remove':
      return remove(catalogue, edit);
    case 'merge':
      return mergeCapabilities(catalogue, edit.capability, edit.into);
    case 'split':
      return split(catalogue, edit);
    case 'move':
      return move(catalogue, edit);
    case 'group-rename':
      return renameGroup(catalogue, edit.group, edit.name);
    case 'group-add':
      return addGroup(catalogue, edit.id, edit.name);
    case 'group-move':
      return moveGroup(catalogue, edit.group, edit.before);
    case 'group-remove':
      return removeGroup(catalogue, edit.group, edit.into);
  }
}

function describe(catalogue: Catalogue, edit: EditOf<'describe'>): Verdict<Catalogue> {
  const now = catalogue.capabilities.find(({ id }) => id === edit.capability);
  if (now === undefined) return refuse('map-moved');
  const name = edit.name === undefined ? accept(now.name) : parseLine(edit.name, LIMITS.capabilityNameChars);
  if (!name.ok) return name;
  const definition = edit.definition === undefined ? accept(now.definition) : definitionOf(edit.definition);
  if (!definition.ok) return definition;
  const words = edit.words === undefined ? accept(now.words) : wordsOf(edit.words);
  if (!words.ok) return words;
  return accept(
    replaced(catalogue, { ...now, name: name.value, definition: definition.value, words: words.value }),
  );
}

function add(catalogue: Catalogue, edit: EditOf<'add'>): Verdict<Catalogue> {
  if (!catalogue.groups.some(({ id }) => id === edit.group)) return refuse('map-moved');
  return newOne(catalogue, edit, { group: edit.group }, null);
}

function split(catalogue: Catalogue, edit: EditOf<'split'>): Verdict<Catalogue> {
  const from = catalogue.capabilities.find(({ id }) => id === edit.capability);
  if (from === undefined) return refuse('map-moved');
  const behind = catalogue.capabilities[catalogue.capabilities.indexOf(from) + 1]?.id ?? null;
  return newOne(catalogue, edit, { group: from.group, splitFrom: from.id }, behind);
}

function newOne(
  catalogue: Catalogue,
  edit: EditOf<'add' | 'split'>,
  rest: Pick<Capability, 'group' | 'splitFrom'>,
  before: string | null,
): Verdict<Catalogue> {
  if (knownIds(catalogue).has(edit.id)) return refuse('bad-request', 'id');
  if (catalogue.capabilities.length >= LIMITS.capabilities) return refuse('map-full');
  const name = parseLine(edit.name, LIMITS.capabilityNameChars);
  if (!name.ok) return name;
  const definition = definitionOf(edit.definition);
  if (!definition.ok) return definition;
  const fresh = { id: edit.id, ...rest, name: name.value, definition: definition.value };
  return accept({ ...catalogue, capabilities: placed(catalogue.capabilities, fresh, before) });
}

/** What stands on it is not placed any more; see mergeCapabilities for where it goes instead. */
function remove(catalogue: Catalogue, { capability }: EditOf<'remove'>): Verdict<Catalogue> {
  const capabilities = catalogue.capabilities.filter(({ id }) => id !== capability);
  const isThere = capabilities.length < catalogue.capabilities.length;
  return isThere && capabilities.length > 0 ? accept({ ...catalogue, capabilities }) : refuse('map-moved');
}

function move(catalogue: Catalogue, { capability, group, before }: EditOf<'move'>): Verdict<Catalogue> {
  const moved = catalogue.capabilities.find(({ id }) => id === capability);
  const next = catalogue.capabilities.find(({ id }) => id === before);
  const isThere =
    catalogue.groups.some(({ id }) => id === group) && (before === null || next?.group === group);
  if (moved === undefined || !isThere || before === capability) return refuse('map-moved');
  const others = catalogue.capabilities.filter(({ id }) => id !== capability);
  return accept({ ...catalogue, capabilities: placed(others, { ...moved, group }, before) });
}

function definitionOf(typed: string): Verdict<string> {
  const definition = cleanText(typed).trim();
  return definition.length > LIMITS.definitionChars ? refuse('too-long') : accept(definition);
}

/** Each once, whatever its case; none is the same as no list. */
function wordsOf(typed: readonly string[]): Verdict<readonly string[] | undefined> {
  const words = new Map<string, string>();
  for (const each of typed) {
    const word = parseLine(each, LIMITS.capabilityWordChars);
    if (!word.ok && word.code !== 'empty-text') return word;
    if (word.ok && !words.has(word.value.toLowerCase())) words.set(word.value.toLowerCase(), word.value);
  }
  if (words.size > LIMITS.capabilityWords) return refuse('too-long');
  return accept(words.size === 0 ? undefined : [...words.values()]);
}
