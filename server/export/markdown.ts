import { cleanText } from '../../shared/text.ts';

const INLINE = /[\\`*_[\]<>~|&$]/g;
/** What GitHub's dialect turns into a link or a picture by itself. */
const LINKS = /:(?=\/\/|\w+:)|(?<=www)\.|@/gi;
/** What begins a heading, a list or a rule at the start of a line. */
const BLOCK = /^(\d+)(?=[.)])|^(?=[#+\-=])/;

/**
 * Text of a person as plain text inside Markdown: nothing of it is markup, a link or HTML, in CommonMark and in GitHub's
 * dialect. Line breaks become spaces, so that it never begins a line of its own.
 */
export function plainMarkdown(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(LINKS, '\\$&')
    .replace(BLOCK, '$1\\');
}
