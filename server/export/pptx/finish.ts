import type { PaintName } from '../../../shared/map/scene/palette.ts';
import { isRightToLeft } from '../../../shared/map/scene/lines.ts';
import { escapedXml, officeLine } from '../office/text.ts';
import { repacked, type Parts } from '../office/package.ts';
import type { Extra } from './deck.ts';
import { colour } from './look.ts';

/** Puts into the written file what the library cannot say: descriptions, drawings, header rows, paragraphs, our colours. */
export function finished(bytes: Uint8Array, extras: readonly Extra[], at: number): Uint8Array {
  return repacked(bytes, at, (parts) => {
    const numbered = chartNumbers(Object.keys(parts));
    return {
      path: numbered,
      xml: (xml, path) => {
        // Only what names parts: a note may speak of charts, too.
        if (path.endsWith('.rels')) return numbered(xml);
        if (path === '[Content_Types].xml') return numbered(withoutMissing(xml, parts));
        return finishedPart(xml, path, extras);
      },
    };
  });
}

/** The library names a master a slide, and writes one. */
function withoutMissing(types: string, parts: Parts): string {
  return types.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (type, path: string) =>
    path in parts ? type : '',
  );
}

function finishedPart(xml: string, path: string, extras: readonly Extra[]): string {
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1];
  if (slide !== undefined) return spoken(finishedSlide(xml, extras[Number(slide) - 1]));
  if (path.startsWith('ppt/notesSlides/')) return spoken(withParagraphs(xml));
  if (/^ppt\/charts\/chart\d+\.xml$/.test(path))
    return withTwoAxes(xml).replace(/<c:ser>.*?<\/c:ser>/gs, withGlyph);
  if (path === 'ppt/presentation.xml') return withMastersFirst(xml);
  return path.startsWith('ppt/theme/') ? xml.replace(/<a:clrScheme.*?<\/a:clrScheme>/s, SCHEME) : xml;
}

/** What the schema has before the list of slides, the library writes behind it. */
function withMastersFirst(presentation: string): string {
  return presentation.replace(
    /(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s,
    '$2$1',
  );
}

/** The library names a third axis, which a chart of bars cannot have and which is not there. */
function withTwoAxes(chart: string): string {
  return chart.replace(/(<c:axId[^>]*\/><c:axId[^>]*\/>)<c:axId[^>]*\/>/, '$1');
}

/** The numbers of a series have the sign that its name begins with. */
function withGlyph(series: string): string {
  const glyph = /<c:tx>.*?<c:v>(\S+) /s.exec(series)?.[1] ?? '';
  return series.replace(/formatCode="[^"]*"/g, (code) =>
    code.replaceAll('&quot;&quot;', `&quot;${glyph}&quot;`),
  );
}

/** The library counts the charts of all decks that it ever wrote; a deck's own begin with 1. */
function chartNumbers(paths: readonly string[]): (text: string) => string {
  const found = paths.flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const order = found.map(Number).sort((a, b) => a - b);
  return (text) =>
    text.replace(
      /((?:charts|_rels|embeddings)\/(?:chart|Microsoft_Excel_Worksheet))(\d+)(?=\.xml|\.xlsx)/g,
      (_, start: string, number: string) => `${start}${order.indexOf(Number(number)) + 1}`,
    );
}

/** In the language that it is written in, and from the right where its script is: the library knows neither of a run. */
function spoken(xml: string): string {
  return xml.replaceAll(' lang="en-US"', ' lang="en-GB"').replace(PARAGRAPH, (written) => {
    // The library says before each run what may be said of a paragraph once.
    const paragraph = written.replace(REPEATED, '');
    const said = paragraph.match(/(?<=<a:t>)[^<]+/g)?.join('') ?? '';
    if (!isRightToLeft(said)) return paragraph;
    const right = (tag: string) => tag.replace(/ (?:rtl|algn)="[^"]*"/g, '').replace('<a:pPr', RIGHT);
    return /<a:pPr\b/.test(paragraph)
      ? paragraph.replace(/<a:pPr\b[^>]*>/, right)
      : paragraph.replace('<a:p>', `<a:p>${RIGHT}/>`);
  });
}

const PARAGRAPH = /<a:p>.*?<\/a:p>/gs;
const REPEATED = /(?<=<\/a:r>)<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs;
const RIGHT = '<a:pPr algn="r" rtl="1"';

function finishedSlide(xml: string, extra: Extra | undefined): string {
  if (extra === undefined) return xml;
  return xml
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(NAMED, (tag, start: string, name: string, end: string) => {
      const alt = extra.alt.get(name);
      return alt === undefined ? tag : `${start} descr="${escapedXml(officeLine(alt))}"${end}`;
    })
    .replace('</p:spTree>', () => `${extra.drawing}</p:spTree>`)
    .replace(/(?<=<p:cNvPr id=")\d+/g, counter());
}

/** The library gives a table an id that another shape may have. */
function counter(): () => string {
  let id = 0;
  return () => String((id += 1));
}

const NAMED = /(<p:cNvPr id="\d+" name="([^"]*)")(?: descr="[^"]*")?(\/?>)/g;

/** A line of the speaker's notes is a paragraph. */
function withParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/,
    (_, notes: string) =>
      notes
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
  );
}

/** Text, background and the colours that somebody is offered who goes on with the deck. */
const SCHEME_PAINTS: Readonly<Record<string, PaintName>> = {
  dk1: 'ink',
  lt1: 'surface',
  dk2: 'ink-2',
  lt2: 'bg',
  accent1: 'stop',
  accent2: 'more',
  accent3: 'start',
  accent4: 'flash',
  accent5: 'seq-3',
  accent6: 'line-strong',
  hlink: 'more-text',
  folHlink: 'ink-2',
};
const SCHEME = `<a:clrScheme name="Flashmap">${Object.entries(SCHEME_PAINTS)
  .map(([slot, paint]) => `<a:${slot}><a:srgbClr val="${colour(paint)}"/></a:${slot}>`)
  .join('')}</a:clrScheme>`;
