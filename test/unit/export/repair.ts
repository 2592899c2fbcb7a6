import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { named, openPackage, textOf, type Package } from './packages.ts';
import { everyNode, type Node } from './xml.ts';

/**
 * What makes PowerPoint, Excel and Word offer to repair a file, though every part of it is well-formed: each cause by the part
 * that has it. A workbook inside is looked at, too.
 */
export function causesOfRepair(bytes: Uint8Array): string[] {
  const file = openPackage(bytes);
  const inside = Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    path.endsWith('.xlsx') ? causesOfRepair(part).map((cause) => `${path}: ${cause}`) : [],
  );
  return [
    ...types(file),
    ...relations(file),
    ...sequences(file),
    ...slides(file),
    ...sheets(file),
    ...documents(file),
    ...inside,
  ];
}

type Found = readonly (string | false)[];

const all = (found: Found) => found.filter((cause) => cause !== false);
const isTwice = (value: string, index: number, values: readonly string[]) => values.indexOf(value) !== index;
const attribute = (nodes: readonly Node[], name: string) =>
  nodes.flatMap(({ attributes }) => attributes[name] ?? []);
const twice = (what: string, values: readonly string[]) =>
  values.filter(isTwice).map((value) => `${what} ${value} twice`);
const matching = (file: Package, pattern: RegExp) => file.paths.filter((path) => pattern.test(path));

/** Every part has a type, and every type a part. */
function types(file: Package): string[] {
  const list = file.xml('[Content_Types].xml');
  const typed = attribute(named(list, 'Override'), 'PartName').map((path) => path.slice(1));
  const endings = attribute(named(list, 'Default'), 'Extension');
  const parts = file.paths.filter((path) => !path.endsWith('/') && path !== '[Content_Types].xml');
  return all([
    ...twice('type of', typed),
    ...typed.map((path) => !parts.includes(path) && `a type for ${path}, which is not there`),
    ...parts.map(
      (path) =>
        !typed.includes(path) && !endings.includes(path.split('.').at(-1) ?? '') && `no type for ${path}`,
    ),
  ]);
}

/** Every relation leads to a part, and every relation that is named is there. */
function relations(file: Package): string[] {
  return matching(file, /\.rels$/).flatMap((path) => {
    const links = named(file.xml(path), 'Relationship');
    const ids = attribute(links, 'Id');
    const folder = posix.dirname(posix.dirname(path));
    const owner = posix.join(folder, posix.basename(path, '.rels'));
    const used = file.paths.includes(owner)
      ? (file.text(owner).match(/(?<= r:(?:id|embed|link|pict)=")[^"]+/g) ?? [])
      : [];
    return all([
      ...twice(`${path}: relation`, ids),
      ...links.map(({ attributes: { Target: target = '', TargetMode: mode } }) => {
        const to = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
        return mode !== 'External' && !file.paths.includes(to) && `${path}: nothing at ${target}`;
      }),
      ...used.map((id) => !ids.includes(id) && `${owner}: no relation ${id}`),
    ]);
  });
}

/** The order that the schemas have, where a library of ours had another; only runs may come more than once. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    ...['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst', 'p:sldIdLst'],
    ...['p:sldSz', 'p:notesSz', 'p:defaultTextStyle'],
  ],
  'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
  font: ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family'],
};

function sequences(file: Package): string[] {
  return matching(file, /^(ppt|xl)\/.*\.xml$/).flatMap((path) => {
    const nodes = everyNode(file.xml(path));
    const disordered = nodes.flatMap(({ name, children }) => {
      const order = SEQUENCES[name];
      const places = children.map((child) => order?.indexOf(child.name.replace(/^a:(br|fld)$/, 'a:r')) ?? 0);
      const isWrong = places.some((place, index) => {
        const before = places[index - 1] ?? -1;
        return place < before || (place === before && order?.[place] !== 'a:r');
      });
      return order !== undefined && isWrong
        ? [`${path}: ${name} of ${children.map((child) => child.name).join(' ')}`]
        : [];
    });
    const bars = nodes
      .filter(({ name }) => name === 'c:barChart')
      .filter((bar) => named(bar, 'c:axId').length !== 2);
    return [...disordered, ...bars.map(() => `${path}: bars without two axes`)];
  });
}

function slides(file: Package): string[] {
  return matching(
    file,
    /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/,
  ).flatMap((path) => {
    const slide = file.xml(path);
    const bodies = ['p:txBody', 'a:txBody'].flatMap((name) => named(slide, name));
    const tables = named(slide, 'a:tbl');
    return all([
      ...twice(`${path}: id`, attribute(named(slide, 'p:cNvPr'), 'id')),
      ...bodies.map(
        ({ children }) =>
          (children[0]?.name !== 'a:bodyPr' || children.at(-1)?.name !== 'a:p') &&
          `${path}: a text without body`,
      ),
      ...tables.flatMap((table) => {
        const columns = named(table, 'a:gridCol').length;
        return named(table, 'a:tr').map(
          (row) => named(row, 'a:tc').length !== columns && `${path}: a row of other columns`,
        );
      }),
    ]);
  });
}

/** Longest name of a sheet and text of a cell, and the last day, as Excel has them. */
const MOST = { name: 31, text: 32_767, day: 2_958_465 } as const;

function sheets(file: Package): string[] {
  if (!file.paths.includes('xl/workbook.xml')) return [];
  const book = file.xml('xl/workbook.xml');
  const names = attribute(named(book, 'sheet'), 'name');
  const strings = file.paths.includes('xl/sharedStrings.xml')
    ? named(file.xml('xl/sharedStrings.xml'), 'si')
    : [];
  const tables = matching(file, /^xl\/tables\/table\d+\.xml$/).map((path) => file.xml(path));
  const styles = named(file.xml('xl/styles.xml'), 'cellXfs').flatMap(({ children }) => children);
  const defined = named(book, 'definedName');
  return all([
    ...twice(
      'sheet',
      names.map((name) => name.toLowerCase()),
    ),
    ...names.map(
      (name) => (name.length > MOST.name || /[[\]:*?/\\]|^'|'$/.test(name)) && `sheet name ${name}`,
    ),
    ...strings.map((text) => textOf(text, 't').length > MOST.text && 'a text that is too long'),
    ...twice(
      'name',
      attribute(tables, 'displayName').map((name) => name.toLowerCase()),
    ),
    ...twice('table', attribute(tables, 'id')),
    ...tables.flatMap((table) => {
      const columns = attribute(named(table, 'tableColumn'), 'name').map((name) => name.toLowerCase());
      return twice(`table ${table.attributes['displayName']}: column`, columns);
    }),
    ...defined.map(
      ({ text }) =>
        !names.includes(/^'([^']*)'!/.exec(text)?.[1] ?? '') && `a name for ${text}, which is not there`,
    ),
    ...matching(file, /^xl\/worksheets\/sheet\d+\.xml$/).flatMap((path) => {
      const cells = named(file.xml(path), 'c');
      return [
        ...twice(`${path}: cell`, attribute(cells, 'r')),
        ...cells.map(({ attributes, children }) => {
          const value = Number(children.find(({ name }) => name === 'v')?.text ?? 0);
          const isText = attributes['t'] === 's';
          return (
            (Number.isNaN(value) ||
              (isText && value >= strings.length) ||
              Number(attributes['s'] ?? 0) >= Math.max(1, styles.length) ||
              (!isText && Math.abs(value) > MOST.day)) &&
            `${path}: cell ${attributes['r']}`
          );
        }),
      ];
    }),
  ]);
}

function documents(file: Package): string[] {
  if (!file.paths.includes('word/document.xml')) return [];
  const body = file.xml('word/document.xml');
  const styles = attribute(named(file.xml('word/styles.xml'), 'w:style'), 'w:styleId');
  const starts = named(body, 'w:bookmarkStart');
  const marks = attribute(starts, 'w:name');
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
    attribute(named(body, name), 'w:val'),
  );
  const lists = attribute(named(file.xml('word/numbering.xml'), 'w:num'), 'w:numId');
  return all([
    ...twice('picture', attribute(named(body, 'wp:docPr'), 'id')),
    ...twice('bookmark', attribute(starts, 'w:id')),
    ...twice('bookmark', marks),
    starts.length !== named(body, 'w:bookmarkEnd').length && 'a bookmark without end',
    ...attribute(named(body, 'w:hyperlink'), 'w:anchor').map(
      (to) => !marks.includes(to) && `no bookmark ${to}`,
    ),
    ...used.map((style) => !styles.includes(style) && `no style ${style}`),
    ...attribute(named(body, 'w:numId'), 'w:val').map((list) => !lists.includes(list) && `no list ${list}`),
    ...named(body, 'w:tc').map((cell) => cell.children.at(-1)?.name !== 'w:p' && 'a cell without paragraph'),
  ]);
}
