import type { CapabilityNode } from './catalogueTree.ts';
import type { Findings, Refusal } from './finding.ts';

/** An element of an ArchiMate model. */
export interface ModelElement {
  readonly line: number | null;
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly documentation: string;
}
export interface ModelRelation {
  readonly type: string;
  readonly source: string;
  readonly target: string;
}
/** A folder of a model, and an element in it. */
export interface ModelFolder {
  readonly label: string;
  readonly element: string;
}

/** Relations in which one thing is part of another, as the exchange format and as Archi's CSV name them. */
const PART_OF = /^(Composition|Aggregation)(Relationship)?$/;

/** The capabilities of a model: below what they are part of, else in their folder. Whatever is no capability is refused. */
export function nodesOfModel(
  elements: readonly ModelElement[],
  relations: readonly ModelRelation[],
  folders: readonly ModelFolder[],
  refused: Findings<Refusal>,
): CapabilityNode[] {
  const capabilities = new Map<string, ModelElement>();
  for (const element of elements) {
    if (element.type === 'Capability') capabilities.set(element.id, element);
    else refused.add('not-a-capability', element.line, `${element.type}: ${element.name}`);
  }
  const parents = new Map<string, string>();
  for (const { type, source, target } of relations)
    if (PART_OF.test(type) && capabilities.has(source) && capabilities.has(target) && !parents.has(target))
      parents.set(target, source);
  const isParent = new Set(parents.values());
  const labels = new Map(folders.map(({ label, element }) => [element, label]));
  return [...capabilities.values()].map(({ line, id, name, documentation }) => ({
    line,
    id,
    name,
    parent: parents.get(id) ?? (isParent.has(id) ? '' : (labels.get(id) ?? '')),
    definition: documentation,
    words: [],
  }));
}
