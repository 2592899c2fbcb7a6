/** Markup that is finished. Only this module makes it, so that no text gets into a page unescaped. */
export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number>>;
type Content = string | Markup;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @param content texts, which are escaped, and finished markup */
export function tag(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  return { markup: `${opened(name, attributes)}${content.map(written).join('')}</${name}>` };
}

/** An element that has no content and no end. */
export function voidTag(name: string, attributes: Attributes): Markup {
  return { markup: opened(name, attributes) };
}

/** One under the other. */
export function lines(...content: readonly Markup[]): Markup {
  return { markup: content.map(({ markup }) => markup).join('\n') };
}

/** What another module has made: a drawing, a style sheet. Never a person's words. */
export function trusted(markup: string): Markup {
  return { markup };
}

function opened(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`);
  return `<${[name, ...pairs].join(' ')}>`;
}

function written(content: Content): string {
  return typeof content === 'string' ? escaped(content) : content.markup;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
}
