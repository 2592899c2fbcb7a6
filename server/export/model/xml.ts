import { cleanText } from '../../../shared/text.ts';

/** Markup that is finished; only this module makes it, so that no text gets in unescaped. */
export interface Xml {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** @param content text, which is escaped, or elements in their order */
export function element(name: string, attributes: Attributes, content: string | readonly Xml[]): Xml {
  const opened = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`),
  ];
  const inner = typeof content === 'string' ? escaped(content) : indented(content);
  return { markup: inner === '' ? `<${opened.join(' ')}/>` : `<${opened.join(' ')}>${inner}</${name}>` };
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

function indented(content: readonly Xml[]): string {
  return content.length === 0 ? '' : `\n${content.map(({ markup }) => markup).join('\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Without what XML 1.0 cannot say at all: control characters, lone surrogates, U+FFFE and U+FFFF. */
function escaped(text: string): string {
  return cleanText(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
}
