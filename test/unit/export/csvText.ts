/** Reads CSV as RFC 4180 says, strictly: an independent reader, so that what the writer thinks of itself does not count. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const quoted = text[at] === '"';
      const [, field = '', end = ''] =
        (quoted ? /"((?:[^"]|"")*)"(,|\r\n)/y : /([^",\r\n]*)(,|\r\n)/y).exec(sticky(text, at)) ?? fail(at);
      record.push(quoted ? field.replaceAll('""', '"') : field);
      at += field.length + (quoted ? 2 : 0) + end.length;
      if (end === '\r\n') break;
    }
    records.push(record);
  }
  return records;
}

function sticky(text: string, at: number): string {
  return text.slice(at);
}
function fail(at: number): never {
  throw new Error(`not RFC 4180 at ${at}`);
}
