import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { catalogueFromNodes, type CatalogueHeard } from '../../shared/import/catalogueTree.ts';
import { cannotRead, type ImportProblem, type Reading } from '../../shared/import/finding.ts';
import { IMPORT_LIMITS } from '../../shared/import/limits.ts';
import {
  nodesOfModel,
  type ModelElement,
  type ModelFolder,
  type ModelRelation,
} from '../../shared/import/model.ts';

const ARCHIMATE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

class Refused extends Error {
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * The capabilities of an ArchiMate model in the Model Exchange format. The parser knows no entities but XML's own five, and
 * a DOCTYPE ends the reading before anything in it is looked at; depth and number of elements are bounded.
 */
export function readArchimate(
  text: string,
  heard: CatalogueHeard & { readonly cut: boolean },
): Reading<Catalogue> {
  const model = new Model();
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('doctype', () => {
    throw new Refused('has-dtd');
  });
  parser.on('error', () => {
    throw new Refused('not-xml');
  });
  parser.on('opentag', (tag) => model.open(tag, parser.line));
  parser.on('closetag', () => model.close());
  parser.on('text', (it) => model.text(it));
  parser.on('cdata', (it) => model.text(it));
  try {
    parser.write(text.startsWith('\ufeff') ? text.slice(1) : text).close();
  } catch (error) {
    if (error instanceof Refused) return cannotRead(error.problem);
    throw error;
  }
  return catalogueFromNodes(
    nodesOfModel(model.elements, model.relations, model.folders, heard.refused),
    heard,
  );
}

interface Open {
  readonly name: string;
  readonly tag: SaxesTagNS;
  readonly line: number;
  text: string;
  firstName: string | null;
  documentation: string;
}

/** What is gathered while the file is read. */
class Model {
  readonly elements: ModelElement[] = [];
  readonly relations: ModelRelation[] = [];
  readonly folders: ModelFolder[] = [];
  readonly #path: Open[] = [];
  #count = 0;

  open(tag: SaxesTagNS, line: number): void {
    this.#count += 1;
    if (this.#path.length >= IMPORT_LIMITS.xmlDepth || this.#count > IMPORT_LIMITS.xmlElements)
      throw new Refused('too-deep');
    const isModel = tag.uri === ARCHIMATE;
    if (this.#path.length === 0 && !(isModel && tag.local === 'model')) throw new Refused('not-archimate');
    const name = isModel ? tag.local : '';
    this.#path.push({ name, tag, line, text: '', firstName: null, documentation: '' });
    if (name === 'relationship' && this.#path.at(-2)?.name === 'relationships')
      this.relations.push({
        type: typeOf(tag),
        source: plain(tag, 'source'),
        target: plain(tag, 'target'),
      });
    const folder = this.#path.at(-2);
    const element = plain(tag, 'identifierRef');
    if (name === 'item' && element !== '' && folder?.name === 'item')
      this.folders.push({ label: folder.firstName ?? '', element });
  }

  text(text: string): void {
    const open = this.#path.at(-1);
    if (open !== undefined) open.text += text;
  }

  close(): void {
    const closed = this.#path.pop();
    const parent = this.#path.at(-1);
    if (closed === undefined || parent === undefined) return;
    // The first of several languages speaks.
    if (closed.name === 'name' || closed.name === 'label') parent.firstName ??= closed.text.trim();
    if (closed.name === 'documentation') parent.documentation ||= closed.text.trim();
    if (closed.name === 'element' && parent.name === 'elements')
      this.elements.push({
        line: closed.line,
        id: plain(closed.tag, 'identifier'),
        type: typeOf(closed.tag),
        name: closed.firstName ?? '',
        documentation: closed.documentation,
      });
  }
}

function plain(tag: SaxesTagNS, name: string): string {
  return tag.attributes[name]?.value ?? '';
}

/** `xsi:type`, under whatever prefix, without one of its own. */
function typeOf(tag: SaxesTagNS): string {
  const type = Object.values(tag.attributes).find(({ uri, local }) => uri === XSI && local === 'type');
  return type?.value.split(':').at(-1) ?? '';
}
