import { strFromU8, unzipSync } from 'fflate';
import { everyNode, readXml, type Node } from './xml.ts';

/** An office file, opened by a zip and an XML parser that are not its writer's. */
export interface Package {
  readonly paths: readonly string[];
  /** @throws when there is no such part */
  text(path: string): string;
  xml(path: string): Node;
  /** Parts whose path matches, by the number in it. */
  numbered(pattern: RegExp): Node[];
}

/** @throws when a part of it, or of a workbook inside, is not well-formed XML */
export function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts);
  const text = (path: string) => {
    const part = parts[path];
    if (part === undefined) throw new Error(`no part ${path}`);
    return strFromU8(part);
  };
  const trees = new Map<string, Node>();
  const xml = (path: string) => {
    const tree = trees.get(path) ?? readXml(text(path));
    trees.set(path, tree);
    return tree;
  };
  for (const path of paths) {
    if (/\.(xml|rels)$/.test(path)) xml(path);
    if (path.endsWith('.xlsx') && parts[path] !== undefined) openPackage(parts[path]);
  }
  const number = (path: string) => Number(/\d+/.exec(path)?.[0] ?? 0);
  return {
    paths,
    text,
    xml,
    numbered: (pattern) =>
      paths
        .filter((path) => pattern.test(path))
        .sort((a, b) => number(a) - number(b))
        .map(xml),
  };
}

export function named(node: Node, name: string): Node[] {
  return everyNode(node).filter((each) => each.name === name);
}

/** All text under a node, an element's with the next one's put together by `between`. */
export function textOf(node: Node, element: string, between = ''): string {
  return named(node, element)
    .map(({ text }) => text)
    .join(between);
}

const MACHINE = /\/(?:tmp|home|root|work|usr)\/|node_modules|localhost|pptxgen|dolanmiu/i;

/** What the properties of a file tell: nothing of the machine, of its clock or of who runs it. */
export function properties(file: Package): { readonly text: string; readonly tells: readonly string[] } {
  const text = file.paths
    .filter((path) => path.startsWith('docProps/'))
    .map((path) => file.text(path))
    .join('\n');
  return { text, tells: text.match(MACHINE) ?? [] };
}
