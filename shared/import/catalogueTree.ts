import type { Capability, CapabilityGroup, Catalogue } from '../catalogue/catalogue.ts';
import { catalogueKey, catalogueSchema } from '../catalogue/schema.ts';
import { LIMITS } from '../limits.ts';
import { cleanText, parseLine } from '../text.ts';
import { IMPORTED } from '../words/imported.ts';
import { cannotRead, cutTo, type Findings, type Reading, type Refusal, type Remark } from './finding.ts';
import { keyOf } from './laneWords.ts';

/** A capability as a file tells it: somewhere in a tree. */
export interface CapabilityNode {
  readonly line: number | null;
  /** As the file has it; may be empty. */
  readonly id: string;
  readonly name: string;
  /** Id or name of the one above it, or a plain label; empty at the top. */
  readonly parent: string;
  readonly definition: string;
  readonly words: readonly string[];
}

export interface CatalogueHeard {
  readonly refused: Findings<Refusal>;
  readonly remarks: Findings<Remark>;
}

/**
 * Our catalogue has two levels. Whatever has nothing below it is a capability; its group is the one at the top above it.
 * Levels between are left out and told, and capabilities that have nothing above them stand in a group of their own.
 */
export function catalogueFromNodes(
  nodes: readonly CapabilityNode[],
  { cut, refused, remarks }: CatalogueHeard & { readonly cut: boolean },
): Reading<Catalogue> {
  const tree = linked(nodes, remarks);
  const groups = new Map<string, CapabilityGroup>();
  const capabilities: Capability[] = [];
  const keys = new Set<string>();
  const names = new Set<string>();
  const key = (...wanted: string[]) => {
    const found = freshKey(wanted, keys);
    keys.add(found);
    return found;
  };
  const most = { name: LIMITS.capabilityNameChars, definition: LIMITS.definitionChars };
  const fit = (text: string, chars: number) =>
    cut && text.length > chars ? `${cutTo(text, chars - 1)}…` : text;
  for (const { node, root, hasChildren } of tree) {
    const { line, id } = node;
    if (hasChildren) {
      if (root !== null) remarks.add('level-left-out', line, node.name);
      continue;
    }
    const name = parseLine(fit(lineText(node.name), most.name), most.name);
    const definition = fit(cleanText(node.definition).trim(), most.definition);
    const area = parseLine(fit(lineText(root ?? IMPORTED.area), most.name), most.name);
    const areaKey = keyOf(area.ok ? area.value : '');
    const why = ((): Refusal | null => {
      if (!name.ok) return name.code === 'too-long' ? 'name-too-long' : 'no-name';
      if (!area.ok) return 'name-too-long';
      if (definition.length > most.definition) return 'definition-too-long';
      if (names.has(keyOf(name.value))) return 'same-name';
      if (capabilities.length >= LIMITS.capabilities) return 'too-many-capabilities';
      return !groups.has(areaKey) && groups.size >= LIMITS.capabilityGroups ? 'too-many-areas' : null;
    })();
    if (why !== null || !name.ok || !area.ok) {
      refused.add(why ?? 'no-name', line, node.name);
      continue;
    }
    if (name.value !== lineText(node.name) || definition !== cleanText(node.definition).trim())
      remarks.add('cut', line, node.name);
    names.add(keyOf(name.value));
    const group = groups.get(areaKey) ?? { id: key(slug(area.value), 'area'), name: area.value };
    groups.set(areaKey, group);
    const words = wordsOf(node.words);
    capabilities.push({
      id: key(id, slug(name.value), 'capability'),
      group: group.id,
      name: name.value,
      definition,
      ...(words.length > 0 && { words }),
    });
  }
  const catalogue = { id: 'imported', name: IMPORTED.catalogue, groups: [...groups.values()], capabilities };
  return catalogueSchema.safeParse(catalogue).success
    ? { ok: true, value: catalogue }
    : cannotRead('no-capability');
}

interface Linked {
  readonly node: CapabilityNode;
  /** Name of the one at the top above it; null when nothing is above it. */
  readonly root: string | null;
  readonly hasChildren: boolean;
}

function linked(nodes: readonly CapabilityNode[], remarks: Findings<Remark>): Linked[] {
  const above = parentsOf(nodes, remarks);
  const roots = new Map<CapabilityNode, string | null>();
  for (const node of nodes) {
    const trail = new Set<CapabilityNode>();
    let at: Parent = node;
    while (isNode(at) && !roots.has(at) && !trail.has(at)) {
      trail.add(at);
      at = above.get(at) ?? null;
    }
    if (isNode(at) && trail.has(at)) {
      // Cut where it closes: what lies on the way round then hangs below it.
      remarks.add('parent-loop', at.line, at.name);
      above.set(at, null);
    }
    for (const each of [...trail].reverse()) {
      const parent = above.get(each) ?? null;
      roots.set(each, isNode(parent) ? (roots.get(parent) ?? parent.name) : parent);
    }
  }
  const parents = new Set(above.values());
  return nodes.map((node) => ({ node, root: roots.get(node) ?? null, hasChildren: parents.has(node) }));
}

/** What stands above a node: another one, a label that is none, or nothing. */
type Parent = CapabilityNode | string | null;

function isNode(parent: Parent): parent is CapabilityNode {
  return parent !== null && typeof parent !== 'string';
}

function parentsOf(nodes: readonly CapabilityNode[], remarks: Findings<Remark>): Map<CapabilityNode, Parent> {
  const byWord = new Map<string, CapabilityNode>();
  for (const node of nodes) if (!byWord.has(keyOf(node.name))) byWord.set(keyOf(node.name), node);
  for (const node of nodes)
    if (node.id !== '' && !byWord.has(idWord(node.id))) byWord.set(idWord(node.id), node);
  const above = new Map<CapabilityNode, Parent>();
  const labels = new Set<string>();
  for (const node of nodes) {
    const label = node.parent.trim();
    const parent = byWord.get(idWord(label)) ?? byWord.get(keyOf(lastOf(label)));
    above.set(node, label === '' || parent === node ? null : (parent ?? firstOf(label)));
    if (parent === undefined && label !== '' && !labels.has(keyOf(label))) {
      labels.add(keyOf(label));
      remarks.add('parent-unknown', node.line, label);
    }
  }
  return above;
}

/** Ids and names share one look-up; an id is told by a character that no key has. */
function idWord(id: string): string {
  return `#${id.trim()}`;
}
/** "Delivery / Reporting" and "Delivery > Reporting" are paths. */
function lastOf(path: string): string {
  return path.split(/[/>]/).at(-1) ?? path;
}
function firstOf(path: string): string {
  return path.split(/\s[/>]\s/)[0] ?? path;
}

function lineText(text: string): string {
  return cleanText(text.slice(0, 5_000)).replace(/\s+/g, ' ').trim();
}

function wordsOf(words: readonly string[]): string[] {
  const lines = words.flatMap((word) => {
    const line = parseLine(lineText(word), LIMITS.capabilityWordChars);
    return line.ok ? [line.value] : [];
  });
  return [...new Set(lines)].slice(0, LIMITS.capabilityWords);
}

function slug(name: string): string {
  return keyOf(name)
    .normalize('NFKD')
    .replace(/[^a-z0-9 ]+/g, '')
    .trim()
    .replace(/ +/g, '-')
    .slice(0, 32)
    .replace(/-+$/, '');
}

/** The first wish that is a key and free; else the last one with a number. */
function freshKey(wanted: readonly string[], taken: ReadonlySet<string>): string {
  const isFree = (id: string) => catalogueKey.safeParse(id).success && !taken.has(id);
  const found = wanted.find(isFree);
  if (found !== undefined) return found;
  const stem = wanted.at(-1) ?? 'own';
  let number = 2;
  while (!isFree(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
