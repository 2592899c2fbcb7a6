/** A note with the capability that people gave it, and a second choice that is right too, or an empty text. */
export interface Row {
  readonly text: string;
  readonly capability: string;
  readonly second: string;
}

const COLUMNS = ['text', 'capability', 'second'] as const;

/** Rows of a tab-separated file whose first line names its columns. @throws Error, a sentence: without the columns. */
export function readRows(tsv: string): Row[] {
  const [head = '', ...lines] = tsv.replace(/^\ufeff/, '').split(/\r?\n/);
  const names = head.split('\t').map((name) => name.trim());
  const at = COLUMNS.map((name) => names.indexOf(name));
  if (at.includes(-1)) throw new Error(`The file needs a first line with the columns ${COLUMNS.join(', ')}.`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t').map((cell) => cell.trim());
      const [text = '', capability = '', second = ''] = at.map((index) => cells[index] ?? '');
      return { text, capability, second };
    });
}
